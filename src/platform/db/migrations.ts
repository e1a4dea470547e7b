import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { refusal } from './database-error.ts'

/** One file of SQL, run once on every database, in the order of the names. */
export interface Migration {
  name: string
  sql: string
  checksum: string
}

const wellNamed = /^\d{4}-\d{2}-\d{2}(-\d{4})?-[a-z0-9-]+\.sql$/

const checksumOf = (sql: string): string => createHash('sha256').update(sql).digest('hex')

async function foldersUnder(root: string): Promise<string[]> {
  const capabilities = join(root, 'capabilities')
  const names = existsSync(capabilities) ? await readdir(capabilities) : []
  return [join(root, 'platform/migrations'), ...names.map((name) => join(capabilities, name, 'migrations'))].filter((folder) => existsSync(folder))
}

/** Every migration of the platform and of the capabilities under `root` (`src` or `dist`), in the order of their names. */
export async function migrationsIn(root: string): Promise<Migration[]> {
  const folders = await foldersUnder(root)
  const files = (await Promise.all(folders.map(async (folder) => (await readdir(folder)).map((name) => join(folder, name))))).flat()
  const migrations = await Promise.all(
    files
      .filter((file) => file.endsWith('.sql'))
      .map(async (file) => {
        const sql = await readFile(file, 'utf8')
        return { name: basename(file), sql, checksum: checksumOf(sql) }
      }),
  )
  return inOrder(migrations)
}

function inOrder(migrations: Migration[]): Migration[] {
  const sorted = migrations.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  sorted.forEach(({ name }, at) => {
    if (!wellNamed.test(name)) throw refusal(`Name the migration ${name} by its day, as in 2026-11-22-risks.sql`, '42601')
    if (name === sorted[at + 1]?.name) throw refusal(`Two migrations are called ${name}: the name says the order, so rename one`, '42601')
  })
  return sorted
}
