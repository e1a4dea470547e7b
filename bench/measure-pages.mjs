// What a page costs: the processor time of rendering it, and the whole request in process, warm, with the database in memory.
import { jsx } from 'hono/jsx'
import { processor, tell, timed } from './figure.mjs'
import { appOver, cookieOf, fill, numbersIn, page, product } from './ground.mjs'

const { openDatabase } = await product('platform/db/index.js')
const { Http } = await product('platform/http.js')
const { verifyHistory } = await product('platform/history/index.js')

const database = await openDatabase()
const before = performance.now()
await fill(database)
tell({
  name: 'sample built in memory',
  samples: [performance.now() - before],
  unit: 'ms',
  data: 'two trusts, five years, with migrations and a plan of 60 rows',
})

const app = await appOver(database)
const cookie = await cookieOf(database, 'Head of Governance')
const { plan, item, period } = await numbersIn(database)

/** The page as it goes to be rendered, caught on its way. */
async function caught(address) {
  const real = Http.prototype.page
  let node
  Http.prototype.page = function (given, status) {
    node = given
    return real.call(this, given, status)
  }
  const html = await page(app, address, cookie)
  Http.prototype.page = real
  return { node, html }
}

const places = [
  { name: 'plan page', address: `/plans/${plan}`, data: '60 rows, two periods', render: 2, whole: 8 },
  { name: 'wall', address: '/strategy', data: 'nine bricks, four goals' },
  { name: 'item page', address: `/items/${item}`, data: 'one item with its history' },
  { name: 'my work', address: '/', data: 'governance lead' },
  { name: 'chase page', address: `/periods/${period}/chase`, data: '17 items' },
  { name: 'register', address: '/risks', data: '9 risks' },
  { name: 'report page', address: `/reports/progress/${period}`, data: '17 items, 9 risks' },
  { name: 'plan page as at an earlier day', address: `/plans/${plan}?as-at=2024-10-14`, data: '60 rows, two periods' },
]
for (const { name, address, data, render, whole } of places)
  try {
    const { node, html } = await caught(address)
    const size = { bytes: html.length }
    tell({ name: `${name}: render`, samples: processor(20, () => String(node)), unit: 'ms of processor', data, target: render, ...size })
    const samples = await timed(60, () => page(app, address, cookie))
    tell({ name: `${name}: whole request`, samples, unit: 'ms', data, target: whole, ...size })
  } catch (error) {
    console.error(`${name}: ${error.message}`)
    process.exitCode = 1
  }

/** The same number of bytes as the plan page, as a bare table without components: what the renderer itself costs. */
const { html } = await caught(`/plans/${plan}`)
const cell = 'x'.repeat(Math.max(1, Math.round(html.length / 60 / 7) - 9))
const bare = () =>
  jsx('table', {}, ...Array.from({ length: 60 }, () => jsx('tr', {}, ...Array.from({ length: 7 }, () => jsx('td', {}, cell)))))
tell({
  name: 'peer: bare hono/jsx table',
  samples: processor(20, () => String(bare())),
  unit: 'ms of processor',
  data: `60 rows of 7 cells, ${String(bare()).length} bytes`,
})

const verified = await timed(5, () => verifyHistory(database), 1)
tell({ name: 'history verify', samples: verified, unit: 'ms', data: `${(await verifyHistory(database)).entries} entries` })
await database.close()
