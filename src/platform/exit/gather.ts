import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database, Db } from '../db/index.ts'
import { transact } from '../db/transaction.ts'
import { ask } from './ask.ts'
import { partOf, takenTables } from './catalogue.ts'
import { type Cut, given, type Source, sourceOf } from './cut.ts'
import { ExitRefused } from './exit-refused.ts'
import { safeName } from './file-name.ts'
import { foreignKeysOf } from './foreign-keys.ts'
import type { Text } from './row-text.ts'
import { firstSlice, nextSlice } from './slices.ts'
import { type Standing, standingOf } from './standing.ts'

/** A file a record holds, and where it goes in the backup. */
export interface HeldFile {
  part: string
  table: string
  column: string
  key: Record<string, Text>
}

/** One table's rows as they were read: a line of JSON each, in a file of its own. */
export interface Gathered {
  source: Source
  /** Where its rows go: `data/items`. */
  part: string
  /** The file on this machine that they were gathered in. */
  file: string
  rows: number
}

/** Everything of a trust at one cut, on this machine's disk. */
export interface Whole {
  standing: Standing
  tables: Gathered[]
  files: HeldFile[]
}

interface Gathering {
  cut: Cut
  folder: string
  /** Columns that are left empty. */
  without: readonly string[]
  files: HeldFile[]
}

/**
 * Reads everything of one trust into files of a folder, at one cut. What has no past of its own is read in one snapshot; the rest, which
 * is nearly all, a slice at a time after it, so that nobody who reads or writes meanwhile waits for long.
 */
export async function gather(
  database: Database,
  { trustId, folder, without }: { trustId: number; folder: string; without: readonly string[] },
): Promise<Whole> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const files: HeldFile[] = []
  const { standing, gathering, tables, sources } = await transact(
    database.engine,
    'begin isolation level repeatable read read only',
    async (db) => {
      const standing = await standingOf(db, trustId)
      const gathering = { cut: standing.cut, folder, without, files }
      const [taken, keys] = [await takenTables(db), await foreignKeysOf(db)]
      const sources = taken.map((table) => sourceOf(table, { keys, tables: taken }))
      const tables: Gathered[] = []
      for (const source of sources) if (!source.stays) tables.push(await gatherTable(db, source, gathering))
      return { standing, gathering, tables, sources }
    },
  )
  for (const source of sources) if (source.stays) tables.push(await gatherTable(database.owner, source, gathering))
  if ((await standingOf(database.owner, trustId)).migrations.length !== standing.migrations.length)
    throw new ExitRefused('The database was brought up to a new version meanwhile. Take the backup again')
  return { standing, tables: tables.sort((a, b) => (a.part < b.part ? -1 : 1)), files }
}

async function gatherTable(db: Db, source: Source, gathering: Gathering): Promise<Gathered> {
  const { table } = source
  const file = join(gathering.folder, `${table.schema}.${table.name}`)
  const out = await open(file, 'wx', 0o600)
  try {
    return { source, part: partOf(table), file, rows: await gatherRows(db, { source, gathering, out }) }
  } finally {
    await out.close()
  }
}

type Row = Record<string, Text>

async function gatherRows(db: Db, { source, gathering, out }: { source: Source; gathering: Gathering; out: FileHandle }): Promise<number> {
  let [after, most, rows]: [string[], number, number] = [[], firstSlice, 0]
  for (;;) {
    const found = await ask<Row>(db, after.length === 0 ? source.first : source.next, given(gathering.cut, most, after))
    const last = found.at(-1)
    if (!last) return rows
    const text = found.map((row) => `${JSON.stringify(valuesOf(row, source, gathering))}\n`).join('')
    await out.write(text)
    rows += found.length
    after = Object.keys(last)
      .filter((name) => /^k\d+$/.test(name))
      .map((name) => String(last[name]))
    most = nextSlice(found.length, text.length)
  }
}

/** A row's values in the order of its columns; of a file the part it goes to, which is remembered. */
function valuesOf(row: Row, { table, columns }: Source, { files, without }: Gathering): Text[] {
  return columns.map(({ name, kind }, at) => {
    const text = row[`v${at}`] ?? null
    if (without.includes(`${table.name}.${name}`)) return null
    if (kind !== 'bytes' || text === null) return text
    const key = Object.fromEntries(table.key.map((k) => [k, row[`v${columns.findIndex((c) => c.name === k)}`] ?? null]))
    const number = table.key
      .filter((k) => k !== 'trust_id')
      .map((k) => key[k])
      .join('-')
    const part = `files/${table.name}/${number}-${columns.filter((c) => c.kind === 'bytes').length > 1 ? `${name}-` : ''}${safeName(text)}`
    files.push({ part, table: table.name, column: name, key })
    return part
  })
}
