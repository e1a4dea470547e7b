import type { RecognisedRow } from '../../../documents/recognising/recogniser.ts'
import { count, sentenceCase } from '../../../kernel/words.ts'
import { Fold } from '../../../ui/fold.tsx'
import { Section } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import { fieldsOf, kindName } from '../kinds.ts'
import { tableName } from '../reviewed-table.ts'
import { rowId } from '../row-id.ts'
import { fieldsTold, type KeptTable, valueInWords, whatBecomes } from '../unhoused/kept.ts'

const atFirst = 25
const atMost = 500

/** Words as short as a date do not wrap. */
const shortest = 14

const Noticed = ({ problems }: { problems: readonly string[] }) => (
  <>
    {problems.map((problem) => (
      <div class="s-small">{problem}</div>
    ))}
  </>
)

const Said = ({ row, field }: { row: RecognisedRow; field: string }) => {
  const words = valueInWords(row.fields[field])
  return words === '' ? <span class="s-quiet">empty</span> : <span class={words.length > shortest ? 's-said' : undefined}>{words}</span>
}

/** "A5", "Row 4". */
const cellName = (at: string) => at.replace(/^.*!/, '').replace(/^.*\b(row \d+( column \d+)?)$/, (_, row: string) => sentenceCase(row))

const columnsOf = (table: KeptTable) => {
  const named = fieldsOf(table.kind)
  const told = fieldsTold(table, named)
  const noticed = table.rows.some(({ problems }) => problems.length > 0)
  return [
    { label: 'Cell', nowrap: true, cell: (row: RecognisedRow) => cellName(row.at) },
    ...told.map((field) => ({
      label: named[field] ?? field,
      nowrap: table.rows.every(({ fields }) => valueInWords(fields[field]).length <= shortest),
      cell: (row: RecognisedRow) => <Said row={row} field={field} />,
    })),
    ...(noticed ? [{ label: 'Noticed', cell: (row: RecognisedRow) => <Noticed problems={row.problems} /> }] : []),
  ]
}

const Rows = ({ table, rows, caption }: { table: KeptTable; rows: readonly RecognisedRow[]; caption: string }) => (
  <Table caption={caption} columns={columnsOf(table)} rows={rows} rowId={(row) => rowId(row.at)} empty="" />
)

const headingOf = (table: KeptTable) => {
  const title = table.titles.at(-1)
  const name = tableName(table)
  return title && title !== name.replace(/^Sheet /, '') ? `${name}: ${title}` : name
}

/** Tables of kinds that no capability holds yet: what was recognised, row by row, and that it is kept. */
export const KeptTables = ({ tables }: { tables: readonly KeptTable[] }) => (
  <>
    {tables.map((table) => {
      const rest = table.rows.slice(atFirst, atMost)
      const caption = `Rows of ${tableName(table)}, ${kindName(table.kind).toLowerCase()}`
      return (
        <Section heading={headingOf(table)} note={kindName(table.kind)}>
          <p>{whatBecomes(table)}</p>
          <Rows table={table} rows={table.rows.slice(0, atFirst)} caption={caption} />
          {rest.length > 0 && (
            <Fold summary={`Show the other ${count(table.rows.length - atFirst, 'row')}`}>
              <Rows table={table} rows={rest} caption={`${caption}, the rest`} />
              {table.rows.length > atMost && <p>The first {atMost} rows are shown. The file holds them all.</p>}
            </Fold>
          )}
        </Section>
      )
    })}
  </>
)
