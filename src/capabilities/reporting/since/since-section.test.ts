import { expect, test } from 'vitest'
import type { Block, Span } from '../../../documents/report.ts'
import { reportFaults } from '../../../documents/writing/report-faults.ts'
import type { Day } from '../../../kernel/day.ts'
import { standingWith } from '../facts-fixture.ts'
import { askedDay, boardDays } from './asked-day.ts'
import { july, nobody, october, snapshotWith, withMilestone, withPromise } from './since-fixture.ts'
import { sinceReport } from './since-report.ts'
import { nothingBefore, type SinceFacts, sinceSection } from './since-section.ts'

const facts = (given: Partial<SinceFacts> = {}): SinceFacts => ({
  past: snapshotWith({ on: july }),
  now: snapshotWith({ on: october }),
  alone: nobody,
  since: '2024-07-30T22:59:59Z',
  ...given,
})
const wordsOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? block.spans.map((span) => (typeof span === 'string' ? span : span.text)).join('')
      : block.kind === 'heading'
        ? block.text
        : [],
  )
const spansText = (spans: readonly Span[]) => spans.map((span) => (typeof span === 'string' ? span : span.text)).join('')
const one = (id: number, declared: 'red' | 'amber' | 'green', more = {}) =>
  standingWith({ item: { id, title: `Item ${id}` }, declared, ...more })

test('the sentence on top counts each way, and what is nought is not said', () => {
  const past = snapshotWith({
    on: july,
    standings: [one(1, 'green'), one(2, 'red'), one(3, 'green'), { ...withMilestone(['2024-12-01']), item: one(9, 'green').item }],
  })
  const now = snapshotWith({
    on: october,
    standings: [
      one(1, 'red'),
      one(2, 'green'),
      one(3, 'amber', { earned: 'cannot tell' }),
      { ...withMilestone(['2024-12-01', '2025-01-01']), item: one(9, 'green').item },
    ],
  })
  const [lead] = wordsOf(sinceSection(facts({ past, now })).blocks)
  expect(lead).toBe(
    'Since 30 July 2024: 2 items are declared worse and 1 item is declared better; by the records 1 cannot be told any more. 1 date was put off.',
  )
})

test('where nothing moved it says so, kind by kind, and draws no empty table', () => {
  const { blocks } = sinceSection(facts())
  expect(blocks.some(({ kind }) => kind === 'table')).toBe(false)
  expect(wordsOf(blocks).join(' ')).toContain('Since 30 July 2024 no status moved')
  expect(wordsOf(blocks).join(' ')).toContain(
    'Nothing changed in declared statuses, what the records support, risks, what measures say, dates',
  )
})

test('a count names what is newly red', () => {
  const words = wordsOf(
    sinceSection(facts({ past: snapshotWith({ standings: [one(1, 'green')] }), now: snapshotWith({ standings: [one(1, 'red')] }) })).blocks,
  )
  expect(words).toContain('1 is newly red.')
})

test('one page: the worst of all kinds, each record once, those alike in one line, and how many more', () => {
  const standings = (declared: 'green' | 'red') => Array.from({ length: 7 }, (_, at) => one(at + 1, declared, { earned: declared }))
  const { blocks, refs } = sinceSection(
    facts({ past: snapshotWith({ standings: standings('green') }), now: snapshotWith({ standings: standings('red') }), most: 3 }),
  )
  const list = blocks.find((block) => block.kind === 'list')
  const line = list?.kind === 'list' ? list.items.map(spansText) : []
  expect(line).toEqual(['Item 1, Item 2 and Item 3: declared and by the records green then, red now.'])
  expect(wordsOf(blocks).join(' ')).toContain('And 4 more.')
  expect(refs).toHaveLength(7)
})

test('one page: an item is one line with its dates and promises', () => {
  const item = one(9, 'green').item
  const past = snapshotWith({ on: july, standings: [{ ...withMilestone(['2024-12-01']), item, declared: 'green' }] })
  const now = snapshotWith({ on: october, standings: [{ ...withMilestone(['2024-12-01', '2025-01-01']), item, declared: 'amber' }] })
  const { blocks } = sinceSection(facts({ past, now, most: 5 }))
  const lines = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []))
  expect(lines).toHaveLength(1)
  expect(JSON.stringify(lines)).toContain('declared green then, amber now; “Ward opens” put off from 1 December 2024 to 1 January 2025')
})

test('what was kept and met by its day is one sentence; what came late keeps its row', () => {
  const done = (actual: '2024-09-20' | '2024-10-09') => ({
    ...{ past: snapshotWith({ on: july, standings: [withMilestone(['2024-10-01'])] }) },
    ...{ now: snapshotWith({ on: october, standings: [withMilestone(['2024-10-01'], { actual })] }) },
  })
  const { blocks } = sinceSection(facts(done('2024-09-20')))
  expect(blocks.some(({ kind }) => kind === 'table')).toBe(false)
  expect(wordsOf(blocks)).toContain('1 date was met by its day: Ward opens.')
  const late = sinceSection(facts(done('2024-10-09'))).blocks
  expect(JSON.stringify(late.filter(({ kind }) => kind === 'table'))).toContain('8 days late.')
})

test('before there were records, and before there was a meeting, nothing is claimed', () => {
  const bare = snapshotWith({ on: '2010-01-01', reported: undefined })
  expect(wordsOf(sinceSection(facts({ past: bare })).blocks)).toEqual([
    'No records were kept on 1 January 2010. There is nothing to hold today’s against.',
  ])
  expect(wordsOf(nothingBefore(october).blocks)[0]).toContain('There was no earlier meeting')
})

test('the paper is sound', () => {
  const section = sinceSection(
    facts({ past: snapshotWith({ standings: [withPromise()] }), now: snapshotWith({ standings: [withPromise({ outcome: 'kept' })] }) }),
  )
  const report = sinceReport({ trust: 'Soar', isSample: false, on: october, history: { entries: 0, head: '' }, since: july, section })
  expect(reportFaults(report)).toEqual([])
  expect(report.title).toBe('What changed since 30 July 2024')
})

const typed = (whole?: string, day = '', month = '', year = '') => askedDay({ whole, day, month, year }, october)
test('a day is read whole or from three boxes; one that cannot be used says why', () => {
  expect(typed('2024-07-30')).toEqual({ day: july })
  expect(typed(undefined, '30', '7', '2024')).toEqual({ day: july })
  expect(typed()).toBeUndefined()
  expect(typed('2024-02-31')).toEqual({ words: 'Enter a real day, for example 30 7 2024' })
  expect(typed(undefined, '30', '', '2024')).toEqual({ words: 'Enter a real day, for example 30 7 2024' })
  expect(typed('2024-10-15')).toEqual({ words: 'Enter a day before 15 October 2024, the day whose records are read' })
})

test('the last meetings that are over, the newest first', () => {
  const boards = [
    { label: 'Q1', board_on: july as Day },
    { label: 'Q2', board_on: '2024-11-26' as const },
    { label: 'Q4', board_on: '2024-05-28' as const },
    { label: 'Q3', board_on: null },
  ]
  expect(boardDays(boards, october).map(({ label }) => label)).toEqual(['Q1', 'Q4'])
})
