import type { ChartCell, ChartTable } from './chart-table.ts'
import type { ControlChart, ControlPoint, FigureFormat } from './control-chart.ts'
import { signalNames } from './control-key.ts'
import { at, type ControlLine, fromOn, linesOf } from './control-lines.ts'
import { notesOf } from './control-notes.ts'
import { figureNumber, lineFormat } from './figure-words.ts'
import { labelsAre } from './labels-are.ts'

const none = '–'
const words = (text: string): ChartCell => ({ words: text, value: null })

const numberCell = (value: number | null | undefined, format: FigureFormat): ChartCell =>
  typeof value === 'number' && Number.isFinite(value) ? { words: figureNumber(value, format), value } : words(none)

/** A limit is told as it was worked out, also where that lies beyond what the value can be. */
function lineCell({ values }: ControlLine, place: number, { figure }: ControlChart): ChartCell {
  const value = at(values, place)
  return value === null ? words(none) : { words: figureNumber(value, lineFormat(value, figure)), value }
}

/** What a point says: its signal, and why its value is missing or not settled. */
function saidOf(point: ControlPoint | undefined): string {
  if (point === undefined) return none
  if (point.value === null) return `No value${point.missing ? `: ${point.missing}` : ''}`
  return `${signalNames[point.signal]}${point.hollow ? ` (not settled: ${point.hollow})` : ''}`
}

const order: ControlLine['key'][] = ['centre', 'lower', 'upper', 'target', 'trajectory', 'forecast']

/** The data of a control chart: each period with its value, the lines it is held against, what the rules say of it and why. */
export function controlTable(chart: ControlChart): ChartTable {
  const { labels, points, figure, forecast } = chart
  const lines = linesOf(chart).sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key))
  const range = forecast ? [fromOn(forecast.from, forecast.low), fromOn(forecast.from, forecast.high)] : []
  const notes = new Map(notesOf(chart).map((note) => [note.at, note.words]))
  const hasRule = points.some(({ why }) => why)
  const numbers = (title: string) => ({ title, holds: 'numbers' as const })
  const texts = (title: string) => ({ title, holds: 'words' as const })
  return {
    columns: [
      texts(labelsAre(labels) === 'Name' ? 'Period' : labelsAre(labels)),
      numbers(figure.unit ? `Value (${figure.unit})` : 'Value'),
      ...lines.map(({ name }) => numbers(name)),
      ...(forecast ? [numbers('Forecast, low'), numbers('Forecast, high')] : []),
      texts('What it says'),
      ...(hasRule ? [texts('Rule')] : []),
      ...(notes.size > 0 ? [texts('Note')] : []),
    ],
    rows: labels.map((label, place) => ({
      label,
      values: [
        numberCell(points[place]?.value, figure),
        ...lines.map((line) => lineCell(line, place, chart)),
        ...range.map((values) => numberCell(values[place], figure)),
        words(saidOf(points[place])),
        ...(hasRule ? [words(points[place]?.why ?? '')] : []),
        ...(notes.size > 0 ? [words(notes.get(place) ?? '')] : []),
      ],
    })),
  }
}
