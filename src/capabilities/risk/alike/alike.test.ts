import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alikeAmong, isAlike, type Worded } from './alike.ts'

const risk = (id: number, title: string, rest: Partial<Worded> = {}): Worded => ({
  ...{ id, title, cause: '', event: '', effect: '', parentId: null },
  ...rest,
})

const pairs: [why: string, one: Worded, other: Worded, same: boolean][] = [
  ['the same words in another order', risk(1, 'Repairs of old roofs wait too long'), risk(2, 'Old roofs wait long for repair'), true],
  ['two words are too few to tell', risk(1, 'Staff shortage'), risk(2, 'Shortage of staff'), false],
  ['another ward', risk(1, 'Ligature points remain on Kestrel ward'), risk(2, 'Ligature points remain on Osprey ward'), false],
  ['another year', risk(1, 'The savings plan of 2024 is missed'), risk(2, 'The savings plan of 2025 is missed'), false],
  ['one belongs to the other', risk(1, 'Old roofs wait for repair'), risk(2, 'Old roofs wait for repair', { parentId: 1 }), false],
  [
    'most of cause, event and effect',
    risk(1, 'Power fails', { cause: 'The generator is old and untested', event: 'mains power fails at night', effect: 'monitors stop' }),
    risk(2, 'Loss of power', { cause: 'An old generator, untested', event: 'mains power fails at night', effect: 'monitors stop' }),
    true,
  ],
  ['one subject, another risk', risk(1, 'Agency staff cost too much money'), risk(2, 'Agency staff do not know our patients'), false],
]

describe('the same risk in other words', () => {
  test.each(pairs)('%s', (_, one, other, same) => {
    expect(isAlike(one, other)).toBe(same)
    expect(
      alikeAmong([other, one])
        .get(2)
        ?.map(({ id }) => id) ?? [],
    ).toEqual(same ? [1] : [])
  })

  const words = fc.array(fc.constantFrom('roof', 'leak', 'staff', 'night', 'power', 'list', 'wait', 'data'), { minLength: 1, maxLength: 8 })

  test('comparing only what shares rarer words misses nothing', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), (titles) => {
        const risks = titles.map((title, n) => risk(n, title.join(' ')))
        const found = alikeAmong(risks)
        for (const one of risks) {
          const before = risks.filter((other) => other.id < one.id && isAlike(one, other)).map(({ id }) => id)
          expect((found.get(one.id) ?? []).map(({ id }) => id).sort()).toEqual(before)
        }
      }),
    )
  })
})
