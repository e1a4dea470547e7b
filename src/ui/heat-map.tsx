import type { Child } from 'hono/jsx'
import { classNames } from './class-names.ts'
import { safeHref } from './safe-href.ts'

export type HeatTone = 'none' | 'low' | 'middle' | 'high' | 'top'

/** One cell: its score and band in words, and the references that stand in it. */
export interface HeatCell {
  score: number
  band: string
  tone: HeatTone
  references: readonly string[]
  /** How many stand in it, where they are too many to name. */
  count?: number
  href: string
  /** The list beneath shows this cell. */
  chosen: boolean
}

interface Words {
  caption: string
  /** What the rows and the columns measure. */
  down: string
  across: string
  /** A matrix by itself, on which no risk is placed. */
  bare?: boolean
  columns: readonly string[]
  /** Highest first; each with its degree, label and cells. */
  rows: readonly { degree: number; label: string; cells: readonly HeatCell[] }[]
}

const Degree = ({ degree, label }: { degree: number; label: string }) => (
  <>
    {degree} <span class="s-degree">{label}</span>
  </>
)

const Cell = ({ cell, bare }: { cell: HeatCell; bare: boolean }) => {
  const { score, band, references, href, chosen } = cell
  const all = cell.count ?? references.length
  const count = `${all.toLocaleString('en-GB')} ${all === 1 ? 'risk' : 'risks'}`
  return (
    <td class={classNames('s-heat', `is-${cell.tone}`)}>
      {all === 0 ? (
        <span class="s-heat-score">
          {score}
          <span class="nhsuk-u-visually-hidden">
            {' '}
            {band}
            {bare ? '' : ', no risk'}
          </span>
        </span>
      ) : (
        <a href={safeHref(href)} aria-current={chosen ? 'true' : undefined}>
          <b>{references.length === 0 ? count : references.join(', ')}</b>
          <span class="nhsuk-u-visually-hidden">
            : {references.length > 0 && `${count}, `}score {score}, {band}
          </span>
        </a>
      )}
    </td>
  )
}

/** Risks on a matrix, as a real table: degrees as headings, references in the cells, the band always a word too. */
export const HeatMap = ({ caption, down, across, bare = false, columns, rows }: Words) => (
  <table class="s-heatmap">
    <caption>
      {caption}{' '}
      <span class="s-note">
        {down} down, {across.toLowerCase()} across
      </span>
    </caption>
    <thead>
      <tr>
        <td class="s-heat-corner"></td>
        {columns.map((label, i) => (
          <th scope="col">
            <Degree degree={i + 1} label={label} />
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ degree, label, cells }) => (
        <tr>
          <th scope="row">
            <Degree degree={degree} label={label} />
          </th>
          {cells.map((cell) => (
            <Cell cell={cell} bare={bare} />
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

/** What the tones of a map mean, in words. */
export const HeatKey = ({ bands }: { bands: readonly { tone: HeatTone; words: Child }[] }) => (
  <ul class="s-heatkey">
    {bands.map(({ tone, words }) => (
      <li>
        <i class={`s-heat is-${tone}`}></i>
        <span>{words}</span>
      </li>
    ))}
  </ul>
)
