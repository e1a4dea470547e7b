import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { refusal } from './database-error.ts'

/** One file of SQL, run once on every database, in the order of the names. */
export interface Migration {
  name: string
  sql: string
  checksum: string
}

const wellNamed = /^\d{4}-\d{2}-\d{2}(-\d{4})?-[a-z0-9-]+\.sql$/

function foldersUnder(root: string): string[] {
  const capabilities = join(root, 'capabilities')
  const names = existsSync(capabilities) ? readdirSync(capabilities) : []
  const folders = [join(root, 'platform/migrations'), ...names.map((name) => join(capabilities, name, 'migrations'))]
  return folders.filter((folder) => existsSync(folder))
}

function read(file: string): Migration {
  const sql = readFileSync(file, 'utf8')
  return { name: basename(file), sql, checksum: createHash('sha256').update(sql).digest('hex') }
}

/** Every migration of the platform and of the capabilities under `root` (`src` or `dist`), in the order of their names. */
export function migrationFiles(root: string): Migration[] {
  const files = foldersUnder(root).flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  return inOrder(files.filter((file) => file.endsWith('.sql')).map(read))
}

/** The migrations by name; refuses a name that does not say its day, and one given twice. */
export function inOrder(migrations: readonly Migration[]): Migration[] {
  const sorted = migrations.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  sorted.forEach(({ name }, at) => {
    if (!wellNamed.test(name)) throw refusal(`Name the migration ${name} by its day, as in 2026-11-22-risks.sql`, '42601')
    if (name === sorted[at + 1]?.name) throw refusal(`Two migrations are called ${name}: the name says the order, so rename one`, '42601')
  })
  return sorted
}
