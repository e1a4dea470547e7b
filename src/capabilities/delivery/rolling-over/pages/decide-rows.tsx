import type { Form as Typed } from '../../../../kernel/form.ts'
import { Fold } from '../../../../ui/fold.tsx'
import { Link } from '../../../../ui/link.tsx'
import { RowSelect, RowText } from '../../../../ui/row-boxes.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import { lostPlace } from '../decisions.ts'
import type { RollOverFacts, RowToDecide } from '../queries.ts'
import { alongInWords, placeInWords } from '../sentences.ts'

export const fateOptions = [
  { value: 'carried', label: 'Carried over' },
  { value: 'closed', label: 'Closed with its outcome' },
  { value: 'dropped', label: 'Dropped' },
]

/** Every open row with what goes with it, where it will stand, and the boxes that decide it. */
export const DecideRows = ({ facts, form }: { facts: RollOverFacts; form: Typed }) => (
  <Table
    caption="What becomes of each open row"
    columns={columnsOf(facts, form)}
    rows={facts.rows}
    empty="No row is open."
    rowId={({ id }) => `row-${id}`}
  />
)

const columnsOf = (facts: RollOverFacts, form: Typed): Column<RowToDecide>[] => [
  {
    label: 'Row',
    cell: ({ item }) => (
      <>
        {item.number && `${item.number}. `}
        <Link href={`/items/${item.id}`}>{item.title}</Link>
        <span class="s-kind">{item.accountable ?? 'Nobody named'}</span>
      </>
    ),
    class: 's-col-wide',
  },
  { label: 'Goes with it', cell: alongInWords, class: 's-col-narrow' },
  { label: 'Stands under', cell: (row) => <Place row={row} facts={facts} form={form} />, class: 's-col-narrow' },
  { label: 'What becomes of it', cell: ({ item, id }) => <Deciding id={id} title={item.title} form={form} /> },
]

const hasWords = (id: number, { values, errors }: Typed): boolean =>
  [`words-${id}`, `why-${id}`].some((name) => (values[name] ?? '') !== '' || errors[name] !== undefined)

const Deciding = ({ id, title, form }: { id: number; title: string; form: Typed }) => (
  <>
    <RowSelect
      name={`fate-${id}`}
      label={`What becomes of ${title}`}
      options={[{ value: '', label: 'As for all' }, ...fateOptions]}
      form={form}
    />
    <Fold summary={`Its words${hasWords(id, form) ? '' : ': new ones, its outcome or why dropped'}`} open={hasWords(id, form)}>
      <RowText name={`words-${id}`} label="Other words, if carried over" about={title} form={form} />
      <RowText name={`why-${id}`} label="Its outcome if closed, or why it is dropped" about={title} form={form} />
    </Fold>
  </>
)

/** Where a row's place cannot be told from the lineage, a person chooses it. */
const Place = ({ row, facts: { places, titles }, form }: { row: RowToDecide; facts: RollOverFacts; form: Typed }) => (
  <>
    {placeInWords(row, titles)}
    {lostPlace(row) && places.length > 0 && (
      <RowSelect
        name={`place-${row.id}`}
        label={`Where ${row.title} stands in the next plan`}
        options={[{ value: '', label: 'Under none yet' }, ...places.map(({ id, title }) => ({ value: String(id), label: title }))]}
        form={form}
      />
    )}
  </>
)
