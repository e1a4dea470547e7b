// biome-ignore-all lint/a11y/useSemanticElements: a heading over several columns keeps its own role and scope.
// biome-ignore-all lint/a11y/noRedundantRoles: on a phone the rows are blocks, and block display drops what a table means.
import type { Child } from 'hono/jsx'
import { classNames } from './class-names.ts'

export interface SheetRow {
  id: string
  /** The address on paper. */
  cell: string
  left: Child[]
  kind: Child
  result: Child
  decision: Child
  /** Waits for a person. */
  open: boolean
}

interface Words {
  caption: string
  /** "On Sheet1, as written". */
  leftTitle: string
  /** Headings of the columns as written. */
  left: string[]
  rows: SheetRow[]
}

const Cells = ({ left, row }: { left: string[]; row: SheetRow }) => (
  <>
    <th scope="row" role="rowheader" class="p s-cell">
      {row.cell}
    </th>
    {row.left.map((words, i) => (
      <td role="cell" class="p" data-l={left[i]}>
        {words}
      </td>
    ))}
    <td role="cell" class="first-r" data-l="Kind">
      {row.kind}
    </td>
    <td role="cell" class="w" data-l="Result">
      {row.result}
    </td>
    <td role="cell" class="w" data-l="Decision">
      {row.decision}
    </td>
  </>
)

/** Rows of a sheet as written on the left, and on the right what will happen to each. */
export const Sheet = ({ caption, leftTitle, left, rows }: Words) => (
  <table class="s-table s-sheet is-stack" role="table">
    <caption class="nhsuk-u-visually-hidden">{caption}</caption>
    <thead role="rowgroup">
      <tr role="row" class="g">
        <th class="p" role="columnheader" colspan={left.length + 1} scope="colgroup">
          {leftTitle}
        </th>
        <th class="first-r" role="columnheader" colspan={3} scope="colgroup">
          What will happen
        </th>
      </tr>
      <tr role="row">
        {['Cell', ...left].map((label) => (
          <th role="columnheader" scope="col" class="p">
            {label}
          </th>
        ))}
        <th role="columnheader" scope="col" class="first-r">
          Kind
        </th>
        <th role="columnheader" scope="col" class="s-col-wide">
          Result
        </th>
        <th role="columnheader" scope="col">
          Your decision
        </th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      {rows.map((row) => (
        <tr role="row" id={row.id} class={classNames(row.open && 'is-problem')}>
          <Cells left={left} row={row} />
        </tr>
      ))}
    </tbody>
  </table>
)

/** The steps before the rows, each a line that opens. */
export const Steps = ({ children }: { children?: Child }) => <div class="s-steps">{children}</div>

/** One answer for several rows, over the rows that ask it. */
export const Alike = ({ children }: { children?: Child }) => <div class="s-alike">{children}</div>
