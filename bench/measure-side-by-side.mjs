// Two periods of a plan of two hundred rows side by side as PDF, warm, from the database to the file: unchanged, with five rows written anew, and with all.
import { sql } from 'kysely'
import { tell, timed } from './figure.mjs'
import { appOver, cookieOf, fill, page, personAt, product } from './ground.mjs'

const { openDatabase, within } = await product('platform/db/index.js')
const { record } = await product('platform/history/index.js')
const database = await openDatabase()
await fill(database)
const rows = 200
const name = 'Plan of two hundred rows'

/** The rows of the sample's delivery plan with both their updates, again and again, until there are two hundred. */
async function longPlan(db, trustId) {
  await sql`insert into plans (trust_id, name, layout, starts_on, ends_on, version_id)
    select trust_id, ${name}, layout, starts_on, ends_on, version_id from plans where layout = 'delivery plan' order by id limit 1`.execute(
    db,
  )
  await sql`insert into items (trust_id, plan_id, position, title, focus, goal_id, brick_id, accountable_post_id)
    select ${trustId}, (select id from plans where name = ${name}), n, i.title || ' ' || n, i.focus, i.goal_id, i.brick_id, i.accountable_post_id
    from generate_series(1, ${rows}::int) n join items i on i.position = 1 + (n - 1) % 34
    join plans p on p.id = i.plan_id and p.layout = 'delivery plan' and p.name not in (${name}, 'Plan of sixty rows')`.execute(db)
  await sql`insert into updates (trust_id, item_id, period_id, text, state, sent_at)
    select ${trustId}, made.id, u.period_id, u.text || ' Row ' || made.position || '.', u.state, u.sent_at
    from items made join plans p2 on p2.id = made.plan_id and p2.name = ${name}
    join items i on i.position = 1 + (made.position - 1) % 34 join plans p on p.id = i.plan_id and p.layout = 'delivery plan' and p.name not in (${name}, 'Plan of sixty rows')
    join updates u on u.item_id = i.id`.execute(db)
}

const { personId, trustId } = await personAt(database, 'Head of Governance')
const access = { personId, trustId, mode: 'read write', clock: '2024-10-14T21:00:00Z' }
await within(database, access, async (db) => {
  await longPlan(db, trustId)
  await record(db, { verb: 'plan.adopted', ref: null, facts: { name, items: rows } })
})
const one = async (query) => (await query.execute(database.owner)).rows[0].id
const plan = await one(sql`select id from plans where name = ${name}`)
const period = await one(sql`select id from periods where label = 'September 2022' and trust_id = ${trustId}`)

const app = await appOver(database)
const cookie = await cookieOf(database, 'Head of Governance')
async function download() {
  const answer = await app.request(`http://localhost/reports/plan/${period}/pdf?plan=${plan}`, { headers: { cookie } })
  const bytes = new Uint8Array(await answer.arrayBuffer())
  if (answer.status !== 200 || String.fromCharCode(...bytes.subarray(0, 4)) !== '%PDF') throw new Error(`no PDF: ${answer.status}`)
  return bytes.length
}

/** The later words of the first so many rows changed, as if written again; this part is not measured. */
let writing = 0
async function writeAnew(first) {
  writing += 1
  const clock = `2024-10-15T08:${String(writing).padStart(2, '0')}:00Z`
  await within(database, { ...access, clock }, async (db) => {
    await sql`update updates set text = text || ' Written anew, ' || ${writing}::text || '.' where period_id = ${period}
      and item_id in (select id from items where plan_id = ${plan} and position <= ${first})`.execute(db)
    await record(db, { verb: 'update.sent', ref: null, facts: { item: name } })
  })
}

const began = performance.now()
const bytes = await download()
const data = `${rows} rows, two periods`
tell({ name: 'side by side as PDF, first', samples: [performance.now() - began], unit: 'ms', data, bytes })
tell({ name: 'side by side as PDF, warm', samples: await timed(15, download, 3), unit: 'ms', data, target: 500, bytes })

for (const [first, name] of [
  [5, 'side by side as PDF, five rows written anew'],
  [rows, 'side by side as PDF, every row written anew'],
]) {
  const samples = []
  for (let i = 0; i < 12; i++) {
    await writeAnew(first)
    const before = performance.now()
    await download()
    if (i > 1) samples.push(performance.now() - before)
  }
  tell({ name, samples, unit: 'ms', data, target: 500, bytes })
}
tell({
  name: 'side by side as a page',
  samples: await timed(20, () => page(app, `/reports/plan/${period}?plan=${plan}`, cookie)),
  unit: 'ms',
  data,
})
await database.close()
process.exit() // the printer keeps a child waiting for the next report
