import { expect, test } from 'vitest'
import { type HeldItem, type Matchable, matchRow } from './matching.ts'
import { matcherOf } from './matching-shortlist.ts'

const held = (id: number, number: string | null, goal: string | null, aim: string): HeldItem => ({
  ref: { kind: 'item', id },
  number,
  goal,
  aim,
  fields: {},
})
const row = (number: string | null, goal: string | null, aim: string): Matchable => ({ number, goal, aim, fields: {} })

const items = [
  held(1, '1', 'Care', 'Reduce falls on every older people’s ward'),
  held(2, '2', 'Care', 'Open a second theatre at the weekend'),
  held(3, '1', 'People', 'Offer every nurse a yearly conversation'),
  held(4, null, null, 'Plant a thousand trees on hospital land'),
]

test.each([
  ['the same aim', row(null, 'Care', 'reduce falls on every older people’s ward')],
  ['nearly the same aim', row(null, 'Care', 'Reduce falls on older people’s wards')],
  ['the same number, another aim', row('2', 'Care', 'Buy a scanner')],
  ['a number that restarts', row('1', 'People', 'Offer every nurse a yearly conversation')],
  ['no goal', row(null, null, 'Plant a thousand trees on hospital land')],
  ['the aim in another goal', row(null, 'People', 'Open a second theatre at the weekend')],
  ['something new', row('9', 'Care', 'Publish waiting times each week')],
])('one row against a shortlist is decided as against all: %s', (_, one) => expect(matcherOf(items)(one)).toEqual(matchRow(one, items)))
