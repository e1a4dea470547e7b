// The board's progress report as PDF, as somebody downloads it, warm.
import { tell, timed } from './figure.mjs'
import { appOver, cookieOf, fill, numbersIn, product } from './ground.mjs'

const { openDatabase } = await product('platform/db/index.js')
const database = await openDatabase()
await fill(database)
const app = await appOver(database)
const cookie = await cookieOf(database, 'Head of Governance')
const { period } = await numbersIn(database)

async function download() {
  const answer = await app.request(`http://localhost/reports/progress/${period}/pdf`, { headers: { cookie } })
  const bytes = new Uint8Array(await answer.arrayBuffer())
  if (answer.status !== 200 || String.fromCharCode(...bytes.subarray(0, 4)) !== '%PDF') throw new Error(`no PDF: ${answer.status}`)
  return bytes.length
}

const began = performance.now()
const bytes = await download()
tell({ name: 'progress report as PDF, first', samples: [performance.now() - began], unit: 'ms', data: '17 items, 9 risks', bytes })
tell({
  name: 'progress report as PDF, warm',
  samples: await timed(15, download, 3),
  unit: 'ms',
  data: '17 items, 9 risks',
  target: 250,
  bytes,
})
await database.close()
process.exit() // the printer keeps a child waiting for the next report
