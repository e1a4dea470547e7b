import type { ControlChart } from '../../documents/charts/control-chart.ts'
import type { ReportFigure } from '../../documents/report.ts'
import { type Day, dayInWords } from '../../kernel/day.ts'
import { count } from '../../kernel/words.ts'
import { chartOf, type Measure, periodShort, type SeriesReading, sentenceShown, type Target } from '../measures/index.ts'
import type { Forecast } from './forecast.ts'
import { paceInWords, reachInWords } from './forecast-words.ts'
import type { Wait } from './waits.ts'

interface Drawn {
  wait: Wait
  read: SeriesReading
  targets: readonly Target[]
  forecast: Forecast | { refused: string }
}

/** A wait as every format draws it: its figures with their limits, what was planned, and where they go if nothing changes. */
export function waitFigure(service: string, { wait, read, targets, forecast }: Drawn, on: Day): ReportFigure {
  const chart = chartOf(read, { targets, notes: [], recalculations: [], most: 24 })
  const { measure } = wait.standing
  const { strong, words } = sentenceShown(read, wait.target)
  return {
    kind: 'figure',
    id: `${wait.tells}-${measure.id}-${wait.standing.placeId}`,
    caption: `${service}: ${measure.name.toLowerCase()}`,
    words: [strong, words, ...forecastInWords(measure, forecast)].filter(Boolean).join(' '),
    chart: 'refused' in forecast ? chart : withForecast(chart, forecast, measure.frequency),
    source: `${measure.name}, ${count(chart.points.length, 'figure')}, as they stood on ${dayInWords(on)}.`,
  }
}

/** What a forecast says, or why there is none. */
export const forecastInWords = (measure: Measure, forecast: Drawn['forecast']): string[] =>
  'refused' in forecast
    ? [forecast.refused]
    : [paceInWords(measure, forecast.pace), ...(forecast.reach ? [reachInWords(measure, forecast)] : [])]

function withForecast(chart: ControlChart, { ahead }: Forecast, frequency: Measure['frequency']): ControlChart {
  const from = chart.points.length
  const named = ahead.map(({ period }) => periodShort(period, frequency))
  return {
    ...chart,
    labels: [...chart.labels, ...named.slice(chart.labels.length - from)],
    forecast: { from, mid: ahead.map(({ mid }) => mid), low: ahead.map(({ low }) => low), high: ahead.map(({ high }) => high) },
  }
}
