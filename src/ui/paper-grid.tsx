// biome-ignore-all lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
import type { Child } from 'hono/jsx'
import type { Rag } from '../kernel/rag.ts'
import { ragName } from '../kernel/rag.ts'
import { classNames } from './class-names.ts'

/** A cell as it looked on paper; the status of its shading is told in words too. */
export interface PaperCell {
  text: string
  rowSpan?: number | undefined
  colSpan?: number | undefined
  shading?: Rag | undefined
  hidden?: boolean | undefined
}

interface Words {
  caption: string
  /** What stands over each column: the choice of what it is. */
  heads: Child[]
  rows: { at: string; cells: PaperCell[]; note?: string | undefined }[]
}

const span = (n: number | undefined) => (n && n > 1 ? n : undefined)

/** A table of somebody's document as it looks on paper, merges and shading kept; it scrolls sideways in its own frame. */
export const PaperGrid = ({ caption, heads, rows }: Words) => (
  <section class="s-grid-scroll" tabindex={0} aria-label={caption}>
    <table class="s-grid-paper">
      <caption class="nhsuk-u-visually-hidden">{caption}</caption>
      {heads.length > 0 && (
        <thead>
          <tr>
            <th scope="col">
              <span class="nhsuk-u-visually-hidden">Row</span>
            </th>
            {heads.map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map(({ at, cells, note }) => (
          <tr class={note ? 'is-noted' : undefined}>
            <th scope="row">
              {at}
              {note && <span class="s-paper-note">{note}</span>}
            </th>
            {cells.map((cell) => (
              <td
                rowspan={span(cell.rowSpan)}
                colspan={span(cell.colSpan)}
                class={classNames(cell.shading && `is-${cell.shading}`, cell.hidden && 'is-hidden')}
              >
                {cell.text}
                {cell.shading && <span class="nhsuk-u-visually-hidden"> shaded {ragName(cell.shading)}</span>}
                {cell.hidden && ' (hidden in the file)'}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
