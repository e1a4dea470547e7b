import type { AnyChart } from '../report.ts'

/** A chart with each of its words put through `change`, for formats that cannot hold every sign. */
export function chartWith(chart: AnyChart, change: (words: string) => string): AnyChart {
  const measure = change(chart.measure)
  if (chart.drawn === 'funnel')
    return {
      ...chart,
      measure,
      sizedBy: change(chart.sizedBy),
      points: chart.points.map((point) => ({ ...point, name: change(point.name) })),
    }
  const labels = chart.labels.map(change)
  if (chart.drawn !== 'control')
    return { ...chart, measure, labels, series: chart.series.map((series) => ({ ...series, name: change(series.name) })) }
  const told = <T extends { words: string }>(each: T): T => ({ ...each, words: change(each.words) })
  const named = chart.centreName === undefined ? {} : { centreName: change(chart.centreName) }
  return { ...chart, ...named, measure, labels, breaks: chart.breaks.map(told), notes: chart.notes.map(told) }
}
