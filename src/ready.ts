import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Database, isEmpty, migrate, migrationFiles } from './platform/db/index.ts'

/** Brings a database up to this version; an empty one is filled with the sample when asked. */
export async function ready(database: Database, options: { sample: boolean }): Promise<void> {
  await migrate(database, migrationFiles(dirname(fileURLToPath(import.meta.url))))
  if (!options.sample || !(await isEmpty(database))) return
  const { buildSample } = await import('./sample/index.ts')
  await buildSample(database)
}
