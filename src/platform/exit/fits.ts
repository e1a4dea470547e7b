import { listed } from '../../kernel/words.ts'
import type { Migration } from '../db/migrations.ts'
import { ExitRefused } from './exit-refused.ts'
import type { Manifest } from './manifest.ts'
import type { Ran } from './standing.ts'

const some = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : listed(names)

/**
 * The migrations a database needs before this backup is loaded: those it was taken with, no more and no fewer, since only a migration
 * itself knows what it makes of earlier records. Refused where the backup is newer than this program, or older than the database.
 */
export function migrationsFor(manifest: Manifest, program: readonly Migration[], database: readonly Ran[]): Migration[] {
  const wanted = new Map(manifest.migrations.map(({ name, checksum }) => [name, checksum]))
  const known = new Map(program.map((migration) => [migration.name, migration]))
  const newer = [...wanted.keys()].filter((name) => !known.has(name))
  if (newer.length > 0)
    throw new ExitRefused(
      `The backup was made by a later version of StepUp (${manifest.product}), which has ${some(newer)}. Restore it with that version or a later one`,
    )
  const other = [...wanted].filter(([name, checksum]) => known.get(name)?.checksum !== checksum).map(([name]) => name)
  if (other.length > 0) throw new ExitRefused(`The backup was made by another edition of StepUp: ${some(other)} says something else here`)
  const ahead = database.map(({ name }) => name).filter((name) => !wanted.has(name))
  if (ahead.length > 0)
    throw new ExitRefused(
      `The backup was made by an earlier version of StepUp than the database is at (${some(ahead)} came since). Restore it into a new folder or an empty database, where it is brought up to date; a backup taken there can be restored here`,
    )
  return program.filter(({ name }) => wanted.has(name))
}
