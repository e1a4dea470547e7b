import { expect, test } from 'vitest'
import { period } from '../facts-fixture.ts'
import { promiseCounts, promisesInWords } from './promise-counts.ts'
import type { StoodThen, YearFacts, YearRow } from './year-facts.ts'
import { lastDeclared, yearMoves } from './year-moves.ts'
import { yearReport } from './year-report.ts'

const year = { starts: '2024-04-01', ends: '2025-03-31', on: '2024-10-15' } as const
const promise = (
  outcome: 'open' | 'kept' | 'part kept' | 'new date' | 'dropped',
  day: `${number}-${number}-${number}` | null,
  madeInEnds = '2024-06-30' as const,
) => ({
  outcome,
  day,
  madeInEnds,
})

test.each([
  ['nothing', [], 'None'],
  ['kept and moved', [promise('kept', '2024-09-30'), promise('new date', '2024-09-30')], '1 kept, 1 not kept'],
  ['open and past its day', [promise('open', '2024-10-14')], '1 not kept'],
  ['open on its day', [promise('open', '2024-10-15')], '1 not due yet'],
  ['without a day, made in the year', [promise('dropped', null)], '1 not kept'],
  ['due in another year', [promise('kept', '2025-04-01')], 'None'],
  ['in part', [promise('part kept', '2024-12-31')], '1 part kept'],
])('promises: %s', (_name, promises, words) => expect(promisesInWords(promiseCounts(promises, year))).toBe(words))

const rowWith = (id: number, ...stood: StoodThen[]): YearRow => ({
  id,
  title: `Row ${id}.`,
  theme: 'Care',
  accountable: 'Director of Nursing',
  stood,
  last: { period: 'Q2', text: 'Words.' },
  slips: id,
  promises: { kept: 1, partKept: 0, notKept: 0, ahead: 0 },
})
const rows = [
  rowWith(1, 'green', 'no update', 'amber'),
  rowWith(2, 'amber', 'green', 'not yet'),
  rowWith(3, 'not declared', 'green', 'green'),
]

test('moves pass over a period without a status, the worse first', () => {
  const moves = yearMoves(rows, ['Q1', 'Q2', 'Q3'])
  expect(moves.map(({ from, to }) => `${from} ${to}`)).toEqual(['green amber', 'amber green'])
  expect(moves[0]?.rows).toEqual([{ id: 1, title: 'Row 1.', between: 'Q1 to Q3' }])
  expect(rows.map(lastDeclared)).toEqual(['amber', 'green', 'green'])
})

const facts: YearFacts = {
  trust: 'Aldmoor Care NHS Trust',
  isSample: false,
  on: '2024-10-15',
  history: { entries: 0, head: '' },
  year: '2024/25',
  plan: { id: 1, name: 'Plan' },
  periods: ['Q1', 'Q2', 'Q3'].map((label, at) => ({ ...period, id: at, label })),
  narrowed: { place: undefined, body: undefined },
  all: 3,
  rows,
}

test('the year on one page: letters with words, slips and promises counted, the moves in a table', () => {
  const report = yearReport(facts)
  const [table, moves] = report.blocks.filter((block) => block.kind === 'table')
  expect(report.description).toBe('As last declared, 2 green and 1 amber of 3 rows.')
  expect(JSON.stringify(report.blocks[0])).toContain('Dates were put off 6 times, on 3 rows. Of 3 promises for the year: 3 kept.')
  expect(table?.rows[0]?.cells.map(({ text }) => text)).toEqual([
    'Care',
    'Row 1.',
    'G Green',
    'No update',
    'A Amber',
    'Words.',
    '1 time',
    '1 kept',
  ])
  expect(moves?.rows[0]?.cells.map(({ text }) => text)).toEqual(['G Green', 'A Amber', '1', 'Row 1 (Q1 to Q3)'])
})

test.each([
  ['no rows', { rows: [] }, 'No row stands here.'],
  ['nothing declared', { rows: [rowWith(1, 'no update', 'not declared')] }, 'No row declared a status in 2024/25.'],
  ['some undeclared', { rows: [rowWith(1, 'red'), rowWith(2, 'no update')] }, 'As last declared, 1 red and 1 without a status of 2 rows.'],
])('the answer: %s', (_name, given, words) => expect(yearReport({ ...facts, ...given }).description).toBe(words))
