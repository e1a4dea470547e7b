import { addressOf } from '../../../documents/grid.ts'
import { count, listed } from '../../../kernel/words.ts'
import { Button } from '../../../ui/button.tsx'
import { Fold } from '../../../ui/fold.tsx'
import { Form } from '../../../ui/form.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { Link } from '../../../ui/link.tsx'
import { Mend } from '../../../ui/mend.tsx'
import { PaperGrid } from '../../../ui/paper-grid.tsx'
import { columnField, fieldOf, kindField } from '../corrections.ts'
import { fieldsOf, isUnhoused, kindName, recognisedKinds } from '../kinds.ts'
import { drawn, rowsAtFirst, rowsAtMost } from '../paper.ts'
import { type RecognisedFile, type ReviewedTable, tableName } from '../reviewed-table.ts'

interface Words {
  address: string
  file: RecognisedFile
  /** The table whose rows are all shown. */
  whole: number | undefined
  open: boolean
  mayRun: boolean
}

const letterOf = ({ grid }: ReviewedTable, column: number) =>
  grid.addressOf.kind === 'sheet' ? addressOf(grid, 0, column).replace(/^.*!|\d+$/g, '') : String(column + 1)

const headsOf = (table: ReviewedTable, mayRun: boolean) => {
  const fields = fieldsOf(table.kind)
  const options = [{ value: '', label: 'Left out' }, ...Object.entries(fields).map(([value, label]) => ({ value, label }))]
  const header = table.redrawn ? (table.grid.rows[0] ?? []).map(() => '') : table.header
  return header.map((header, column) => {
    const chosen = fieldOf(table, column)
    if (table.kind === 'unknown' || table.redrawn) return letterOf(table, column)
    if (!mayRun) return fields[chosen] ?? 'Left out'
    return (
      <Mend
        name={columnField(table.place, column)}
        label={`Column ${letterOf(table, column)}${header ? `, “${header}”` : ''}, is`}
        options={options}
        chosen={chosen}
      />
    )
  })
}

const readInWords = ({ rows, redrawn, kind }: ReviewedTable) =>
  `${count(rows.length, 'row')} read${isUnhoused(kind) ? ' and kept with the file' : ''}. ${
    redrawn
      ? 'It is told otherwise than a row for each thing; how it was read is shown below.'
      : 'Over each column stands what it was taken for.'
  }`

const TableRead = ({ table, words }: { table: ReviewedTable; words: Words }) => {
  const all = table.last - table.first + 1
  const isWhole = words.whole === table.place
  const rows = isWhole ? drawn(table, rowsAtMost) : drawn(table, rowsAtFirst, 120)
  const kinds = [...recognisedKinds, 'unknown' as const].map((kind) => ({ value: kind, label: kindName(kind) }))
  return (
    <div class="s-tableread" id={`table-${table.place + 1}`}>
      <h2>
        {tableName(table)}
        {table.titles.length > 0 && table.titles.at(-1) !== tableName(table).replace(/^Sheet /, '') ? `: ${table.titles.at(-1)}` : ''}
      </h2>
      {words.mayRun ? (
        <Mend name={kindField(table.place)} label="What this table is" shown wide options={kinds} chosen={table.kind} />
      ) : (
        <p>{kindName(table.kind)}</p>
      )}
      <p class="s-small s-quiet">{table.kind === 'unknown' ? 'It is left out. Say what it is to bring it in.' : readInWords(table)}</p>
      <PaperGrid caption={`${tableName(table)} as on paper`} heads={headsOf(table, words.mayRun)} rows={rows} />
      <p class="s-small s-quiet">
        {count(rows.length, 'row')} of {all.toLocaleString('en-GB')} shown{isWhole ? '' : ', long words cut'}.{' '}
        {!isWhole && (
          <Link href={`${words.address}?whole=${table.place}#table-${table.place + 1}`}>
            Show {all > rowsAtMost ? `the first ${rowsAtMost} rows` : 'the whole table'}
          </Link>
        )}
      </p>
      <Lines label="What to know about this table" items={table.grid.warnings} />
    </div>
  )
}

function summaryOf({ tables }: RecognisedFile) {
  const left = tables.filter((t) => t.kind === 'unknown').length
  const kinds = [...new Set(tables.filter((t) => t.kind !== 'unknown').map((t) => kindName(t.kind).toLowerCase()))]
  return `${count(tables.length, 'table')}${kinds.length > 0 ? `, read as ${listed(kinds)}` : ''}${left > 0 ? `; ${left} left out` : ''}`
}

/** How the columns were read: every table as on paper, its kind and columns to put right. */
export const ReviewColumns = (words: Words) => (
  <Fold
    open={words.open}
    summary={
      <span id="columns">
        <b>How the columns were read.</b> {summaryOf(words.file)}
      </span>
    }
  >
    <Form action={`${words.address}/columns`}>
      {words.file.tables.map((table) => (
        <TableRead table={table} words={words} />
      ))}
      {words.mayRun && (
        <Button kind="secondary" small>
          Read again with these columns
        </Button>
      )}
    </Form>
    {words.file.problems.length > 0 && (
      <Fold summary={`What was noticed while reading, ${words.file.problems.length}`}>
        <Lines items={words.file.problems.slice(0, 200)} />
      </Fold>
    )}
  </Fold>
)
