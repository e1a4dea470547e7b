import type { Block, Column, ReportCell, ReportTable } from '../../documents/report.ts'
import { dayInWords } from '../../kernel/day.ts'
import { sentenceCase } from '../../kernel/words.ts'
import { figureInWords, periodInWords } from '../measures/index.ts'
import { priorityInWords, priorityOf } from './priority.ts'
import type { WaitFacts } from './queries-report.ts'
import { waitFigure } from './wait-chart.ts'
import { hrefOf, type Tells, tellings } from './waited-for.ts'
import { gapInWords, lateOf, type WaitRow, waitsAnswer } from './waits.ts'

/** Waits as a paper of its own has them, or as a section of a pack: narrower, with charts of what is over standard only. */
export interface WaitLayout {
  level: 2 | 3
  isSection: boolean
}

/** Where the figures come from and how old they are. */
export const waitsSource = ({ on }: Pick<WaitFacts, 'on'>): string => `Measures of waits by service, as they stood on ${dayInWords(on)}`

/** Waits by service: the answer, a table, and a chart of each longest wait with its forecast. Pure. */
export function waitBlocks(facts: WaitFacts, { level, isSection }: WaitLayout): Block[] {
  const { strong, words } = waitsAnswer(facts.rows)
  const over = facts.rows.filter(({ verdict }) => verdict === 'over standard')
  const charted = isSection ? over.slice(0, mostInSection) : facts.rows
  const left = isSection ? facts.rows.length - charted.length : 0
  const whichCharts = `Charts are of ${charted.length} of ${facts.rows.length} services, those over standard and most urgent first; all are in the paper on waits.`
  return [
    { kind: 'paragraph', role: 'lead', spans: [{ text: strong, bold: true }, ...(words ? [` ${words}`] : [])] },
    tableOf(facts, isSection),
    ...(left > 0 ? [noteOf(whichCharts)] : []),
    ...charted.flatMap((row) => chartOf(row, facts, level)),
  ]
}

const noteOf = (words: string): Block => ({ kind: 'paragraph', role: 'note', spans: [words] })

/** So many charts at most stand in a pack. */
const mostInSection = 6

const columns: (Column & { cell: (row: WaitRow, facts: WaitFacts) => ReportCell; isOwn?: true })[] = [
  { key: 'service', title: 'Service', width: 22, rowHeader: true, cell: ({ service }) => ({ text: service.name, href: hrefOf(service) }) },
  {
    ...{ key: 'priority', title: 'Priority', width: 13, isOwn: true },
    cell: ({ service }) => ({ text: sentenceCase(priorityInWords(priorityOf(service))) }),
  },
  { key: 'standard', title: 'Against the standard', width: 13, cell: ({ verdict }) => ({ text: sentenceCase(verdict) }) },
  { key: 'size', title: 'People waiting', width: 12, align: 'right', cell: (row) => figureCell(row, 'size') },
  { key: 'longest', title: 'Longest wait', width: 11, align: 'right', cell: (row) => figureCell(row, 'longest') },
  { key: 'over', title: 'Over standard', width: 12, align: 'right', cell: (row) => figureCell(row, 'over') },
  { key: 'trajectory', title: 'Trajectory', width: 16, cell: ({ trajectory }) => ({ text: gapInWords(trajectory) }) },
  {
    ...{ key: 'list', title: 'Tracking list', width: 16, isOwn: true },
    cell: ({ service }, { lists }) => ({ text: lists.get(service.id) ?? '' }),
  },
  {
    ...{ key: 'period', title: 'Figures of', width: 13 },
    cell: (row) => ({ text: `${periodOf(row)}${lateOf(row).length > 0 ? '; overdue' : ''}` }),
  },
]

function tableOf(facts: WaitFacts, isSection: boolean): ReportTable {
  const shown = columns.filter(({ isOwn }) => !isSection || !isOwn)
  return {
    kind: 'table',
    id: 'waits',
    caption: 'Waits by service, those over standard and most urgent first',
    columns: shown.map(({ cell: _, isOwn: __, ...column }) => column),
    rows: facts.rows.map((row) => ({ ref: `access service:${row.service.id}`, cells: shown.map(({ cell }) => cell(row, facts)) })),
    empty: 'No service is written down that people wait for.',
    source: `${waitsSource(facts)}.`,
  }
}

function figureCell({ waits }: WaitRow, tells: Tells): ReportCell {
  const standing = waits[tells]?.standing
  if (!standing) return { text: 'Not measured' }
  const value = standing.signal?.value
  return value == null ? { text: 'No figure' } : { text: figureInWords(standing.measure, value), value }
}

const periodOf = ({ waits }: WaitRow): string => {
  const standing = waits.longest?.standing ?? waits.within?.standing ?? waits.size?.standing
  return standing?.period ? periodInWords(standing.period, standing.measure.frequency) : 'None'
}

/** Why it matters, then its chart, which says the rest: a pace is told once. */
function chartOf(row: WaitRow, facts: WaitFacts, level: 2 | 3): Block[] {
  const read = facts.longest.get(row.service.id)
  const heading: Block = { kind: 'heading', level, id: `service-${row.service.id}`, text: row.service.name }
  const reason: Block[] = row.service.priorityReason
    ? [{ kind: 'paragraph', spans: [{ text: 'Why it has its priority: ', bold: true }, row.service.priorityReason] }]
    : []
  if (read) return [heading, ...reason, waitFigure(row.service.name, read, facts.on)]
  return [heading, noteOf(`${tellings.longest}: no figure. This is a finding.`), ...reason]
}
