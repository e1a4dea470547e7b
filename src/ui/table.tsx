// biome-ignore-all lint/a11y/noRedundantRoles: on a phone the rows are blocks, and block display drops what a table means.
// biome-ignore-all lint/a11y/useSemanticElements: the heading of a group of rows is a row's heading by its role, once it is a block.
import type { Child } from 'hono/jsx'
import { groupedBy } from '../kernel/grouped.ts'
import { classNames } from './class-names.ts'
import { Empty } from './empty.tsx'
import { safeHref } from './safe-href.ts'

/** A column: its heading, what stands in a row's cell, and, where it sorts, the address that sorts by it. */
export interface Column<Row> {
  label: string
  cell: (row: Row) => Child
  number?: boolean
  nowrap?: boolean
  /** A width: `s-col-narrow`, `s-col-wide`. */
  class?: string
  /** The heading is only read aloud: a column of actions. */
  unseen?: boolean
  sort?: { href: string; order?: 'ascending' | 'descending' | undefined }
}

interface Words<Row> {
  caption: string
  /** Shown above the table; otherwise only read aloud, where a heading says it already. */
  captionShown?: boolean
  columns: Column<Row>[]
  rows: readonly Row[]
  rowClass?: (row: Row) => string | undefined
  rowId?: (row: Row) => string | undefined
  /** What rows that come together stand under: each such heading once, over its rows. */
  group?: ((row: Row) => string) | undefined
  /** What stands in place of a table without rows. */
  empty: Child
}

const Heading = <Row,>({ column: { label, number, nowrap, unseen, sort, class: name } }: { column: Column<Row> }) => (
  <th
    scope="col"
    role="columnheader"
    class={classNames(number && 'num', nowrap && 's-nowrap', name)}
    aria-sort={sort ? (sort.order ?? 'none') : undefined}
  >
    {unseen ? <span class="nhsuk-u-visually-hidden">{label}</span> : sort ? <a href={safeHref(sort.href)}>{label}</a> : label}
  </th>
)

const cellClass = <Row,>({ number, nowrap, unseen, class: name }: Column<Row>) =>
  classNames(number && 'num', nowrap && 's-nowrap', unseen && 's-row-act', name)

const Cells = <Row,>({ columns, row }: { columns: Column<Row>[]; row: Row }) => (
  <>
    {columns.map((column, i) =>
      i === 0 ? (
        <th scope="row" role="rowheader" class={cellClass(column)}>
          {column.cell(row)}
        </th>
      ) : (
        <td role="cell" class={cellClass(column)} data-l={column.unseen ? undefined : column.label}>
          {column.cell(row)}
        </td>
      ),
    )}
  </>
)

const GroupHeading = ({ heading, across }: { heading: string; across: number }) => (
  <tr role="row" class="s-group">
    <th scope="rowgroup" role="rowheader" colspan={across}>
      {heading}
    </th>
  </tr>
)

/** Rows under their headings in the order they come; all in one without headings. */
function groupsOf<Row>(rows: readonly Row[], group: Words<Row>['group']): { heading?: string; rows: readonly Row[] }[] {
  return group ? [...groupedBy(rows, group)].map(([heading, own]) => ({ heading, rows: own })) : [{ rows }]
}

/** Rows of one kind of thing; the first column names the row. On a phone each row becomes labelled lines, so the table roles are written out. */
export const Table = <Row,>({ caption, captionShown = false, columns, rows, rowClass, rowId, group, empty }: Words<Row>) =>
  rows.length === 0 ? (
    <Empty>{empty}</Empty>
  ) : (
    <table class="s-table is-stack" role="table">
      <caption class={captionShown ? undefined : 'nhsuk-u-visually-hidden'}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <Heading column={column} />
          ))}
        </tr>
      </thead>
      {groupsOf(rows, group).map(({ heading, rows: own }) => (
        <tbody role="rowgroup">
          {heading !== undefined && <GroupHeading heading={heading} across={columns.length} />}
          {own.map((row) => (
            <tr role="row" class={rowClass?.(row)} id={rowId?.(row)}>
              <Cells columns={columns} row={row} />
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
