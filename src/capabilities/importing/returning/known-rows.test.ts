import { describe, expect, test } from 'vitest'
import type { Item, Match } from '../../delivery/index.ts'
import type { Held } from '../held.ts'
import type { ReviewedTable } from '../reviewed-table.ts'
import { knownItem } from './known-rows.ts'
import { canBe, couldBeNamed, isOwn, numberIn, type Returning } from './returning.ts'

test.each([
  ['item:12', 12],
  ['item:2147483647', 2147483647],
  ['item:2147483648', undefined],
  ['item:0', undefined],
  ['item:-1', undefined],
  ['item:1e3', undefined],
  ['item:1; drop table items', undefined],
  ['ITEM:1', undefined],
  ['risk:1', undefined],
  ['', undefined],
  [undefined, undefined],
])('the mark %j names item %j', (identity, number) => expect(numberIn(identity, 'item')).toBe(number))

test.each([
  ['2024-10-15T09:00:00.000000Z', true],
  ['2024-10-15T09:00:00Z', true],
  ['2024-10-15T09:00:01Z', false],
  ['2099-01-01T00:00:00.000000Z', false],
  ['2024-13-45T09:00:00Z', false],
  ['2024-02-30T09:00:00Z', false],
  ['0000-01-01T00:00:00Z', false],
  ['2024-10-15T09:00:0...Z', false],
  ['2024-10-15', false],
  ["2024-10-15T09:00:00Z'; select 1", false],
  [17, false],
])('a file can have been written at %j: %s', (at, expected) => expect(canBe(at, '2024-10-15T09:00:00.000Z')).toBe(expected))

test.each([
  ['RXX', { odsCode: 'RXX', name: 'Here' }, true],
  ['Here', { odsCode: 'RXX', name: 'Here' }, true],
  ['RYY', { odsCode: 'RXX', name: 'Here' }, false],
  ['', { odsCode: null, name: 'Here' }, false],
])('a paper of %j at %j is our own: %s', (trust, own, expected) => expect(isOwn({ trust }, own)).toBe(expected))

test.each([
  ['Move nobody between wards after nine', 'Move no patient between wards after ten', true],
  ['Buy a helicopter', 'Move nobody between wards after nine', false],
  ['Kestrel ward', 'Kestrel', true],
  ['A', 'a', true],
  ['A', 'B', false],
])('a row called %j could be the record %j: %s', (row, record, expected) => expect(couldBeNamed(row, record)).toBe(expected))

describe('which item a row of a file that came back is', () => {
  const item = (id: number, title: string) => ({ id, title, aim: '', focus: '' }) as Item
  const [here, elsewhere, since] = [item(1, 'Move nobody between wards'), item(2, 'Mend the boilers'), item(3, 'Offer forty places')]
  const returning: Returning = {
    paper: { trust: 'RXX', paper: 'plan:1', at: '2024-10-15T09:00:00Z' },
    heldThen: { items: [here, elsewhere] } as unknown as Held,
    changes: new Map(),
  }
  const ref = ({ id }: Item) => ({ kind: 'item', id })
  const rowOf = (outcome: string, identity?: string) => ({ at: 'A2', fields: { outcome }, problems: [], ...(identity ? { identity } : {}) })
  const knownAs = (outcome: string, identity: string | undefined, match: Match) => {
    const row = rowOf(outcome, identity)
    const table = { kind: 'delivery-plan', rows: [row, rowOf('Another', 'item:1')] } as unknown as ReviewedTable
    const items = new Map([here, since].map((one) => [one.id, one]))
    return knownItem(row, match, { table, returning, items, all: [here, elsewhere, since] })
  }
  const isNew: Match = { kind: 'new' }
  test.each<[string, string | undefined, Match, Match['kind'], string]>([
    ['Move nobody between wards at night', 'item:1', isNew, 'same', ''],
    ['', 'item:1', isNew, 'same', ''],
    ['Buy a helicopter', 'item:1', isNew, 'ask', 'quite other words'],
    ['Mend the boilers', 'item:2', isNew, 'ask', 'another plan'],
    ['Offer forty places', 'item:3', isNew, 'ask', 'not there yet'],
    ['Anything', 'item:999999', isNew, 'ask', 'not held'],
    ['Anything', 'risk:1', isNew, 'ask', 'no item'],
    ['A thing put in', undefined, isNew, 'new', ''],
    ['Move nobody between wards', undefined, { kind: 'same', item: ref(here) }, 'ask', 'put into the file'],
    ['Offer forty places', undefined, { kind: 'same', item: ref(since) }, 'same', ''],
  ])('%j marked %j', (outcome, identity, match, kind, words) => {
    const known = knownAs(outcome, identity, match)
    expect(known.kind).toBe(kind)
    if (known.kind === 'ask') expect(known.words).toContain(words)
  })
})
