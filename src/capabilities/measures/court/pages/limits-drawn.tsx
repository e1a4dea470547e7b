import { chartInside, chartSize } from '../../../../documents/charts/chart-svg.ts'
import type { ReportFigure } from '../../../../documents/report.ts'
import { spcIconWords } from '../../../../kernel/spc-icon.ts'
import { Drawing, drawn } from '../../../../ui/drawing.tsx'
import type { SeriesReading } from '../../analysing/reading.ts'
import { figureInWords } from '../../measure.ts'
import { chartOf } from '../../showing/chart-of.ts'
import type { Target } from '../../targets/target.ts'

/** Drawn for a desk and for a phone; the style sheet shows one of them. */
const widths = [
  { width: 580, look: 's-drawn is-wide' },
  { width: 343, look: 's-drawn is-narrow' },
]

/** A series with its limits under a heading, for two to stand side by side: the same chart as on the measure's page. */
export const LimitsDrawn = ({
  heading,
  name,
  reading,
  targets,
}: {
  heading: string
  name: string
  reading: SeriesReading
  targets: readonly Target[]
}) => {
  const { measure, signal, points, recalculatedAt } = reading
  const recalculations = recalculatedAt.flatMap((at) => {
    const period = points[at]?.period
    return period ? [{ fromPeriod: period, cause: 'limits anew' }] : []
  })
  const chart = chartOf(reading, { targets, notes: [], recalculations, most: undefined })
  const told = `${heading}: ${spcIconWords[signal.variation].short}. ${limitsInWords(reading)}`
  const figure: ReportFigure = { kind: 'figure', id: 'limits', caption: `${measure.name}, ${name}`, words: told, chart }
  return (
    <figure class="s-figure">
      <figcaption>
        <strong>{heading}</strong>
        {spcIconWords[signal.variation].short}. {limitsInWords(reading)}
      </figcaption>
      {widths.map(({ width, look }) => {
        const size = chartSize(figure, width)
        return <Drawing class={look} inside={drawn(chartInside(figure, size))} {...size} label={`${figure.caption}. ${told}`} />
      })}
    </figure>
  )
}

function limitsInWords({ measure, signal }: SeriesReading): string {
  const { mean, lower, upper } = signal
  if (mean === null) return 'No mean can be worked out.'
  if (lower === null || upper === null) return `Mean ${figureInWords(measure, mean)}; no limits.`
  return `Mean ${figureInWords(measure, mean)}, limits ${figureInWords(measure, lower)} to ${figureInWords(measure, upper)}.`
}
