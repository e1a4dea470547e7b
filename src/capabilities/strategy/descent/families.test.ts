import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOf, readChoice } from './choice.ts'
import { drawnFamilies } from './drawn.ts'
import { type Family, familiesOf, fatesOf } from './families.ts'
import { wholeDescent } from './grouped-families.ts'
import type { DecidedStep, PlacedElement } from './queries.ts'
import { decisionInWords, lineageAnswer } from './sentences.ts'

const years: Record<number, PlacedElement['version']> = {
  1: { label: '2019–21', startsOn: '2019-04-01', endsOn: '2021-03-31' },
  2: { label: '2021–24', startsOn: '2021-04-01', endsOn: '2024-03-31' },
  3: { label: '2024/25', startsOn: '2024-04-01', endsOn: '2025-03-31' },
}
/** The first figure of an element's number is its version. */
const element = (id: number, title: string, more: Partial<PlacedElement> = {}): PlacedElement => {
  const versionId = Number(String(id)[0])
  return {
    id,
    level: 'brick',
    letter: null,
    title,
    statement: '',
    parentId: null,
    versionId,
    version: years[versionId] as PlacedElement['version'],
    ...more,
  }
}
const step = (
  fromId: number,
  toId: number | null,
  disposition: DecidedStep['disposition'],
  more: Partial<DecidedStep> = {},
): DecidedStep => ({
  fromId,
  toId,
  disposition,
  reason: '',
  decidedOn: null,
  approvedBy: '',
  ...more,
})

const record = element(11, 'Single patient record')
const reaching = element(21, 'Reaching out')
const kept = [element(12, 'Access'), element(22, 'Access'), element(32, 'Access')]
const elements = [
  record,
  kept[0] as PlacedElement,
  element(13, 'Four objectives'),
  reaching,
  kept[1] as PlacedElement,
  element(31, 'Reaching out'),
  kept[2] as PlacedElement,
]
const steps = [
  step(11, 21, 'refocused'),
  step(21, 31, 'retained'),
  step(12, 22, 'retained'),
  step(22, 32, 'retained'),
  step(13, null, 'retired', { decidedOn: '2021-07-27' }),
]
const choice = { level: 'brick', fate: undefined, under: undefined, view: 'picture' } as const

describe('families', () => {
  test('what came from one another is one family; what ended alone is its own', () => {
    expect(familiesOf(elements, steps).map((family) => family.elements.map(({ id }) => id))).toEqual([[11, 21, 31], [12, 22, 32], [13]])
  })

  test('what became of each, and of what nobody wrote anything', () => {
    const [one, two, three] = familiesOf(elements, steps) as [Family, Family, Family]
    expect([one, two, three].map((family) => [...fatesOf(family, [1, 2, 3])])).toEqual([['changed', 'refocused'], [], ['ended']])
    const [loose, late] = familiesOf([element(14, 'Loose'), element(33, 'Late')], []) as [Family, Family]
    expect([...fatesOf(loose, [1, 2, 3])]).toEqual(['not recorded'])
    expect([...fatesOf(late, [1, 2, 3])]).toEqual(['new'])
  })

  test('the answer counts each', () => {
    expect(lineageAnswer(familiesOf(elements, steps), [1, 2, 3], 'priority')).toEqual({
      strong: '3 priorities through 3 versions.',
      words:
        '1 kept its words through every version, 1 took another meaning and 1 ended. Single patient record became Reaching out in 2021–24.',
    })
  })

  test('how many of the version before go on into the last is said, where some do not', () => {
    const all = [element(21, 'A'), element(22, 'B'), element(23, 'C'), element(31, 'A'), element(32, 'New')]
    const words = (steps: DecidedStep[]) => lineageAnswer(familiesOf(all, steps), [2, 3], 'commitment').words
    expect(words([step(21, 31, 'retained')])).toMatch(/^Of the 3 of 2021–24, 1 goes on at this level in 2024\/25\./)
    expect(words([])).toMatch(/^Of the 3 of 2021–24, none goes on/)
    expect(words([step(21, 31, 'retained'), step(22, 31, 'merged'), step(23, 32, 'reworded')])).not.toContain('at this level')
  })

  test('every element is in exactly one family, and a step never joins two', () => {
    const pairs = fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 20 })
    fc.assert(
      fc.property(pairs, (drawn) => {
        const all = Array.from({ length: 9 }, (_, at) => element(10 + at, String(at)))
        const families = familiesOf(
          all,
          drawn.map(([a, b]) => step(10 + a, 10 + b, 'retained')),
        )
        expect(families.flatMap((family) => family.elements.map(({ id }) => id)).sort()).toEqual(all.map(({ id }) => id))
        for (const family of families)
          for (const { fromId, toId } of family.steps)
            expect([fromId, toId].every((id) => family.elements.some((one) => one.id === id))).toBe(true)
      }),
    )
  })
})

describe('the whole lineage, chosen', () => {
  const list = element(24, 'Access: means', { level: 'commitment', parentId: 22 })
  const action = element(14, 'Publish the access policy', { level: 'commitment', parentId: 12 })
  const means = element(25, 'Better ways in', { level: 'commitment', parentId: 24 })
  const all = [...elements, action, list, means].sort((a, b) => a.versionId - b.versionId || a.id - b.id)
  const drawn = [...steps, step(14, 25, 'reworded')]

  test('commitments stand beneath the brick they belong to in any version; the heading of a list is no line of its own', () => {
    const whole = wholeDescent(all, drawn, { ...choice, level: 'commitment' })
    expect(whole.groups.map(({ head, families }) => [head?.title, families.map(({ elements: of }) => of.map(({ id }) => id))])).toEqual([
      ['Access', [[14, 25]]],
    ])
    expect(wholeDescent(all, drawn, { ...choice, level: 'commitment', under: 12 }).groups).toHaveLength(1)
    expect(wholeDescent(all, drawn, { ...choice, level: 'commitment', under: 11 }).groups).toEqual([])
  })

  test('what goes into another level is told on its card and joins nothing', () => {
    const objective = element(34, 'People reach us', { level: 'objective' })
    const whole = wholeDescent([...all, objective], [...drawn, step(25, 34, 'merged')], { ...choice, level: 'commitment' })
    const [drawing] = drawnFamilies(whole.groups[0]?.families ?? [], whole)
    expect(drawing?.cards.map(({ title, ended }) => [title, ended])).toEqual([
      ['Publish the access policy', undefined],
      ['Better ways in', 'Merged: part of “People reach us”'],
    ])
    const goals = wholeDescent([...all, objective], [...drawn, step(25, 34, 'merged')], { ...choice, level: 'objective' })
    expect(fatesOf(goals.all[0] as Family, [1, 2, 3]).has('new')).toBe(false)
  })

  test('narrowed by what became of it', () => {
    const whole = wholeDescent(all, drawn, { ...choice, fate: 'ended' })
    expect(whole.groups.flatMap(({ families }) => families.map(({ elements: of }) => of[0]?.title))).toEqual(['Four objectives'])
    expect(wholeDescent(all, drawn, { ...choice, fate: 'new' }).groups).toEqual([])
  })

  test('a choice is its address, and an address its choice', () => {
    for (const address of ['/strategy/lineage', '/strategy/lineage?level=commitment&fate=not%20recorded&under=7&view=table']) {
      const query = new URL(address, 'http://x').searchParams
      expect(addressOf(readChoice((name) => query.get(name) ?? undefined))).toBe(address)
    }
    expect(readChoice((name) => ({ level: 'nonsense', fate: '1', under: '-2', view: 'x' })[name])).toEqual(choice)
  })
})

test('a decision is told with day, approver and reason, and what is missing is said', () => {
  const told = { decidedOn: '2021-07-27', approvedBy: 'the Trust board', reason: 'The record went live.' } as const
  expect(decisionInWords(step(1, 2, 'refocused', told))).toBe('Refocused, 27 July 2021, approved by the Trust board: The record went live.')
  expect(decisionInWords(step(1, null, 'retired'))).toBe('Retired, who approved it is not written down. No reason is given.')
})
