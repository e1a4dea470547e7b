import { readFileSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { Instant } from '../../kernel/day.ts'
import type { Database } from '../db/index.ts'
import { takenTables } from './catalogue.ts'
import { dictionaryCsv, dictionaryOf } from './dictionary.ts'
import { foreignKeysOf } from './foreign-keys.ts'
import { gather, type Whole } from './gather.ts'
import { leftOut } from './left-out.ts'
import type { Manifest, Part } from './manifest.ts'
import { meaningsUnder } from './meanings.ts'
import { type Content, fileContent, packed, tableContents, written } from './pack.ts'
import { readMe } from './read-me.ts'
import { rulesOf } from './rules-of-columns.ts'

/** The source or build this program runs from: its meanings and migrations stand under it. */
export const programRoot = fileURLToPath(new URL('../..', import.meta.url))

/** The version of this program. */
export const productVersion = (): string => JSON.parse(readFileSync(join(programRoot, '../package.json'), 'utf8')).version

export interface Taking {
  trustId: number
  /** Whether the hashes of passphrases come too: for whoever runs the server, never for a page. */
  passphrases: boolean
  at: Instant
  /** A folder of its own for what is gathered; made here, and removed when the stream ends. */
  folder: string
}

/** Everything of a trust, gathered; the ZIP is packed as the stream is read. */
export interface TakenAway {
  stream: Readable
  rows: number
  whole: Whole
}

/** Takes everything of one trust away as one ZIP. When this resolves the database is not needed any more, but for the files in it. */
export async function takeAway(database: Database, { trustId, passphrases, at, folder }: Taking): Promise<TakenAway> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const clear = () => rm(folder, { recursive: true, force: true })
  try {
    const whole = await gather(database, { trustId, folder: join(folder, 'rows'), without: passphrases ? [] : ['people.passphrase_hash'] })
    const facts = factsOf(whole, { passphrases, at })
    const contents: Content[] = [
      written('README.txt', readMe(facts).replaceAll('\n', '\r\n')),
      ...(await dictionary(database)),
      ...whole.tables.flatMap(tableContents),
      ...whole.files.map((file) => fileContent(database, file)),
    ]
    const manifest = (parts: Part[]): Manifest => ({ ...facts, parts })
    const stream = packed(contents, { at: new Date(at), manifest })
    stream.once('close', () => void clear())
    return { stream, whole, rows: whole.tables.reduce((sum, { rows }) => sum + rows, 0) }
  } catch (error) {
    await clear()
    throw error
  }
}

const factsOf = ({ standing, tables }: Whole, { passphrases, at }: Pick<Taking, 'passphrases' | 'at'>): Omit<Manifest, 'parts'> => ({
  format: 'stepup-backup',
  formatVersion: 1,
  product: productVersion(),
  at,
  trust: standing.trust,
  passphrases,
  history: { changes: standing.cut.seq, head: standing.head, at: standing.cut.at },
  migrations: standing.migrations,
  tables: tables.map(({ part, rows, source }) => ({ part, rows, columns: source.columns.map(({ name }) => name) })),
  leftOut,
})

async function dictionary({ owner }: Database): Promise<Content[]> {
  const [tables, keys, rules] = [await takenTables(owner), await foreignKeysOf(owner), await rulesOf(owner)]
  const told = dictionaryOf({ tables, keys, rules, meanings: meaningsUnder(programRoot) })
  return [written('dictionary.json', `${JSON.stringify(told, null, 1)}\n`), written('dictionary.csv', dictionaryCsv(told))]
}
