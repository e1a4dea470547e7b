import type { Block, Column, Report, ReportCell, ReportTable } from '../../../documents/report.ts'
import { type Day, dayInWords } from '../../../kernel/day.ts'
import { sentenceCase } from '../../../kernel/words.ts'
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
      ...(figure ? [read ? { ...figure, table: 'figures' } : figure] : []),
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

/** A column with what it holds of a figure; one that would hold nothing at all is left out. */
interface Told extends Column {
  cell: (point: ShownPoint) => ReportCell
  isToldOf?: (point: ShownPoint) => boolean
}

type NumberCell = (value: number | null, none: string) => ReportCell

function columnsOf(measure: Measure, centreName: string): Told[] {
  const number: NumberCell = (value, none) => (value === null ? { text: none } : { text: numberInWords(measure, value), value })
  const limit = { width: 10, align: 'right' } as const
  return [
    {
      key: 'period',
      title: 'Period',
      width: 14,
      rowHeader: true,
      cell: ({ period }) => ({ text: periodInWords(period, measure.frequency) }),
    },
    { key: 'figure', title: sentenceCase(measure.unit) || 'Figure', width: 13, align: 'right', cell: (point) => figureCell(point, number) },
    { key: 'of', title: 'Of', width: 15, align: 'right', cell: partsCell, isToldOf: ({ denominator }) => denominator !== null },
    { key: 'target', title: 'Target', ...limit, cell: ({ asked }) => number(asked, 'None'), isToldOf: ({ asked }) => asked !== null },
    { key: 'mean', title: centreName, ...limit, cell: ({ centre }) => number(centre, 'Cannot tell') },
    { key: 'lower', title: 'Lower limit', ...limit, cell: ({ lower }) => number(lower, 'Cannot tell') },
    { key: 'upper', title: 'Upper limit', ...limit, cell: ({ upper }) => number(upper, 'Cannot tell') },
    { key: 'said', title: 'What the rules say', width: 44, cell: saidCell },
  ]
}

function figuresTable({ measure, read }: Showing, source: string): ReportTable {
  const points = read ? shownOf(read).toReversed() : []
  const shown = columnsOf(measure, read?.own?.centreName ?? 'Mean').filter(({ isToldOf }) => !isToldOf || points.some(isToldOf))
  return {
    kind: 'table',
    id: 'figures',
    caption: `Figures of ${measure.name}, newest first`,
    columns: shown.map(({ cell: _, isToldOf: __, ...column }) => column),
    rows: points.map((point) => ({ cells: shown.map(({ cell }) => cell(point)) })),
    source: `${source}.`,
  }
}

function figureCell(point: ShownPoint, number: NumberCell): ReportCell {
  const status = statusInWords(point)
  return { ...number(point.value, status || 'No figure'), ...(point.value === null ? {} : beneath([status])) }
}

function partsCell({ numerator, denominator }: ShownPoint): ReportCell {
  const whole = (value: number) => value.toLocaleString('en-GB', { maximumFractionDigits: 1 })
  return { text: numerator === null || denominator === null ? 'Not given' : `${whole(numerator)} of ${whole(denominator)}` }
}

const saidCell = ({ value, fired }: ShownPoint): ReportCell => ({
  text: value === null ? 'Nothing to weigh' : fired.map(ruleInWords).join('; ') || 'Common cause',
})
