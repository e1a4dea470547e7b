import type { Cell, Grid, PaperIdentity } from '../grid.ts'
import { recordHeading, recordIn } from '../record-column.ts'
import { identitiesOf } from './identities.ts'

/** Rows among which the header is looked for. */
const headRows = 20

/** Where the column stands that says which record each row is; -1 in any table not written here. A person may have moved it. */
export function recordColumn(rows: readonly (readonly Pick<Cell, 'text'>[])[]): number {
  for (const row of rows.slice(0, headRows)) {
    const at = row.findIndex(({ text }) => text.trim() === recordHeading)
    if (at !== -1) return at
  }
  return -1
}

const without = (row: readonly Cell[], at: number): Cell[] => {
  const kept = row.filter((_, column) => column !== at)
  const owner = row[at]?.covered === 'across' ? row.slice(0, at).findLast(({ covered }) => covered === undefined) : undefined
  return kept.map((cell) => (cell === owner && cell.colSpan ? { ...cell, colSpan: cell.colSpan - 1 } : cell))
}

const sameAs = (one: PaperIdentity | undefined): string => (one ? JSON.stringify([one.trust, one.paper, one.at]) : '')

/** The paper most rows say they come from. */
function mostTold(identities: readonly (PaperIdentity | undefined)[]): PaperIdentity | undefined {
  const times = new Map<string, number>()
  for (const one of identities) if (one) times.set(sameAs(one), (times.get(sameAs(one)) ?? 0) + 1)
  const [most] = [...times].sort((a, b) => b[1] - a[1])
  return most && identities.find((one) => sameAs(one) === most[0])
}

const elsewhere = 'The row says it comes from another paper than the others. It is matched by its words.'

/**
 * A table as the person sees it, with the records its rows say they are beside it: they go with their rows however those were sorted.
 * A row copied, and a row pasted from another paper, tell nothing and are noted. Any other table is given back as it is.
 */
export function withRecords(grid: Grid): { grid: Grid; writtenHere?: PaperIdentity } {
  const at = recordColumn(grid.rows)
  if (at === -1) return { grid }
  const told = grid.rows.map((row) => recordIn(row[at]?.text ?? ''))
  const writtenHere = mostTold(told.map((one) => one?.identity))
  const isElsewhere = (one: (typeof told)[number]) => one?.identity !== undefined && sameAs(one.identity) !== sameAs(writtenHere)
  const { identities, rowNotes } = identitiesOf(told.map((one) => (one === undefined || isElsewhere(one) ? [] : [one.ref])))
  const notes = {
    ...grid.rowNotes,
    ...rowNotes,
    ...Object.fromEntries(told.flatMap((one, row) => (isElsewhere(one) ? [[row, elsewhere]] : []))),
  }
  return {
    grid: {
      ...grid,
      rows: grid.rows.map((row) => without(row, at)),
      ...(identities ? { identities } : {}),
      ...(Object.keys(notes).length > 0 ? { rowNotes: notes } : {}),
    },
    ...(writtenHere ? { writtenHere } : {}),
  }
}
