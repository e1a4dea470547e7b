import type { Grid } from '../grid.ts'

const copied = 'The row says it is the same record as another row, as a copied row does. It is matched by its words.'
const several = 'The row says it is more than one record, as joined rows do. It is matched by its words.'

/** Which record each row of a table says it is, from all that is said in it: a record told twice, and a row of two records, tell nothing. */
export function identitiesOf(said: readonly (readonly string[])[]): Pick<Grid, 'identities' | 'rowNotes'> {
  const rows = said.map((refs) => [...new Set(refs)])
  const times = new Map<string, number>()
  for (const ref of rows.flat()) times.set(ref, (times.get(ref) ?? 0) + 1)
  const identities: Record<number, string> = {}
  const rowNotes: Record<number, string> = {}
  for (const [at, [ref, ...others]] of rows.entries()) {
    if (ref === undefined) continue
    if (others.length > 0) rowNotes[at] = several
    else if (times.get(ref) !== 1) rowNotes[at] = copied
    else identities[at] = ref
  }
  return {
    ...(Object.keys(identities).length > 0 ? { identities } : {}),
    ...(Object.keys(rowNotes).length > 0 ? { rowNotes } : {}),
  }
}
