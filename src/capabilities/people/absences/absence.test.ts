import { expect, test } from 'vitest'
import { type Absence, type Away, awayInWords, fieldOf, mayBeAway, mayEndOn } from './absence.ts'

const today = '2024-10-15'
const ann = { id: 1, name: 'Ann' }
const bea = { id: 2, name: 'Bea' }
const cleo = { id: 3, name: 'Cleo' }
const away = (more: Partial<Away> = {}): Away => ({ person: ann, cover: bea, from: '2024-10-21', until: '2024-10-25', ...more })
const standing = (person: typeof ann, cover: typeof ann, days: [Absence['from'], Absence['until']]): Absence => ({
  id: 9,
  personId: person.id,
  name: person.name,
  coverId: cover.id,
  cover: cover.name,
  from: days[0],
  until: days[1],
  reason: '',
  version: 1,
})

test('somebody away is covered by somebody who is there', () =>
  expect(mayBeAway(away(), { today, posts: 1, others: [standing(bea, cleo, ['2024-10-26', '2024-10-30'])] })).toEqual({ yes: away() }))

test.each<[string, Partial<Away>, Absence[], number, string, string]>([
  ['oneself', { cover: ann }, [], 1, 'Nobody covers for themselves', 'cover'],
  ['days the wrong way round', { until: '2024-10-20' }, [], 1, 'The last day must be', 'until'],
  ['a hundred years', { until: '2124-10-25' }, [], 1, 'within two years', 'until'],
  ['days that have passed', { from: '2024-10-14' }, [], 1, 'today or later', 'from'],
  ['no post', {}, [], 0, 'nothing to cover', 'from'],
  ['twice', {}, [standing(ann, cleo, ['2024-10-25', '2024-10-30'])], 1, 'Ann is away from 25 October 2024', 'from'],
  ['a cover who is away too', {}, [standing(bea, cleo, ['2024-10-18', '2024-10-21'])], 1, 'Bea is away from 18 October', 'cover'],
  ['covering for another', {}, [standing(cleo, ann, ['2024-10-18', '2024-10-21'])], 1, 'Ann covers for Cleo', 'from'],
])('%s is refused', (_, more, others, posts, words, field) => {
  const decision = mayBeAway(away(more), { today, posts, others })
  expect(decision).toEqual({ no: expect.stringContaining(words) })
  expect('no' in decision && fieldOf(decision.no)).toBe(field)
})

const mine = standing(ann, bea, ['2024-10-14', '2024-10-18'])
test.each<[Absence['until'], Absence[], string | undefined]>([
  ['2024-10-22', [], undefined],
  ['2024-10-15', [], undefined],
  ['2024-10-14', [], 'take it back'],
  ['2024-10-13', [], 'first day or later'],
  ['2024-10-22', [standing(bea, cleo, ['2024-10-21', '2024-10-23'])], 'Bea is away'],
])('a last day of %s', (until, others, words) =>
  expect(mayEndOn(mine, until, { today, others })).toEqual(words ? { no: expect.stringContaining(words) } : { yes: until }),
)

test('what has passed is not changed', () =>
  expect(mayEndOn({ ...mine, until: '2024-10-14' }, '2024-10-20', { today, others: [] })).toEqual({
    no: expect.stringContaining('have passed'),
  }))

test('it is told with its last day and who covers', () => expect(awayInWords(mine)).toBe('Away until 18 October, covered by Bea'))
