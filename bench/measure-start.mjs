// From the command to the first page somebody can read, on data that is there already; and how much JavaScript a browser loads.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { tell } from './figure.mjs'
import { cookieOf, filledFolder, product, root, startProduct } from './ground.mjs'

const { openDatabase } = await product('platform/db/index.js')
const folder = await filledFolder()
const database = await openDatabase({ folder })
const cookie = await cookieOf(database, 'Head of Governance')
await database.close()

const samples = []
for (let i = 0; i < 5; i++) {
  const { address, began, stop } = await startProduct({ DATA_FOLDER: folder, DATABASE_URL: '' })
  const answer = await fetch(`${address}/strategy`, { headers: { cookie } })
  await answer.text()
  if (answer.status !== 200) throw new Error(`the first page answered ${answer.status}`)
  samples.push(performance.now() - began)
  await stop()
}
tell({
  name: 'first page after start',
  samples,
  unit: 'ms',
  data: 'npm start on existing data, until the wall has been read',
  target: 1500,
})

const { js } = JSON.parse(readFileSync(join(root, 'dist/assets/manifest.json'), 'utf8'))
const script = readFileSync(join(root, 'dist', js))
tell({
  name: 'JavaScript',
  samples: [gzipSync(script, { level: 9 }).length],
  unit: 'bytes, gzip',
  data: js.split('/').at(-1),
  target: 15 * 1024,
})
