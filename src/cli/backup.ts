import { existsSync, statSync } from 'node:fs'
import { count } from '../kernel/words.ts'
import { readConfig } from '../platform/config.ts'
import { DatabaseError, openDatabase } from '../platform/db/index.ts'
import { ExitRefused, keepFile, takeAway } from '../platform/exit/index.ts'
import { type Command, type Given, Misused } from './command.ts'
import { allTrusts, trustMeant } from './reader.ts'

/** Takes everything of a trust away as one file. */
export const backupCommand: Command = {
  name: 'backup',
  summary: 'Take everything of a trust away as one file, to read or to restore',
  usage: `
stepup backup FILE [--trust NAME|ODS] [--json] [--data FOLDER]

Writes one ZIP: every table as JSON lines and as CSV, every earlier version,
every change with the seals that prove it, the files people brought in, and a
dictionary of all of it. It is one consistent state of the trust, whoever
writes meanwhile. "stepup restore" brings it back on a laptop or a server.

It holds the hashes of passphrases, so that people can sign in where it is
restored: keep it as you keep passphrases. It holds no session and no secret
address. The embedded database can be open in one process only: stop the
server first, or use the page "Take everything away".

FILE gets its name when all of it is on the disk. Exit status 0 when it is
there; 2, with words, when it could not be made.`,
  options: { trust: { type: 'string' }, json: { type: 'boolean' }, data: { type: 'string' } },
  async run(given) {
    const file = fileGiven(given)
    const config = readConfig({ ...process.env, ...(given.values.data ? { DATA_FOLDER: String(given.values.data) } : {}) })
    if (!config.databaseUrl && !existsSync(config.folder))
      throw new Error(`There is no data in ${config.folder}. Name another folder with --data`)
    const database = await openDatabase(config.databaseUrl ? { url: config.databaseUrl } : { folder: config.folder })
    try {
      const word = given.values.trust === undefined ? undefined : String(given.values.trust)
      const trust = trustMeant(await allTrusts(database), word)
      console.error(`Taking everything of ${trust.name} away…`)
      const taking = { trustId: trust.id, passphrases: true, at: new Date().toISOString() }
      const { rows, whole } = await keepFile(file, (folder) => takeAway(database, { ...taking, folder }))
      const { cut, head } = whole.standing
      const made = { file, bytes: statSync(file).size, trust: trust.name, rows, files: whole.files.length, changes: cut.seq, head }
      given.say(given.values.json ? JSON.stringify(made) : madeWords(made))
      return 0
    } catch (error) {
      throw inWords(error)
    } finally {
      await database.close()
    }
  },
}

/** The file named, and nothing else. */
export function fileGiven({ positionals }: Given): string {
  const [file, ...more] = positionals
  if (!file || more.length > 0) throw new Misused('Give one file, such as trust.zip')
  return file
}

interface Made {
  file: string
  bytes: number
  trust: string
  rows: number
  files: number
  changes: number
  head: string
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`

const madeWords = ({ file, bytes, trust, rows, files, changes, head }: Made): string =>
  `${file} holds everything of ${trust}: ${count(rows, 'row')}, ${count(files, 'file')} and ${count(changes, 'change')}, ${megabytes(bytes)}.
The history ends with the seal ${head || '(none yet)'}.
It holds the hashes of passphrases: keep it as you keep passphrases.`

/** What the database says where the login may not read everything, or was never set up. */
export function inWords(error: unknown): unknown {
  if (!(error instanceof DatabaseError)) return error
  if (error.code === '42501') return new ExitRefused('This needs the login that owns the database: give its address in DATABASE_URL')
  if (error.code === '42P01' || error.code === '3F000') return new ExitRefused('The database is new: there is nothing in it to take away')
  return error
}
