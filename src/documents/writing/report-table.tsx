// biome-ignore-all lint/a11y/noRedundantRoles: stacked on a small screen, a table that is displayed as blocks loses its roles unless they are written out.
import { type Column, emptyWords, type ReportCell, type ReportRow, type ReportTable, type Tone, tagOf } from '../report.ts'
import { Lines, MarkedWords, type Setting, Words } from './report-words.tsx'

const tagClass: Record<Tone, string> = {
  red: 'nhsuk-tag nhsuk-tag--red',
  orange: 'nhsuk-tag nhsuk-tag--orange',
  amber: 'nhsuk-tag nhsuk-tag--yellow',
  green: 'nhsuk-tag nhsuk-tag--green',
  blue: 'nhsuk-tag nhsuk-tag--blue',
  none: 'nhsuk-tag s-none',
}

function FirstWords({ cell, in: setting }: { cell: ReportCell; in: Setting }) {
  const tag = tagOf(cell)
  const said = cell.runs ? (
    <MarkedWords runs={cell.runs} />
  ) : (
    <Words text={tag ? tag.rest : cell.text} bold={cell.bold} href={cell.href} in={setting} />
  )
  if (tag === undefined) return said
  return (
    <>
      <strong class={tagClass[tag.tone]}>{tag.word}</strong>
      {tag.rest !== '' && <br />}
      {said}
    </>
  )
}

const CellWords = ({ cell, in: setting }: { cell: ReportCell; in: Setting }) => (
  <>
    <FirstWords cell={cell} in={setting} />
    {cell.below?.map(({ label, text }) => (
      <p class="s-below">
        {label && <strong>{label} </strong>}
        <Lines text={text} />
      </p>
    ))}
  </>
)

const numeric = (align: Column['align']) => (align === 'right' ? { class: 'num' } : {})

function TableRow({ table, row, in: setting }: { table: ReportTable; row: ReportRow; in: Setting }) {
  const words = (cell: ReportCell) => <CellWords cell={cell} in={setting} />
  return (
    <tr role="row" data-ref={row.ref}>
      {table.columns.map((column, at) => {
        const cell = row.cells[at] ?? { text: '' }
        if (column.rowHeader) {
          return (
            <th scope="row" role="rowheader" {...numeric(column.align)}>
              {words(cell)}
            </th>
          )
        }
        return (
          <td role="cell" data-l={column.title} {...numeric(column.align)}>
            {words(cell)}
          </td>
        )
      })}
    </tr>
  )
}

/** What was said about a row since, across the table's whole width. */
function Beneath({ table, row, in: { beneath } }: { table: ReportTable; row: ReportRow; in: Setting }) {
  const said = row.ref === undefined ? undefined : beneath?.(row.ref)
  if (!said) return null
  return (
    <tr role="row" class="s-since">
      <td role="cell" colspan={table.columns.length}>
        {said}
      </td>
    </tr>
  )
}

/** A table of a report: captioned, scoped, and stacked on a small screen. */
export const Table = ({ table, in: setting }: { table: ReportTable; in: Setting }) => (
  <table class="s-table is-stack" role="table" id={table.id}>
    <caption>{table.caption}</caption>
    <thead role="rowgroup">
      <tr role="row">
        {table.columns.map(({ title, align }) => (
          <th scope="col" role="columnheader" {...numeric(align)}>
            {title}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      {table.rows.map((row) => (
        <>
          <TableRow table={table} row={row} in={setting} />
          <Beneath table={table} row={row} in={setting} />
        </>
      ))}
      {table.rows.length === 0 && (
        <tr role="row">
          <td role="cell" colspan={table.columns.length}>
            <Lines text={emptyWords(table)} />
          </td>
        </tr>
      )}
    </tbody>
  </table>
)
