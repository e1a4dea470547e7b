import { describe, expect, test } from 'vitest'
import { isDay } from '../../kernel/day.ts'
import { endsOn, periodLabel, periodOfDay } from '../../kernel/period.ts'
import { demonstrationDay, nenevale, openPeriod, type SampleTrust, soarvale } from './index.ts'

/** Every text and every day in a piece of the sample, found by walking it. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(strings)
  return value && typeof value === 'object' ? Object.values(value).flatMap(strings) : []
}

const doubles = (keys: readonly string[]): string[] => keys.filter((key, at) => keys.indexOf(key) !== at)

/** Each key of `named` that nothing in `known` answers to. */
const unresolved = (named: readonly (string | undefined)[], known: readonly string[]): string[] =>
  named.filter((key): key is string => key !== undefined && !known.includes(key))

const keys = (things: readonly { key: string }[]): string[] => things.map(({ key }) => key)

describe.each([
  ['Soarvale', soarvale],
  ['Nenevale', nenevale],
] as [string, SampleTrust][])('the sample trust %s', (_, sample) => {
  const { organisation: place } = sample
  const posts = keys(place.posts)
  const periods = keys(sample.calendar)
  const nodes = sample.strategies.map((s) => ({ version: s.key, nodes: keys(s.nodes) }))
  const latest = nodes.at(-1)?.nodes ?? []
  /** All that each version says: its nodes, lists, their lines and its success statements. */
  const stated = new Map(
    sample.strategies.map((s) => [s.key, [...keys(s.nodes), ...s.lists.flatMap((l) => [l.key, ...keys(l.items)]), ...keys(s.success)]]),
  )
  const rows = sample.plans.flatMap((p) => p.rows)
  const promises = [...rows, ...sample.items].flatMap((thing) => thing.promises)
  const milestones = [...rows, ...sample.items].flatMap((thing) => thing.milestones)

  test('names each thing once', () => {
    for (const things of [place.places, place.posts, place.people, sample.calendar, sample.risks, sample.items, promises, milestones])
      expect(doubles(keys(things))).toEqual([])
    for (const version of sample.strategies) {
      expect(doubles(keys(version.nodes))).toEqual([])
      expect(doubles(version.lists.flatMap((l) => [l.key, ...keys(l.items)]))).toEqual([])
    }
  })

  test('has a tree of places under one trust, and a holder for each post on the demonstration day', () => {
    expect(
      unresolved(
        place.places.map((p) => p.parent),
        keys(place.places),
      ),
    ).toEqual([])
    expect(place.places.filter((p) => !p.parent)).toHaveLength(1)
    expect(
      unresolved(
        place.posts.map((p) => p.place),
        keys(place.places),
      ),
    ).toEqual([])
    const seats = [...place.holdings, ...place.deputies]
    expect(
      unresolved(
        seats.map((h) => h.post),
        posts,
      ),
    ).toEqual([])
    expect(
      unresolved(
        seats.map((h) => h.person),
        keys(place.people),
      ),
    ).toEqual([])
    for (const post of posts) {
      const now = place.holdings.filter((h) => h.post === post && h.from <= demonstrationDay && (h.until ?? '9999') >= demonstrationDay)
      expect(now, post).toHaveLength(1)
    }
  })

  test('refers only to what exists', () => {
    const acting = [
      ...rows.map((r) => r.accountable.post),
      ...sample.risks.map((r) => r.owner.post),
      ...sample.strategies.flatMap((s) => s.approvals.map((a) => a.post)),
      ...sample.items.flatMap((i) => [i.accountable, i.namedAsWell, ...i.contributing]),
      ...sample.items.flatMap((i) => i.updates.flatMap((u) => u.steps.flatMap((s) => [s.by, s.onBehalfOf]))),
      ...sample.items.flatMap((i) => [...i.challenges.flatMap((c) => [c.askedBy, c.answer?.by]), ...i.answers.map((a) => a.by)]),
    ]
    expect(unresolved(acting, posts)).toEqual([])
    const periodsNamed = [...rows, ...sample.items].flatMap((thing) => [
      ...thing.updates.map((u) => u.period),
      ...thing.promises.flatMap((p) => [p.madeIn, p.dueIn]),
    ])
    expect(unresolved([...periodsNamed, ...sample.risks.flatMap((r) => r.scores.map((s) => s.period))], periods)).toEqual([])
    expect(
      unresolved(
        sample.items.flatMap((i) => i.risks),
        keys(sample.risks),
      ),
    ).toEqual([])
    expect(unresolved([...sample.risks.map((r) => r.goal), ...sample.items.flatMap((i) => [i.goal, i.brick])], latest)).toEqual([])
    for (const plan of sample.plans) {
      const under = nodes.find((n) => n.version === plan.strategy)?.nodes ?? []
      expect(
        unresolved(
          plan.rows.map((r) => r.brick),
          under,
        ),
      ).toEqual([])
    }
    for (const version of sample.strategies) {
      const own = keys(version.nodes)
      expect(
        unresolved(
          version.nodes.flatMap((n) => [n.parent, ...(n.goals ?? [])]),
          own,
        ),
      ).toEqual([])
      expect(
        unresolved(
          [...version.lists, ...version.success].map((l) => l.brick),
          own,
        ),
      ).toEqual([])
      expect(
        unresolved(
          version.nodes.map((n) => n.level),
          version.levels,
        ),
      ).toEqual([])
    }
    for (const { from, to } of sample.lineage)
      for (const end of [from, ...(to ? [to] : [])]) expect(stated.get(end.version)).toContain(end.node)
    for (const { of } of [...sample.closings, ...sample.interruptions]) expect(stated.get(of.version)).toContain(of.node)
  })

  test('says of everything in each version what it became in the next', () => {
    const renewed = sample.strategies.slice(0, -1)
    for (const { key } of renewed) {
      const decided = new Set(sample.lineage.filter(({ from }) => from.version === key).map(({ from }) => from.node))
      expect(unresolved(stated.get(key) ?? [], [...decided])).toEqual([])
    }
  })

  test('holds only real days, in order', () => {
    for (const text of strings(sample).filter((s) => /^\d{4}-\d{2}-\d{2}$/.test(s))) expect(isDay(text), text).toBe(true)
    for (const period of sample.calendar) {
      expect([period.opensOn, period.dueOn, period.closesOn, period.boardOn]).toEqual(
        [period.opensOn, period.dueOn, period.closesOn, period.boardOn].toSorted(),
      )
      if (period.kind === 'quarter') {
        expect(period.label).toBe(periodLabel(period.quarter))
        expect(period.opensOn > endsOn(period.quarter)).toBe(true)
      }
    }
    for (const item of sample.items)
      for (const { steps } of item.updates) expect(steps.map((s) => s.at)).toEqual(steps.map((s) => s.at).toSorted())
  })

  test('has nothing from after the demonstration day', () => {
    const done = milestones.flatMap((m) => [m.actual, ...m.moves.map((move) => move.on)])
    const steps = sample.items.flatMap((i) => i.updates.flatMap((u) => u.steps.map((s) => s.at.slice(0, 10))))
    const words = sample.items.flatMap((i) => i.challenges.flatMap((c) => [c.askedOn, c.answer?.on]))
    for (const day of [...done, ...steps, ...words]) expect((day ?? '') <= demonstrationDay, day).toBe(true)
  })

  test('scores each risk by its matrix, in the quarter it was reviewed', () => {
    const levels = (names: readonly { level: number }[]) => names.map((n) => n.level)
    for (const risk of sample.risks) {
      for (const score of [...risk.scores, risk.target]) {
        expect(levels(sample.matrix.likelihoods)).toContain(score.likelihood)
        expect(levels(sample.matrix.consequences)).toContain(score.consequence)
        expect(score.score).toBe(score.likelihood * score.consequence)
        expect(sample.matrix.bands.filter((b) => b.from <= score.score && score.score <= b.to)).toHaveLength(1)
      }
      for (const { period, on } of risk.scores) expect(sample.calendar.find((p) => p.key === period)?.quarter).toEqual(periodOfDay(on))
    }
  })

  test('names no real place, trust or programme of the papers it is modelled on', () => {
    const forbidden =
      /leicester|rutland|\bllr\b|\blpt\b|northampton|nhft|\buhl\b|bradgate|evington|bosworth|thornton|\bashby\b|\baston\b|bennion|haymarket|solihull|weimprove|our future our way|east midlands|turning point|healthy together|envoy|always shining/i
    expect(strings(sample).filter((text) => forbidden.test(text))).toEqual([])
  })
})

describe('the strategy of Soarvale', () => {
  const [first, second, third] = soarvale.strategies
  const level = (at: number, name: string) => soarvale.strategies[at]?.nodes.filter((n) => n.level === name) ?? []

  test('began with four objectives over nine priorities, three of them under Safe', () => {
    expect(level(0, 'Strategic objective').map((n) => n.name)).toEqual(['Safe', 'Partnership', 'Staff', 'Sustainability'])
    const under = (key: string) => level(0, 'Priority').filter((n) => n.parent === key).length
    expect(['safe', 'partnership', 'staff', 'sustainability'].map((key) => under(`objective-${key}`))).toEqual([3, 1, 2, 3])
    expect(first?.levels).toEqual(['Strategic objective', 'Priority', 'Action', 'Measure', 'Expected outcome'])
  })

  test('spells S T E P G R E A T in every version, with R refocused in 2021', () => {
    expect(
      level(0, 'Priority')
        .map((n) => n.letter)
        .join(''),
    ).toBe('STEPGREAT')
    expect(
      level(1, 'Brick')
        .map((n) => n.letter)
        .join(''),
    ).toBe('STEPGREAT')
    expect(
      level(2, 'Brick')
        .map((n) => n.letter)
        .join(''),
    ).toBe('STEPGREAT')
    expect(level(0, 'Priority')[5]?.name).toBe('Single patient record')
    expect(level(1, 'Brick')[5]?.name).toBe('Reaching out')
    expect(soarvale.lineage.filter((l) => l.disposition === 'refocused').map((l) => l.from.node)).toEqual(['priority-r'])
  })

  test('has four goals, sixteen success statements, and lists as long as their headings say', () => {
    expect([level(1, 'Goal').length, level(2, 'Goal').length]).toEqual([4, 4])
    expect(second?.success).toHaveLength(16)
    for (const list of second?.lists ?? []) if (list.stated !== null) expect(list.items, list.key).toHaveLength(list.stated)
    expect(third?.nodes.filter((n) => n.level === 'Objective').map((n) => n.parent)).toEqual([
      'goal-outcomes',
      'goal-outcomes',
      'goal-care',
      'goal-care',
      'goal-care',
      'goal-workplace',
      'goal-community',
    ])
    expect(soarvale.groupPriorities).toHaveLength(8)
  })

  test('traces 66 commitments to the plan: 22 directly, 2 loosely, 9 rolled up, 33 not at all', () => {
    const commitments = (second?.lists ?? []).filter((l) => l.commitments).flatMap((l) => l.items)
    const traced = (trace: string) => commitments.filter((c) => c.trace === trace).length
    expect([commitments.length, ...['direct', 'loose', 'rolled up', 'none'].map(traced)]).toEqual([66, 22, 2, 9, 33])
    for (const c of commitments) expect(c.rows.length > 0, c.key).toBe(c.trace !== 'none')
  })
})

describe('the people of Soarvale', () => {
  test('changed one holder of one post: the director of finance, in April 2024', () => {
    const { holdings } = soarvale.organisation
    expect(doubles(holdings.map((h) => h.post))).toEqual(['director-of-finance'])
    expect(holdings.filter((h) => h.post === 'director-of-finance').map((h) => h.until ?? h.from)).toEqual(['2024-03-31', '2024-04-01'])
  })
})

test('the calendar has Q2 2024/25 open, due on 18 October and before the board on 26 November', () => {
  expect(soarvale.calendar.map((p) => p.label)).toEqual([
    'Q1 2022/23',
    'September 2022',
    'Q3 2023/24',
    'Q4 2023/24',
    'Q1 2024/25',
    'Q2 2024/25',
    'Q3 2024/25',
  ])
  expect(soarvale.calendar.find((p) => p.key === openPeriod)).toMatchObject({
    opensOn: '2024-10-01',
    dueOn: '2024-10-18',
    boardOn: '2024-11-26',
  })
  expect(soarvale.calendar.filter((p) => p.opensOn <= demonstrationDay && demonstrationDay <= p.closesOn).map((p) => p.key)).toEqual([
    openPeriod,
  ])
})

test('Nenevale is small: four priorities, six rows, three risks, two people', () => {
  expect(nenevale.strategies[0]?.nodes).toHaveLength(4)
  expect(nenevale.plans[0]?.rows).toHaveLength(6)
  expect(nenevale.risks).toHaveLength(3)
  expect(nenevale.organisation.people).toHaveLength(2)
})
