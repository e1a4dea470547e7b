import { count } from '../../../../kernel/words.ts'
import { Button } from '../../../../ui/button.tsx'
import { Fold } from '../../../../ui/fold.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Mend } from '../../../../ui/mend.tsx'
import { PaperGrid } from '../../../../ui/paper-grid.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { periodInWords } from '../../periods.ts'
import { columnField, measureField, tableField } from '../choices.ts'
import type { FileUnderReview } from '../file-row.ts'
import type { Review } from '../queries-review.ts'
import { type ColumnRead, isFigures } from '../reading/columns.ts'
import type { TableRead } from '../reading/read-observations.ts'
import { roleNames } from '../reading/roles.ts'

interface Words {
  row: FileUnderReview
  review: Review
  mayBring: boolean
}

const letters = (column: number): string =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))
const roles = Object.entries(roleNames).map(([value, label]) => ({ value, label }))

const roleInWords = ({ role, byHand, measure, when }: ColumnRead) =>
  `${roleNames[role]}${measure ? ` of “${measure}”` : ''}${when ? ', in a period' : ''}${byHand ? ' (said by hand)' : ''}`

/** Over a column: what it was taken for, and of figures which measure they are of. */
const Head = ({ table, column, mayBring }: { table: TableRead; column: ColumnRead; mayBring: boolean }) => {
  const name = `Column ${letters(column.column)}${column.heading ? `, “${column.heading}”` : ''}, is`
  if (!mayBring) return <>{roleInWords(column)}</>
  return (
    <>
      <Mend name={columnField(table.index, column.column)} label={name} options={roles} chosen={column.role} />
      {isFigures(column.role) && !column.when && column.measure !== undefined && (
        <label class="s-mend">
          <span class="nhsuk-u-visually-hidden">Measure of column {letters(column.column)}</span>
          <input class="nhsuk-input" type="text" name={measureField(table.index, column.column)} value={column.measure} />
        </label>
      )}
    </>
  )
}

const saysWhen = ({ columns }: TableRead) => columns.some(({ role, when }) => role === 'period' || role === 'month' || when)

const foundIn = (table: TableRead): string =>
  table.period
    ? `${periodInWords(table.period.start, table.period.frequency)}${table.period.rolling ? `, ${table.period.rolling} months to it` : ''}, from ${table.period.from}`
    : 'nowhere'

const shapeWords = {
  'wide by period': 'a column for each period',
  'wide by measure': 'a column for each measure',
  long: 'a row for each figure',
  'no figures': 'no figures',
}

/** What somebody says of a table that names no period itself. */
const PeriodOfAll = ({ table, period }: { table: TableRead; period: string }) => (
  <TextField
    form={{ values: { [tableField(table.index, 'period')]: period }, errors: {} }}
    name={tableField(table.index, 'period')}
    label="Period of all its figures"
    size="s"
    width={20}
    hint="September 2024, Q2 2024/25, 12 months to March 2024"
  />
)

const OneTable = ({ table, row, mayBring }: { table: TableRead; row: FileUnderReview; mayBring: boolean }) => {
  const said = row.choices.asked[table.index]
  const taken = said?.leftOut ? 'no' : 'yes'
  const options = [
    { value: 'yes', label: 'Take its figures' },
    { value: 'no', label: 'Leave it out' },
  ]
  return (
    <div class="s-tableread" id={`table-${table.index + 1}`}>
      <h2>
        {table.name}
        {table.above.length > 0 ? `: ${table.above.at(-1)}` : ''}
      </h2>
      {mayBring && table.shape !== 'no figures' && (
        <Mend name={tableField(table.index, 'taken')} label="This table" shown wide options={options} chosen={taken} />
      )}
      <p class="s-small s-quiet">
        {count(table.rows, 'row')}, {shapeWords[table.shape]}.{table.hidden && ' Its sheet is hidden in the file.'}
        {!saysWhen(table) && ` Its period: ${foundIn(table)}.`}
      </p>
      {mayBring && !saysWhen(table) && <PeriodOfAll table={table} period={said?.period ?? ''} />}
      <PaperGrid
        caption={`${table.name}, its first rows`}
        heads={table.columns.map((column) => <Head table={table} column={column} mayBring={mayBring} />)}
        rows={[
          { at: 'Heading', cells: table.columns.map(({ heading }) => ({ text: heading })) },
          ...table.sample.map((cells, at) => ({ at: String(at + 1), cells: cells.map((text) => ({ text: text.slice(0, 80) })) })),
        ]}
      />
      <Lines label="Lines above the table" items={table.above.slice(0, -1).slice(0, 8)} />
    </div>
  )
}

const tablesShown = 30

/** How the file was read: each table with what its columns were taken for, to be put right. */
export const HowRead = ({ row, review: { file, outcome }, mayBring }: Words) => {
  const figures = file.tables.filter(({ shape }) => shape !== 'no figures')
  const nothing = outcome.ready.length === 0 && outcome.matched.names.length === 0
  return (
    <Fold
      open={nothing || Object.keys(row.choices.asked).length > 0}
      summary={
        <span id="columns">
          <b>How it was read.</b> {count(file.tables.length, 'table')},{' '}
          {figures.length === 1 && figures[0] ? shapeWords[figures[0].shape] : `${figures.length} with figures`}
        </span>
      }
    >
      <Form action={`/observations/files/${row.id}/columns`}>
        {file.tables.slice(0, tablesShown).map((table) => (
          <OneTable table={table} row={row} mayBring={mayBring} />
        ))}
        {file.tables.length === 0 && <p>No table with figures was found.</p>}
        {mayBring && file.tables.length > 0 && (
          <Button kind="secondary" small>
            Read again with these columns
          </Button>
        )}
      </Form>
    </Fold>
  )
}
