import { chartInside, chartSize } from '../../../../documents/charts/chart-svg.ts'
import type { AnyChart, ReportFigure } from '../../../../documents/report.ts'
import { Drawing, drawn } from '../../../../ui/drawing.tsx'

/** A measure's chart on its page, drawn for a wide and for a narrow screen; what it shows is said in words beneath its name. */
export const MeasureChart = ({ chart, caption, words, id = 'chart' }: { chart: AnyChart; caption: string; words: string; id?: string }) => {
  const figure: ReportFigure = { kind: 'figure', id, caption, words, chart }
  return (
    <figure class="s-figure" id={id}>
      <figcaption>
        <strong>{caption}</strong>
        <span id={`${id}.words`} class="nhsuk-u-visually-hidden">
          {words}
        </span>
      </figcaption>
      <Picture figure={figure} width={1120} shown="is-wide" />
      <Picture figure={figure} width={343} shown="is-narrow" />
    </figure>
  )
}

const Picture = ({ figure, width, shown }: { figure: ReportFigure; width: number; shown: string }) => {
  const size = chartSize(figure, width)
  return (
    <Drawing
      inside={drawn(chartInside(figure, size))}
      {...size}
      label={figure.caption}
      describedBy={`${figure.id}.words`}
      class={`s-drawn ${shown}`}
    />
  )
}
