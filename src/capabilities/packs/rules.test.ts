import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from '../../documents/report.ts'
import { budgetLine, overInWords } from './budget.ts'
import { mayFreeze } from './freezing.ts'
import { listAnswer, nextPack } from './list-answer.ts'
import { movedInWords } from './one-page.ts'
import { moved, type Pack } from './pack.ts'
import { pagesEstimated } from './pages-estimated.ts'
import { prefixed } from './prefixed.ts'
import { sinceOf } from './since.ts'
import { wholeSentences } from './whole-sentences.ts'
import { minutesFor, wordsIn, wordsOf } from './words-counted.ts'

test.each([
  [null, null, 3, 700, undefined, 'No budget set; about 3 pages, 700 words.'],
  [2, null, 3, 700, '1 page', 'Budget 2 pages; about 3 used: 1 page over.'],
  [3, null, 3, 700, undefined, 'Budget 3 pages; about 3 used.'],
  [null, 500, 3, 700, '200 words', 'Budget 500 words; 700 used: 200 words over.'],
  [2, 699, 3, 700, '1 page and 1 word', 'Budget 2 pages and 699 words; about 3 pages and 700 words used: 1 page and 1 word over.'],
])('budget %s pages and %s words, %s and %s used', (pageBudget, wordBudget, pages, words, over, line) => {
  expect(overInWords({ pageBudget, wordBudget }, { pages, words })).toBe(over)
  expect(budgetLine({ pageBudget, wordBudget }, { pages, words })).toBe(line)
})

test.each([
  ['', 0],
  ['One, two; three.', 3],
  ['— • –', 0],
  ['a\n\nb\tc', 3],
  ['£1,200 for well-being', 3],
])('“%s” has %s words', (text, words) => expect(wordsIn(text)).toBe(words))

test('minutes are whole ones at 230 words each', () => {
  expect([0, 1, 230, 231, 2300].map(minutesFor)).toEqual([0, 1, 1, 2, 10])
})

const table = (rows: string[][]): Block => ({
  kind: 'table',
  id: 't',
  caption: 'Some rows',
  columns: [
    { key: 'a', title: 'A', width: 1 },
    { key: 'b', title: 'B', width: 1 },
  ],
  rows: rows.map((cells) => ({ cells: cells.map((text) => ({ text, below: [{ label: 'Then', text: 'more' }] })) })),
})

test('tables are counted cell by cell, with what stands beneath', () => {
  expect(wordsOf([table([['one two', 'three']])])).toBe(2 + 2 + 3 + 2 * 2)
})

test('pages grow with words and rows, and nothing takes none', () => {
  expect(pagesEstimated([])).toBe(0)
  expect(pagesEstimated([{ kind: 'paragraph', spans: ['A few words.'] }])).toBe(1)
  const many = pagesEstimated([table(Array.from({ length: 200 }, () => ['x '.repeat(80), 'y']))])
  expect(many).toBeGreaterThan(8)
  expect(many).toBeLessThan(25)
  fc.assert(
    fc.property(fc.nat(400), fc.nat(400), (a, b) => {
      const pages = (n: number) => pagesEstimated([table(Array.from({ length: n + 1 }, () => ['some words', 'and more']))])
      return a > b || pages(a) <= pages(b)
    }),
    { numRuns: 30 },
  )
})

test('a section’s ids and places become its own, and its headings stand beneath its own', () => {
  const blocks: Block[] = [
    { kind: 'heading', level: 2, id: 'top', text: 'Top', newPage: true },
    { kind: 'paragraph', spans: ['See ', { text: 'the table', href: '#t' }, { text: 'an item', href: '/items/1' }] },
    table([['a', 'b']]),
  ]
  expect(prefixed(blocks, 'section-2')).toMatchObject([
    { kind: 'heading', level: 3, id: 'section-2-top' },
    { spans: ['See ', { href: '#section-2-t' }, { href: '/items/1' }] },
    { id: 'section-2-t' },
  ])
  expect(prefixed(blocks, 'x')[0]).not.toHaveProperty('newPage')
})

test.each([
  ['One. Two. Three.', 9, 'One. Two.'],
  ['One. Two. Three.', 3, ''],
  ['No stop at all', 20, 'No stop at all'],
  ['No stop at all', 5, ''],
  ['It is 3.5 metres. Then more.', 17, 'It is 3.5 metres.'],
])('of “%s” in %s letters: “%s”', (text, letters, kept) => expect(wholeSentences(text, letters)).toBe(kept))

test('whole sentences are always the beginning of the text, and fit', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(80), (text, letters) => {
      const kept = wholeSentences(text, letters)
      return kept.length <= Math.max(letters, 0) && text.trim().startsWith(kept)
    }),
  )
})

test.each([
  [5, null, '5'],
  [5, 5, '5 (as before)'],
  [5, 3, '5 (2 more)'],
  [0, 3, '0 (3 fewer)'],
])('%s after %s: %s', (now, before, words) => expect(movedInWords(now, before)).toBe(words))

describe('order', () => {
  const sections = [{ id: 1 }, { id: 2 }, { id: 3 }]
  test.each([
    [2, 'up', [2, 1, 3]],
    [2, 'down', [1, 3, 2]],
    [1, 'up', undefined],
    [3, 'down', undefined],
    [9, 'up', undefined],
    [3, 1, [3, 1, 2]],
    [1, 3, [2, 3, 1]],
    [2, 2, undefined],
    [2, 4, undefined],
  ] as const)('%s %s', (id, way, order) => expect(moved(sections, id, way)?.map((one) => one.id)).toEqual(order))
})

test('a pack is held against the last one, else against the last meeting, else it is the first', () => {
  const before = { meetsOn: '2024-07-30', frozenAt: '2024-07-24T18:00:00Z' } as const
  expect(sinceOf('Trust board', before, '2024-05-28')).toEqual({
    instant: '2024-07-24T18:00:00Z',
    words: 'since the pack for 30 July 2024 was frozen on 24 July 2024',
  })
  expect(sinceOf('Trust board', undefined, '2024-05-28').words).toBe(
    'since Trust board met on 28 May 2024; no pack was frozen for that meeting',
  )
  expect(sinceOf('Trust board', undefined, undefined).instant).toBeNull()
})

test.each([
  [{ edition: 1, read: 'a', reason: '' }, { state: 'draft', sections: 2, editions: 0, points: 'a' }, undefined],
  [{ edition: 2, read: 'a', reason: 'Why.' }, { state: 'submitted', sections: 2, editions: 1, points: 'a' }, undefined],
  [{ edition: 2, read: 'a', reason: ' ' }, { state: 'submitted', sections: 2, editions: 1, points: 'a' }, 'Say what changed'],
  [{ edition: 1, read: 'a', reason: '' }, { state: 'submitted', sections: 2, editions: 1, points: 'a' }, 'Meanwhile somebody froze'],
  [{ edition: 1, read: 'b', reason: '' }, { state: 'draft', sections: 2, editions: 0, points: 'a' }, 'has changed since you read'],
  [{ edition: 1, read: '', reason: '' }, { state: 'draft', sections: 0, editions: 0, points: '' }, 'no section yet'],
  [{ edition: 1, read: '', reason: '' }, { state: 'withdrawn', sections: 1, editions: 0, points: '' }, 'was withdrawn'],
])('freezing %j of %j', (wished, stands, words) => {
  const may = mayFreeze(wished, stands)
  if (words === undefined) expect(may).toHaveProperty('yes')
  else expect('no' in may ? may.no : '').toContain(words)
})

const pack = (over: Partial<Pack>): Pack => ({
  id: 1,
  bodyId: 1,
  body: 'Trust board',
  bodyKind: 'board',
  meetsOn: '2024-11-26',
  title: 'Trust board, 26 November 2024',
  papersDueOn: null,
  pageBudget: 11,
  wordBudget: null,
  state: 'draft',
  version: 1,
  ...over,
})

test('the list answers with the next pack that is to be submitted', () => {
  const packs = [
    pack({}),
    pack({ id: 2, meetsOn: '2024-10-29', state: 'withdrawn' }),
    pack({ id: 3, meetsOn: '2024-07-30', state: 'submitted' }),
  ]
  const next = nextPack(packs, '2024-10-15')
  expect(next?.id).toBe(1)
  expect(listAnswer(packs, next && { pack: next, taken: { pages: 14, words: 9000, minutes: 40 } })).toEqual({
    strong: 'The pack for Trust board on 26 November 2024 is a draft of about 14 pages, 3 pages over budget.',
    words: 'One was submitted and kept word for word.',
  })
  expect(listAnswer([], undefined).strong).toBe('There is no pack yet.')
})
