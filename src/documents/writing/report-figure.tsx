import { raw } from 'hono/html'
import { chartInside, chartSize } from '../charts/chart-svg.ts'
import { chartTable } from '../charts/chart-table.ts'
import type { ReportFigure } from '../report.ts'

/** Where a table's or a figure's values come from, small beneath it. */
export const SourceLine = ({ source }: { source: string | undefined }) => (source?.trim() ? <p class="s-source">{source}</p> : null)

const phone = 343

/** The chart drawn for a width. What stands within is our own markup, each word of it escaped: see `chartSvg`. */
function Picture({ figure, width, shown }: { figure: ReportFigure; width: number; shown: string }) {
  const size = chartSize(figure, width)
  return (
    <svg
      class={`s-drawn ${shown}`.trim()}
      role="img"
      aria-label={figure.caption}
      aria-describedby={`${figure.id}.words`}
      viewBox={`0 0 ${size.width} ${size.height}`}
      width={size.width}
      height={size.height}
    >
      {raw(chartInside(figure, size))}
    </svg>
  )
}

function ChartData({ figure }: { figure: ReportFigure }) {
  const { columns, rows } = chartTable(figure.chart)
  return (
    <details class="s-fold">
      <summary>
        <span>The figures behind this chart</span>
      </summary>
      <table class="s-table">
        <caption class="nhsuk-u-visually-hidden">{figure.caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title, holds }) => (
              <th scope="col" {...(holds === 'words' ? {} : { class: 'num' })}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, values }) => (
            <tr>
              <th scope="row">{label}</th>
              {values.map(({ words }, at) => (
                <td {...(columns[at + 1]?.holds === 'words' ? {} : { class: 'num' })}>{words}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function FigureWith({ figure, across }: { figure: ReportFigure; across: 1 | 2 | 3 }) {
  return (
    <figure class="s-figure" id={figure.id}>
      <figcaption>
        <strong>{figure.caption}</strong>
        <span id={`${figure.id}.words`}>{figure.words}</span>
      </figcaption>
      {across === 1 ? (
        <>
          <Picture figure={figure} width={680} shown="is-wide" />
          <Picture figure={figure} width={phone} shown="is-narrow" />
        </>
      ) : (
        <Picture figure={figure} width={across === 2 ? 400 : 300} shown="" />
      )}
      <SourceLine source={figure.source} />
      <ChartData figure={figure} />
    </figure>
  )
}

/** A figure of a report: named, said in words, drawn for a wide and for a narrow screen, with its data beneath. */
export const Figure = ({ figure }: { figure: ReportFigure }) => <FigureWith figure={figure} across={1} />

/** Small charts side by side, beneath one another on a narrow screen. */
export const Figures = ({ across, items }: { across: 2 | 3; items: readonly ReportFigure[] }) => (
  <div class={across === 2 ? 's-figures is-2' : 's-figures is-3'}>
    {items.map((figure) => (
      <FigureWith figure={figure} across={across} />
    ))}
  </div>
)
