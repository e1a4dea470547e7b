import type { Block, Column, ReportCell, ReportFigure, ReportRow, ReportTable } from '../../../documents/report.ts'
import { type Day, dayInWords } from '../../../kernel/day.ts'
import { spcIconWords } from '../../../kernel/spc-icon.ts'
import { count } from '../../../kernel/words.ts'
import {
  type BoardRow,
  boardAnswer,
  chartOf,
  figureInWords,
  measureAddress,
  numberInWords,
  periodInWords,
  type Showing,
  sentenceShown,
  targetInForce,
  urgency,
  usualPoints,
} from '../../measures/index.ts'
import { answer, beneath, heading, note } from '../sections/cells.ts'
import type { SectionBlocks } from '../sections/section.ts'

/** What a paper of many measures is written from: nothing below reads more. */
export interface MeasuresFacts {
  place: string
  /** The place its links lead to; undefined for the whole trust. */
  placeId: number | undefined
  rows: readonly BoardRow[]
  /** Those whose charts are shown. */
  charts: readonly Showing[]
  /** How many would be worth a chart, where that is more than are shown. */
  worth: number
  on: Day
}

/** Measures as a section: the answer, a table of all of them, the charts of those that need to be seen. Pure. */
export function measuresSection(facts: MeasuresFacts): SectionBlocks {
  const { rows, charts, worth, on, place } = facts
  const { strong, words } = boardAnswer(rows, place)
  const told = rows.filter(({ here }) => here)
  const source = `Measures of ${place}, as they stood on ${dayInWords(on)}`
  return {
    blocks: [
      answer(strong, words),
      ...note(told.length === 0 ? '' : howToRead),
      ...(told.length === 0 ? [] : [tableOf(told, facts, source)]),
      ...chartsOf(charts, worth, source),
    ],
    asOf: dayInWords(on),
    source,
    refs: told.map(({ measure }) => `measure:${measure.id}`),
  }
}

const howToRead =
  'Variation says whether the latest figure differs from those before by more than chance; assurance whether the target will be met if nothing changes.'

const columns: Column[] = [
  { key: 'theme', title: 'Theme', width: 11 },
  { key: 'measure', title: 'Measure', width: 24, rowHeader: true },
  { key: 'latest', title: 'Latest', width: 15 },
  { key: 'period', title: 'Figure of', width: 14 },
  { key: 'target', title: 'Target', width: 17 },
  { key: 'variation', title: 'Variation', width: 14 },
  { key: 'assurance', title: 'Assurance', width: 18 },
  { key: 'mean', title: 'Mean', width: 8, align: 'right' },
]

function tableOf(rows: readonly BoardRow[], { place, placeId }: MeasuresFacts, source: string): ReportTable {
  const sorted = rows.toSorted((a, b) => urgency(a) - urgency(b))
  return {
    kind: 'table',
    id: 'measures',
    caption: `Measures of ${place}, the most urgent first`,
    columns,
    rows: sorted.map((row) => rowOf(row, placeId)),
    source: `${source}.`,
  }
}

function rowOf(row: BoardRow, placeId: number | undefined): ReportRow {
  const { measure, here } = row
  const mean = here?.signal?.mean ?? null
  return {
    ref: `measure:${measure.id}`,
    cells: [
      { text: measure.theme },
      { text: measure.name, href: measureAddress(measure.id, { place: placeId }) },
      here?.value == null ? { text: 'No figure' } : { text: figureInWords(measure, here.value), value: here.value },
      periodCell(row),
      targetCell(row),
      { text: here ? spcIconWords[here.variation].short : '' },
      assuranceCell(row),
      mean === null ? { text: 'None' } : { text: numberInWords(measure, mean), value: mean },
    ],
  }
}

const periodCell = ({ measure, here, due, isLate }: BoardRow): ReportCell => ({
  text: here?.period == null ? 'None' : periodInWords(here.period, measure.frequency),
  ...beneath([isLate ? `${periodInWords(due, measure.frequency)} is due` : '']),
})

/** What is asked for now; how a rule comes to it stands in the register, where there is room for it. */
function targetCell({ measure, target, asked }: BoardRow): ReportCell {
  if (!target) return { text: 'No target' }
  if (asked === null) return { text: 'Nothing asked for then' }
  const by = { trajectory: 'by its trajectory', either: 'the easier of its ways', dated: '', number: '' }[target.kind]
  return { text: `${target.comparison} ${figureInWords(measure, asked)}`, ...beneath([by]) }
}

/** What the limits promise, and beneath it where the latest figure goes against that. */
const assuranceCell = ({ here, odds }: BoardRow): ReportCell => ({
  text: here?.assurance ? spcIconWords[here.assurance].short : 'No target',
  ...beneath([odds === undefined ? '' : `but the latest ${odds} it`]),
})

function chartsOf(charts: readonly Showing[], worth: number, source: string): Block[] {
  if (charts.length === 0) return []
  const left = worth > charts.length ? `Charts of ${charts.length} of ${worth} measures are shown, the most urgent first.` : ''
  return [heading('charts', 'Measures that need to be seen'), ...note(left), ...charts.flatMap((one) => figureOf(one, source) ?? [])]
}

/** Charts two beside each other, as a page that lies across has room for. */
export function inPairs(blocks: readonly Block[]): Block[] {
  const items = blocks.filter((block): block is ReportFigure => block.kind === 'figure')
  const others = blocks.filter(({ kind }) => kind !== 'figure')
  return items.length < 2 ? [...blocks] : [...others, { kind: 'figures', across: 2, items }]
}

/** A measure's chart as a figure of a paper; undefined where it has no figures. */
export function figureOf(showing: Showing, source: string, most: number | undefined = usualPoints): ReportFigure | undefined {
  const { measure, standing, read, targets, notes, recalculations } = showing
  if (!read) return undefined
  const latest = read.points.findLast(({ value }) => value !== null)
  const target = latest && targetInForce(targets, standing.place.id, latest.period)
  const { strong, words } = sentenceShown(read, target)
  return {
    kind: 'figure',
    id: `measure-${measure.id}`,
    caption: measure.name,
    words: `${strong} ${words}`.trim(),
    chart: chartOf(read, { targets, notes, recalculations, most }),
    source: `${showing.source?.name ?? source}, ${count(read.points.length, 'point')}.`,
  }
}
