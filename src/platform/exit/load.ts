import type { Db } from '../db/transaction.ts'
import { affect, named } from './ask.ts'
import { type Column, partOf, type Table, written } from './catalogue.ts'
import { ExitRefused } from './exit-refused.ts'
import { linesOf } from './lines.ts'
import type { Backup } from './open-backup.ts'
import { jsonNulls } from './row-text.ts'

/** How much text goes to the database at once, in characters. */
const batch = 1_000_000

/** Whoever is here already with the same number and address is the same: collisions were looked for before. */
const mayBeHere = new Set(['people', 'groups'])

/** A column as the statement writes it: from the line, or, of a file, from the parameters after it. */
function value({ name, kind }: Column, files: readonly Column[]): string {
  if (kind === 'bytes') return `$${files.findIndex((file) => file.name === name) + 2}::bytea`
  return kind === 'json'
    ? `case when jsonb_exists(given.line -> '${jsonNulls}', '${name}') then 'null' else r.${named(name)} end`
    : `r.${named(name)}`
}

/** Which lines are written: those of the backup's own trust, so that no file brings rows into a trust that lives here. */
function ownOnly({ name, columns }: Table, trustId: number): string {
  const column = name === 'trusts' ? 'id' : columns.some((c) => c.name === 'trust_id') ? 'trust_id' : null
  return column === null ? '' : `where r.${column} = ${Number(trustId)}`
}

/** The statement that writes a list of lines, each with the columns the backup names. */
function inserting(
  table: Table,
  { columns, files, trustId }: { columns: readonly Column[]; files: readonly Column[]; trustId: number },
): string {
  const place = `${table.schema}.${named(table.name)}`
  const without = files.map(({ name }) => ` - '${name}'`).join('')
  return `insert into ${place} (${columns.map(({ name }) => named(name)).join(', ')})
    select ${columns.map((column) => value(column, files)).join(', ')} from jsonb_array_elements($1::jsonb) with ordinality as given(line, place),
      jsonb_populate_record(null::${place}, given.line${without}) r ${ownOnly(table, trustId)} order by given.place
    ${mayBeHere.has(table.name) ? 'on conflict (id) do nothing' : ''}`
}

/** The columns of a table that the backup names; refused where it names one that is not there. */
function columnsOf(table: Table, names: readonly string[]): Column[] {
  const strange = names.find((name) => !written(table).some((column) => column.name === name))
  if (strange) throw new ExitRefused(`The backup has a column ${strange} of ${table.name}, which this database has not`)
  return written(table).filter(({ name }) => names.includes(name))
}

/** The bytes of a line's files, from where in the backup the line says they are. */
async function filesOf(line: string, { backup, files }: { backup: Backup; files: readonly Column[] }): Promise<(Buffer | null)[]> {
  const row = files.length > 0 ? (JSON.parse(line) as Record<string, { file: string } | null>) : {}
  const found: (Buffer | null)[] = []
  for (const { name } of files) {
    const part = row[name]?.file
    if (part !== undefined && !(part.startsWith('files/') && backup.has(part)))
      throw new ExitRefused(`The file is not whole: ${part} is missing`)
    const pieces: Buffer[] = []
    if (part !== undefined) for await (const piece of backup.read(part)) pieces.push(piece)
    found.push(part === undefined ? null : Buffer.concat(pieces))
  }
  return found
}

/** Loads one table's rows as they stand in the backup; refused where it holds more or fewer than its manifest says. */
export async function loadTable(db: Db, backup: Backup, table: Table): Promise<void> {
  const told = backup.manifest.tables.find(({ part }) => part === partOf(table))
  if (!told) return
  const columns = columnsOf(table, told.columns)
  const files = columns.filter(({ kind }) => kind === 'bytes')
  const statement = inserting(table, { columns, files, trustId: backup.manifest.trust.id })
  let [lines, size, read, wrote]: [string[], number, number, number] = [[], 0, 0, 0]
  const write = async (bytes: (Buffer | null)[] = []) => {
    if (lines.length > 0) wrote += await affect(db, statement, [`[${lines.join(',')}]`, ...bytes])
    lines = []
    size = 0
  }
  for await (const line of linesOf(backup.read(`${told.part}.jsonl`))) {
    lines.push(line)
    size += line.length
    read += 1
    if (files.length > 0) await write(await filesOf(line, { backup, files }))
    else if (size > batch) await write()
  }
  await write()
  if (read === told.rows && wrote !== read && !mayBeHere.has(table.name))
    throw new ExitRefused(`Nothing was restored: ${told.part} holds rows that belong to another trust`)
  if (read !== told.rows) throw new ExitRefused(`${told.part} holds ${read} rows where its manifest says ${told.rows}`)
}
