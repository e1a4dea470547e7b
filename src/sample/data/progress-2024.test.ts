import { describe, expect, test } from 'vitest'
import type { Day } from '../../kernel/day.ts'
import type { Earned, Rag } from '../../kernel/rag.ts'
import { demonstrationDay, openPeriod, soarvale } from './index.ts'
import type { Milestone, ProgressItem, UpdateStep } from './types.ts'

const { items, risks, matrix } = soarvale
const update = (item: ProgressItem, period: string) => item.updates.find((u) => u.period === period)
const given = (item: ProgressItem) => update(item, openPeriod)
const declared = (item: ProgressItem, period = openPeriod): Rag | undefined => (update(item, period) ?? item.updates.at(-1))?.rag
const keys = (list: readonly ProgressItem[]) => list.map((i) => i.key)
const state = (item: ProgressItem): UpdateStep['step'] | undefined => given(item)?.steps.at(-1)?.step

const scoresOf = (key: string) => risks.find((r) => r.key === key)?.scores.map((s) => s.score) ?? []
const highAndNotFalling = (key: string): boolean => {
  const [before = 0, now = 0] = scoresOf(key).slice(-2)
  return now >= before && matrix.bands.some((b) => b.top && b.from <= now && now <= b.to)
}
const forecast = (m: Milestone): Day => m.moves.at(-1)?.to ?? m.baseline
const passed = (m: Milestone) => !m.actual && m.baseline < demonstrationDay

/** What the sample's own records support, by the reasons this sample can hold; a second reading beside the product's rule. */
function earned(item: ProgressItem): Earned {
  if (item.milestones.some((m) => (passed(m) && forecast(m) < demonstrationDay) || m.moves.length > 1)) return 'red'
  if (!given(item) || given(item)?.text === update(item, 'q1-2024-25')?.text) return 'cannot tell'
  const amber = [
    item.risks.some(highAndNotFalling),
    item.milestones.some(passed),
    item.promises.some((p) => p.dueIn === openPeriod && p.followUp?.outcome === 'not mentioned'),
  ]
  return amber.includes(true) ? 'amber' : 'green'
}

describe('the nine strategic risks', () => {
  test('score 20, 9, 12, 20, 12, 20, 12, 9, 12 in Q2 2024/25: 126 in all', () => {
    const now = risks.map((r) => r.scores.at(-1)?.score ?? 0)
    expect(now).toEqual([20, 9, 12, 20, 12, 20, 12, 9, 12])
    expect(now.reduce((a, b) => a + b)).toBe(126)
    expect(risks.map((r) => r.number)).toEqual(['01', '02', '03', '04', '05', '06', '07', '08', '09'])
  })

  test('01 has stood at 20 for four quarters; only 01, 04 and 06 are in the top band, and none of them falls', () => {
    expect(scoresOf('risk-01')).toEqual([20, 20, 20, 20])
    expect(risks.filter((r) => highAndNotFalling(r.key)).map((r) => r.number)).toEqual(['01', '04', '06'])
    expect(scoresOf('risk-06')).toEqual([16, 20, 20, 20])
  })
})

describe('the seventeen progress items', () => {
  test('stand 7, 4, 4 and 2 under the four goals, with numbers that start again by topic', () => {
    const under = (goal: string) => items.filter((i) => i.goal === goal)
    expect(['goal-outcomes', 'goal-care', 'goal-workplace', 'goal-community'].map((g) => under(g).length)).toEqual([7, 4, 4, 2])
    expect(items.map((i) => i.number)).toEqual([1, 2, 3, 4, 1, 2, 3, 1, 2, 3, 1, 1, 2, 1, 2, 1, 2])
  })

  test('declare 13 green and 4 amber', () => {
    expect(keys(items.filter((i) => declared(i) === 'amber'))).toEqual(['p07', 'p10', 'p13', 'p16'])
    expect(items.filter((i) => declared(i) === 'green')).toHaveLength(13)
  })

  test('moved from green to amber at p07, p10 and p16 since Q1', () => {
    expect(keys(items.filter((i) => declared(i, 'q1-2024-25') !== declared(i)))).toEqual(['p07', 'p10', 'p16'])
  })

  test('have no update for Q2 at five, green from Q1', () => {
    const silent = items.filter((i) => !given(i))
    expect(keys(silent)).toEqual(['p05', 'p06', 'p08', 'p11', 'p17'])
    expect(silent.map((i) => update(i, 'q1-2024-25')?.rag)).toEqual(['green', 'green', 'green', 'green', 'green'])
  })

  test('all reported in Q1', () => {
    expect(items.filter((i) => !update(i, 'q1-2024-25'))).toEqual([])
  })

  test('give a reason and a path for each amber but p10', () => {
    const ambers = items.filter((i) => given(i)?.rag === 'amber')
    expect(keys(ambers.filter((i) => !given(i)?.reason))).toEqual(['p10'])
    expect(keys(ambers.filter((i) => !given(i)?.pathToGreen))).toEqual(['p10'])
  })

  test('name two roles at the three research items only', () => {
    expect(keys(items.filter((i) => i.namedAsWell))).toEqual(['p05', 'p06', 'p07'])
  })

  test('stand at every stage of the way to the board', () => {
    const at = (step: UpdateStep['step']) => keys(items.filter((i) => state(i) === step))
    expect(at('approved')).toEqual(['p03', 'p04', 'p12', 'p14', 'p15', 'p16'])
    expect(at('sent')).toEqual(['p01', 'p02', 'p07', 'p09'])
    expect(at('sent back')).toEqual(['p10'])
    expect(at('draft saved')).toEqual(['p13'])
    for (const i of items.filter((item) => state(item) === 'draft saved')) expect(given(i)?.draft?.text).toBeTruthy()
  })

  test('link each item to a risk, seven of the greens to one at 20', () => {
    expect(items.filter((i) => i.risks.length === 0)).toEqual([])
    const greens = items.filter((i) => declared(i) === 'green' && i.risks.some((r) => scoresOf(r).at(-1) === 20))
    expect(keys(greens)).toEqual(['p01', 'p02', 'p03', 'p04', 'p08', 'p09', 'p12'])
  })

  test('earn 2 green, 10 amber and 5 that cannot be told', () => {
    const at = (status: Earned) => keys(items.filter((i) => earned(i) === status))
    expect(at('green')).toEqual(['p14', 'p15'])
    expect(at('amber')).toEqual(['p01', 'p02', 'p03', 'p04', 'p07', 'p09', 'p10', 'p12', 'p13', 'p16'])
    expect(at('cannot tell')).toEqual(['p05', 'p06', 'p08', 'p11', 'p17'])
  })

  test.each([
    ['brick-s', '', ''],
    ['brick-t', '', ''],
    ['brick-e', 'green green amber', 'cannot tell, amber, amber'],
    ['brick-p', '', ''],
    ['brick-g', 'green', 'cannot tell'],
    ['brick-r', 'amber green', 'amber, cannot tell'],
    ['brick-elc', 'green amber green green', 'amber, amber, green, green'],
    ['brick-a', 'green green green green', 'amber, amber, amber, amber'],
    ['brick-qi', 'green green amber', 'cannot tell, cannot tell, amber'],
  ])('under %s declare "%s" and earn "%s"', (brick, said, supported) => {
    const under = items.filter((i) => i.brick === brick)
    expect(under.map((i) => declared(i)).join(' ')).toBe(said)
    expect(under.map(earned).join(', ')).toBe(supported)
  })

  test('mention in their words each promise said to be kept or moved', () => {
    for (const item of items)
      for (const { followUp, dueIn, key } of item.promises) {
        if (!followUp?.words || dueIn !== openPeriod || followUp.outcome === 'new date') continue
        expect(given(item)?.text, key).toContain(followUp.words)
      }
  })

  test('explain each milestone that moved, once at most', () => {
    for (const m of items.flatMap((i) => i.milestones)) {
      expect(m.moves.length, m.key).toBeLessThanOrEqual(1)
      for (const move of m.moves) expect(move.reason, m.key).toBeTruthy()
      expect(m.illustrative).toBe(true)
    }
  })

  test('keep the challenge, its answer and the question still open on the flagship item', () => {
    const [answered, open] = items[0]?.challenges ?? []
    expect(answered?.answer?.becamePromise?.dueIn).toBe('q3-2024-25')
    expect(open?.answer).toBeUndefined()
  })
})
