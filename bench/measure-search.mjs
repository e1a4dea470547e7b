// One search over everything, as somebody asks for it: a trust with thousands of updates behind it.
import { sql } from 'kysely'
import { tell, timed } from './figure.mjs'
import { appOver, cookieOf, fill, page, personAt, product } from './ground.mjs'

const { openDatabase, within } = await product('platform/db/index.js')
const { record } = await product('platform/history/index.js')
const database = await openDatabase()
await fill(database)

const words = 'waiting list ward access policy agency staff falls review recovery plan estates green community research quality team'.split(
  ' ',
)
const sentence = (n) => Array.from({ length: 60 }, (_, at) => words[(n * 7 + at * (1 + (n % 5))) % words.length]).join(' ')

const lead = await personAt(database, 'Head of Governance')
await within(database, { ...lead, mode: 'read write', clock: '2024-10-14T21:00:00Z' }, async (db) => {
  const { rows: plans } = await sql`insert into plans (trust_id, name, layout, starts_on, ends_on)
    values (${lead.trustId}, 'Plan of five hundred rows', 'progress report', '2019-04-01', '2020-03-31') returning id`.execute(db)
  for (let n = 0; n < 500; n++) {
    const { rows } = await sql`insert into items (trust_id, plan_id, position, title, focus)
      values (${lead.trustId}, ${plans[0].id}, ${n + 1}, ${`Row ${n}: ${sentence(n).slice(0, 60)}`}, ${sentence(n + 3).slice(0, 120)}) returning id`.execute(
      db,
    )
    await sql`insert into updates (trust_id, item_id, period_id, text, state)
      select ${lead.trustId}, ${rows[0].id}, id, ${`${sentence(n)}. `} || label, 'imported' from periods where trust_id = ${lead.trustId}`.execute(
      db,
    )
  }
  await record(db, { verb: 'plan.adopted', ref: null, facts: { name: 'Plan of five hundred rows', items: 500 } })
})
const { rows: held } = await sql`select count(*) as n from search_texts`.execute(database.owner)
const app = await appOver(database)
const cookie = await cookieOf(database, 'Chair')
const ask = (words) => () => page(app, `/search?q=${encodeURIComponent(words)}`, cookie)
const data = `${held[0].n} texts`
tell({
  name: 'search, a rare phrase',
  samples: await timed(40, ask('single patient record')),
  unit: 'ms',
  data,
  target: 50,
  targetFor: 'p95',
})
tell({ name: 'search, words in most texts', samples: await timed(40, ask('waiting list')), unit: 'ms', data, target: 50, targetFor: 'p95' })
tell({ name: 'search, one word begun', samples: await timed(40, ask('agen')), unit: 'ms', data, target: 50, targetFor: 'p95' })
await database.close()
