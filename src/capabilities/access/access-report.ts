import type { Block, Column, Report, ReportCell } from '../../documents/report.ts'
import { dayInWords } from '../../kernel/day.ts'
import { sentenceCase } from '../../kernel/words.ts'
import { figureInWords, periodInWords } from '../measures/index.ts'
import { priorityInWords, priorityOf } from './priority.ts'
import type { WaitFacts } from './queries-report.ts'
import { forecastInWords, waitFigure } from './wait-chart.ts'
import { hrefOf, type Tells, tellings } from './waited-for.ts'
import { gapInWords, lateOf, type WaitRow, waitsAnswer } from './waits.ts'

/** The committee's paper on waits: the answer, a table by service, and a chart of each longest wait with its forecast. Pure. */
export function accessReport(facts: WaitFacts & { trust: string; footer: string }): Report {
  const { strong, words } = waitsAnswer(facts.rows)
  return {
    title: `Access and waits, ${dayInWords(facts.on)}`,
    subtitle: 'How long people wait, by service, against the standards',
    trust: facts.trust,
    status: 'Written from the records, not frozen',
    lang: 'en-GB',
    description: strong,
    footer: facts.footer,
    landscape: true,
    blocks: [
      { kind: 'paragraph', role: 'lead', spans: [{ text: strong, bold: true }, ...(words ? [` ${words}`] : [])] },
      table(facts),
      ...facts.rows.flatMap((row) => chartsOf(row, facts)),
    ],
  }
}

const columns: Column[] = [
  { key: 'service', title: 'Service', width: 22, rowHeader: true },
  { key: 'priority', title: 'Priority', width: 13 },
  { key: 'standard', title: 'Against the standard', width: 13 },
  { key: 'size', title: 'People waiting', width: 11, align: 'right' },
  { key: 'longest', title: 'Longest wait', width: 11, align: 'right' },
  { key: 'over', title: 'Over standard', width: 11, align: 'right' },
  { key: 'trajectory', title: 'Trajectory', width: 16 },
  { key: 'list', title: 'Tracking list', width: 16 },
  { key: 'period', title: 'Figures of', width: 12 },
]

const table = ({ rows, lists, on }: WaitFacts): Block => ({
  kind: 'table',
  id: 'waits',
  caption: 'Waits by service',
  columns,
  rows: rows.map((row) => ({
    ref: `access service:${row.service.id}`,
    cells: [
      { text: row.service.name, href: hrefOf(row.service) },
      { text: sentenceCase(priorityInWords(priorityOf(row.service))) },
      { text: sentenceCase(row.verdict) },
      ...(['size', 'longest', 'over'] as const).map((tells) => cell(row, tells)),
      { text: gapInWords(row.trajectory) },
      { text: lists.get(row.service.id) ?? '' },
      { text: `${periodOf(row)}${lateOf(row).length > 0 ? '; overdue' : ''}` },
    ],
  })),
  empty: 'No service is written down that people wait for.',
  source: `Measures of the trust as they stood on ${dayInWords(on)}`,
})

function cell({ waits }: WaitRow, tells: Tells): ReportCell {
  const standing = waits[tells]?.standing
  if (!standing) return { text: 'Not measured' }
  const value = standing.signal?.value
  return value == null ? { text: 'No figure' } : { text: figureInWords(standing.measure, value), value }
}

const periodOf = ({ waits }: WaitRow): string => {
  const standing = waits.longest?.standing ?? waits.within?.standing ?? waits.size?.standing
  return standing?.period ? periodInWords(standing.period, standing.measure.frequency) : 'None'
}

function chartsOf(row: WaitRow, { longest }: WaitFacts): Block[] {
  const read = longest.get(row.service.id)
  const heading: Block = { kind: 'heading', level: 2, id: `service-${row.service.id}`, text: row.service.name }
  const reason: Block[] = row.service.priorityReason ? [{ kind: 'paragraph', spans: [row.service.priorityReason] }] : []
  if (!read) return [heading, ...reason, { kind: 'paragraph', role: 'note', spans: [`${tellings.longest}: no figure. This is a finding.`] }]
  const said = forecastInWords(read.wait.standing.measure, read.forecast).join(' ')
  return [heading, ...reason, { kind: 'paragraph', spans: [said] }, waitFigure(row.service.name, read)]
}
