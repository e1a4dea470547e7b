import { Button } from './button.tsx'
import { Details } from './details.tsx'
import { Hidden } from './hidden.tsx'
import { safeHref } from './safe-href.ts'
import type { Column } from './table.tsx'

/** A column that a person may show or leave out; `fixed` ones always stand, `usual` ones where nobody chose. */
export interface KeyedColumn<Row> extends Column<Row> {
  key: string
  fixed?: true
  usual?: true
}

/** The columns to show: those asked for in the address, in the table's own order; without a choice the usual ones. */
export function chosenColumns<Row>(columns: readonly KeyedColumn<Row>[], wanted: readonly string[]): KeyedColumn<Row>[] {
  const known = wanted.filter((key) => columns.some((column) => column.key === key))
  return columns.filter(({ key, fixed, usual }) => fixed || (known.length === 0 ? usual : known.includes(key)))
}

interface Words<Row> {
  action: string
  columns: readonly KeyedColumn<Row>[]
  chosen: readonly KeyedColumn<Row>[]
  /** What the address holds besides, so that choosing columns keeps filters and order. */
  kept: readonly { name: string; value: string }[]
}

/** The choice of a table's columns; it stands in the address, so it can be kept as a view and sent to a colleague. */
export const ChooseColumns = <Row,>({ action, columns, chosen, kept }: Words<Row>) => (
  <Details summary="Columns">
    <form action={safeHref(action)} method="get" class="s-columns">
      {kept
        .filter(({ name }) => name !== 'column')
        .map(({ name, value }) => (
          <Hidden name={name} value={value} />
        ))}
      <fieldset class="nhsuk-fieldset">
        <legend class="nhsuk-u-visually-hidden">Columns to show</legend>
        {columns
          .filter(({ fixed }) => !fixed)
          .map(({ key, label }) => (
            <label class="s-tick">
              <input type="checkbox" name="column" value={key} checked={chosen.some((column) => column.key === key)} /> {label}
            </label>
          ))}
      </fieldset>
      <Button kind="secondary" small>
        Show these columns
      </Button>
    </form>
  </Details>
)
