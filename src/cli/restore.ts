import { existsSync, readdirSync, rmSync } from 'node:fs'
import { count } from '../kernel/words.ts'
import { readConfig } from '../platform/config.ts'
import { migrationFiles, openDatabase, type Place } from '../platform/db/index.ts'
import { type Backup, checkDigests, openBackup, programRoot, type Restored, restore } from '../platform/exit/index.ts'
import { fileGiven, inWords } from './backup.ts'
import { type Command, Misused } from './command.ts'

/** Brings back what a backup holds, or only looks whether it could. */
export const restoreCommand: Command = {
  name: 'restore',
  summary: 'Bring a backup back, or check that it can be',
  usage: `
stepup restore FILE [--json] [--data FOLDER]
stepup restore FILE --check [--json]

Brings a trust back from the file that "stepup backup" or the page "Take
everything away" made: into the folder of --data (a new one is best), or into
the PostgreSQL server that DATABASE_URL names; beside other trusts where no
number and no person is in the way. First every part is held against its
digest; then everything is loaded in one transaction, its history is proved up
to the seal the backup was taken at, and only then is it kept. A backup made by
an earlier version is restored as it was and brought up to date; one made by a
later version is refused.

--check does all of it in memory, and keeps nothing: a backup that was never
restored is a hope.

Exit status 0 when it is restored, or can be; 1 when --check finds that it
cannot; 2, with words, when nothing was restored.`,
  options: { check: { type: 'boolean' }, json: { type: 'boolean' }, data: { type: 'string' } },
  async run(given) {
    const file = fileGiven(given)
    if (given.values.check && given.values.data) throw new Misused('--check writes nothing, so it takes no --data')
    const config = readConfig({ ...process.env, ...(given.values.data ? { DATA_FOLDER: String(given.values.data) } : {}) })
    if (!existsSync(file)) throw new Error(`There is no file ${file}`)
    const [place, folder] = config.databaseUrl ? [{ url: config.databaseUrl }, undefined] : [{ folder: config.folder }, config.folder]
    try {
      const restored = given.values.check ? await bringBack(file, {}) : await keptOnlyWhole(folder, () => bringBack(file, place))
      const where = config.databaseUrl ? 'the database of DATABASE_URL' : config.folder
      given.say(
        given.values.json
          ? JSON.stringify({ ...restored, checked: given.values.check === true })
          : restoredWords(restored, given.values.check ? null : where),
      )
      return 0
    } catch (error) {
      if (!given.values.check) throw inWords(error)
      const words = error instanceof Error ? error.message : String(error)
      given.say(given.values.json ? JSON.stringify({ problem: words, checked: true }) : words)
      return 1
    }
  },
}

/** A folder that was made for a restoring that failed is taken away again. */
async function keptOnlyWhole<T>(folder: string | undefined, work: () => Promise<T>): Promise<T> {
  const wasThere = folder === undefined || (existsSync(folder) && readdirSync(folder).length > 0)
  try {
    return await work()
  } catch (error) {
    if (folder !== undefined && !wasThere) rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

async function bringBack(file: string, place: Place): Promise<Restored & { passphrases: boolean }> {
  const backup = await openBackup(file)
  try {
    const { trust, at, parts, passphrases } = backup.manifest
    console.error(`${file}: everything of ${trust.name}, taken at ${at}. Checking ${count(parts.length, 'part')}…`)
    await checkDigests(backup)
    return { ...(await restoreInto(backup, place)), passphrases }
  } finally {
    backup.close()
  }
}

/** More than this is not tried in memory: it would take the machine's. */
const mostInMemory = 500_000_000

async function restoreInto(backup: Backup, place: Place): Promise<Restored> {
  const bytes = backup.manifest.parts.reduce((sum, part) => sum + (part.name.endsWith('.csv') ? 0 : part.bytes), 0)
  if (!place.url && !place.folder && bytes > mostInMemory)
    throw new Error('Every part is whole, but the backup is too large to be tried in memory: restore it into a new folder with --data')
  const database = await openDatabase(place)
  try {
    console.error(
      `Loading ${count(
        backup.manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
        'row',
      )}, then proving the history…`,
    )
    return await restore(database, { backup, program: migrationFiles(programRoot) })
  } finally {
    await database.close()
  }
}

function restoredWords(
  { trust, rows, changes, head, withoutTheirs, passphrases }: Restored & { passphrases: boolean },
  where: string | null,
): string {
  const proved = `${count(rows, 'row')} and ${count(changes, 'change')}, none altered, removed or added.\nThe history ends with the seal ${head || '(none yet)'}.`
  if (where === null) return `The backup is whole and can be restored: ${trust}, ${proved}\nNothing was written.`
  const lines = [`${trust} is restored to ${where}: ${proved}`]
  if (withoutTheirs > 0)
    lines.push(
      `${count(withoutTheirs, 'row names a record', 'rows name records')} of another trust of the group, which come back when its backup is restored here too.`,
    )
  if (!passphrases) lines.push('The backup holds no passphrases. Give the first person theirs: stepup trust passphrase --email ADDRESS')
  lines.push('Everybody signs in again, and makes the secret address of their calendar anew.')
  return lines.join('\n')
}
