// Measures the product: one JSON line a figure on standard output, remarks on standard error.
//   npm run bench                     every figure, about two minutes
//   npm run bench -- --only readers   those of one file in bench/ (a part of its name is enough); lighthouse runs only when named
// TEST_DATABASE_URL adds the figures on a PostgreSQL server: bin/with-postgres.sh npm run bench
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './setup.mjs'

const { values } = parseArgs({ options: { only: { type: 'string' } } })
const folder = fileURLToPath(new URL('../bench/', import.meta.url))
const files = readdirSync(folder).filter((file) => /^measure-.*\.mjs$/.test(file))
const wanted = files.filter((file) => (values.only ? file.includes(values.only) : !file.includes('lighthouse')))
if (wanted.length === 0) {
  console.error(
    `There is no figure “${values.only}”. There are: ${files.map((file) => file.slice('measure-'.length, -'.mjs'.length)).join(', ')}`,
  )
  process.exit(2)
}

ensureInstalled()
await ensureBuilt()
const failed = wanted.filter(
  (file) => spawnSync(process.execPath, [folder + file], { stdio: ['ignore', 'inherit', 'inherit'] }).status !== 0,
)
for (const file of failed) console.error(`${file} did not finish`)
process.exitCode = failed.length === 0 ? 0 : 1
