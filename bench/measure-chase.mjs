// What chasing a whole trust costs: four hundred items of forty posts, a third of them reported, as the governance lead reads it and as a director's My work does.
import { sql } from 'kysely'
import { tell, timed } from './figure.mjs'
import { appOver, cookieOf, fill, numbersIn, page, personAt, product } from './ground.mjs'

const { openDatabase, within } = await product('platform/db/index.js')
const { record } = await product('platform/history/index.js')

const items = 400
const posts = 40
const data = `${items} items of ${posts} posts, five periods of updates each, a third reported`
const database = await openDatabase()
await fill(database)
const lead = await personAt(database, 'Head of Governance')
const access = { personId: lead.personId, trustId: lead.trustId, mode: 'read write', clock: '2024-10-14T21:00:00Z' }
await within(database, access, async (db) => {
  await wholeTrust(db, lead.trustId)
  await record(db, { verb: 'plan.adopted', ref: null, facts: { name: 'Plan of a whole trust', items } })
})

/** A plan in force with four hundred items; each has five periods behind it, and every third has said something in the open one. */
async function wholeTrust(db, trustId) {
  await sql`insert into plans (trust_id, name, layout, starts_on, ends_on)
    values (${trustId}, 'Plan of a whole trust', 'progress report', '2024-04-01', '2025-03-31')`.execute(db)
  await sql`insert into posts (trust_id, title) select ${trustId}, 'Service lead ' || n from generate_series(1, ${posts}::int) n`.execute(
    db,
  )
  await sql`insert into post_holdings (trust_id, post_id, person_id, from_day)
    select p.trust_id, p.id, m.person_id, '2024-04-01' from (select *, row_number() over (order by id) n from posts where title like 'Service lead %') p
    join (select person_id, row_number() over (order by person_id) n, count(*) over () total from memberships where trust_id = ${trustId}) m on m.n = 1 + p.n % m.total`.execute(
    db,
  )
  await sql`insert into items (trust_id, plan_id, position, title, accountable_post_id)
    select ${trustId}, (select id from plans where name = 'Plan of a whole trust'), n, 'Something the trust said it would do, number ' || n,
      (select id from posts where title = 'Service lead ' || (1 + n % ${posts}::int)) from generate_series(1, ${items}::int) n`.execute(db)
  await sql`insert into updates (trust_id, item_id, period_id, text, rag, reason, path_to_green, state, written_by, sent_at)
    select i.trust_id, i.id, p.id, repeat('What was done this quarter, in plain words that take some room. ', 12), 'amber', 'Posts are hard to fill.', 'By 30 November 2024: all are in post.',
      case when p.state = 'open' then 'sent' else 'approved' end, (select person_id from memberships where trust_id = ${trustId} limit 1), '2024-10-10T09:00:00Z'
    from items i join plans l on l.id = i.plan_id and l.name = 'Plan of a whole trust'
    join periods p on p.trust_id = i.trust_id and p.state <> 'planned' where p.state <> 'open' or i.position % 3 = 0`.execute(db)
}

const app = await appOver(database)
const { period } = await numbersIn(database)
const governance = await cookieOf(database, 'Head of Governance')
const director = await cookieOf(database, 'Director of HR')
const places = [
  { name: 'chase page of 400 updates', address: `/periods/${period}/chase`, cookie: governance, target: 60 },
  { name: 'chase page of 400 updates, those of one state', address: `/periods/${period}/chase?state=owed`, cookie: governance, target: 60 },
  { name: 'my work in a trust of 400 items', address: '/', cookie: director },
]
for (const { name, address, cookie, target } of places) {
  const bytes = (await page(app, address, cookie)).length
  tell({ name, samples: await timed(40, () => page(app, address, cookie)), unit: 'ms', data, target, bytes })
}
await database.close()
