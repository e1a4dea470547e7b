import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { afterAll } from 'vitest'
import { databaseOfRun } from '../src/platform/db/engines.ts'
import type { Database } from '../src/platform/db/index.ts'
import { migratedOnly, type Prepared } from '../src/platform/db/test-database.ts'
import { buildSample } from '../src/sample/index.ts'

/** One word for the source the sample is made by; the pages and the readers of files have no part in it. */
function digestOfSource(): string {
  const digest = createHash('sha256')
  for (const floor of ['kernel', 'platform', 'sample', 'capabilities'])
    for (const file of readdirSync(`src/${floor}`, { recursive: true }).map(String).sort())
      if (/\.(ts|sql)$/.test(file) && !file.endsWith('.test.ts')) digest.update(file).update(readFileSync(`src/${floor}/${file}`))
  return digest.digest('hex').slice(0, 16)
}

const sample = (): Prepared => ({
  name: 'sample',
  digest: digestOfSource(),
  async fill(db) {
    await migratedOnly().fill(db)
    await buildSample(db)
  },
})

let opened: Promise<Database> | undefined

/** The database of this test file with the sample in it, as it was just built. */
export function sampleDatabase(): Promise<Database> {
  opened ??= databaseOfRun(sample())
  return opened
}

afterAll(async () => (await opened)?.close())
