import { describe, expect, test } from 'vitest'
import { addressOf, isNarrowed, readChoice, sortedBy } from './list-choice.ts'
import { chosenOf, type Listed } from './listed-items.ts'

const from = (address: string) => {
  const query = new URL(address, 'http://trust').searchParams
  return readChoice((name) => query.get(name) ?? undefined)
}

describe('what a reader chose stands in the address', () => {
  test.each([
    '/delivery',
    '/delivery?brick=3&declared=green&sort=earned&order=descending',
    '/delivery?accountable=nobody',
    '/delivery?goal=2&accountable=14&earned=cannot+tell&update=not+started&notice=green-unsaid',
  ])('%s reads back as itself', (address) => expect(addressOf(from(address))).toBe(address))

  test.each(['/delivery?brick=x', '/delivery?brick=-1&declared=mauve', '/delivery?sort=drop%20table&order=sideways'])(
    '%s means nothing, so nothing is chosen',
    (address) => {
      expect(addressOf(from(address))).toBe('/delivery')
      expect(isNarrowed(from(address))).toBe(false)
    },
  )

  test('a heading sorts by itself, then the other way round, and keeps what was chosen', () => {
    const first = sortedBy(from('/delivery?brick=3'), 'earned')
    expect(first).toBe('/delivery?brick=3&sort=earned')
    expect(sortedBy(from(first), 'earned')).toBe('/delivery?brick=3&sort=earned&order=descending')
    expect(sortedBy(from(first), 'item')).toBe('/delivery?brick=3&sort=item')
  })

  test('items are ranked by the highest risk they are linked to; without one they rank lowest', () => {
    const listed = [[], [9, 20], [12]].map((scores, id) => ({
      standing: { item: { id }, risks: scores.map((score) => ({ score })) },
      reporting: 'sent',
      notices: [],
    })) as unknown as Listed[]
    const ranked = chosenOf(listed, from('/delivery?sort=risk&order=descending'))
    expect(ranked.map(({ standing }) => standing.item.id)).toEqual([1, 2, 0])
  })
})
