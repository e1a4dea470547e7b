import type { Block, Column, Report, ReportCell, ReportTable } from '../../../documents/report.ts'
import { type Day, dayInWords } from '../../../kernel/day.ts'
import {
  askedInWords,
  freshInWords,
  type Measure,
  numberInWords,
  periodInWords,
  ruleInWords,
  type Showing,
  type ShownPoint,
  sentenceShown,
  shownOf,
  statusInWords,
  targetInForce,
} from '../../measures/index.ts'
import { paperFoot } from '../paper-foot.ts'
import { answer, beneath } from '../sections/cells.ts'
import { figureOf } from './measures-section.ts'

/** Everything the paper of one measure is written from. */
export interface MeasurePaperFacts {
  showing: Showing
  owner: string | null
  trust: string
  isSample: boolean
  history: { entries: number; head: string }
  on: Day
}

/** One measure at one place as a paper: what it says, its chart, what is measured, and every figure. Pure. */
export function measureReport(facts: MeasurePaperFacts): Report {
  const { showing, on } = facts
  const { measure, standing, read, targets, source } = showing
  const latest = read?.points.findLast(({ value }) => value !== null)?.period ?? null
  const target = latest ? targetInForce(targets, standing.place.id, latest) : undefined
  const told = read ? sentenceShown(read, target) : { strong: `It has no figure for ${standing.place.name}.`, words: '' }
  const from = `${source?.name ?? 'No source is named'}, as it stood on ${dayInWords(on)}`
  const figure = figureOf(showing, from, undefined)
  return {
    title: measure.name,
    subtitle: [standing.place.name, measure.theme, `as at ${dayInWords(on)}`].filter(Boolean).join(', '),
    trust: facts.trust,
    status: 'Written from the records, not frozen',
    lang: 'en-GB',
    description: `${told.strong} ${told.words}`.trim(),
    footer: paperFoot(facts),
    blocks: [
      answer(told.strong, told.words),
      ...(figure ? [figure] : []),
      factsOf(facts, latest),
      ...(read ? [figuresTable(showing, from)] : []),
    ],
  }
}

function factsOf({ showing: { measure, targets, standing, source }, owner, on }: MeasurePaperFacts, latest: Day | null): Block {
  const target = latest ? targetInForce(targets, standing.place.id, latest) : undefined
  const items = [
    { term: 'What is measured', words: measure.definition || 'Nobody has written what is counted' },
    { term: 'Target in force', words: (target && latest && askedInWords(measure, target, latest)) || 'None' },
    { term: 'Owner', words: owner ?? 'Nobody is named' },
    { term: 'Source', words: source?.name ?? 'None is named' },
    { term: 'How fresh', words: freshInWords(measure, latest, on).words },
  ]
  return { kind: 'facts', items }
}

const columnsOf = (measure: Measure): Column[] => [
  { key: 'period', title: 'Period', width: 18, rowHeader: true },
  { key: 'figure', title: measure.unit || 'Figure', width: 14, align: 'right' },
  { key: 'of', title: 'Of', width: 16, align: 'right' },
  { key: 'target', title: 'Target', width: 10, align: 'right' },
  { key: 'mean', title: 'Mean', width: 10, align: 'right' },
  { key: 'lower', title: 'Lower limit', width: 11, align: 'right' },
  { key: 'upper', title: 'Upper limit', width: 11, align: 'right' },
  { key: 'said', title: 'What the rules say', width: 30 },
]

function figuresTable({ measure, read }: Showing, source: string): ReportTable {
  const points = read ? shownOf(read).toReversed() : []
  return {
    kind: 'table',
    id: 'figures',
    caption: `Figures of ${measure.name}, newest first`,
    columns: columnsOf(measure),
    rows: points.map((point) => ({ cells: cellsOf(measure, point) })),
    source: `${source}.`,
  }
}

function cellsOf(measure: Measure, point: ShownPoint): ReportCell[] {
  const number = (value: number | null, none: string): ReportCell =>
    value === null ? { text: none } : { text: numberInWords(measure, value), value }
  const status = statusInWords(point)
  const { numerator, denominator } = point
  const whole = (value: number) => value.toLocaleString('en-GB', { maximumFractionDigits: 1 })
  return [
    { text: periodInWords(point.period, measure.frequency) },
    { ...number(point.value, status || 'No figure'), ...(point.value === null ? {} : beneath([status])) },
    { text: numerator === null || denominator === null ? 'Not given' : `${whole(numerator)} of ${whole(denominator)}` },
    number(point.asked, 'None'),
    number(point.centre, 'Cannot tell'),
    number(point.lower, 'Cannot tell'),
    number(point.upper, 'Cannot tell'),
    { text: point.value === null ? 'Nothing to weigh' : point.fired.map(ruleInWords).join('; ') || 'Common cause' },
  ]
}
