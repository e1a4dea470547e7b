// What a lineage costs: a row through four versions and three plans, as whole requests in process, warm, with the database in memory.
import { sql } from 'kysely'
import { tell, timed } from './figure.mjs'
import { appOver, cookieOf, fill, page, personAt, product } from './ground.mjs'

const { openDatabase, within, gatherStatistics } = await product('platform/db/index.js')
const { record } = await product('platform/history/index.js')

/** Four versions of 125 elements, each element become the next one's, and three plans of 100 rows that take them up and carry one another on. */
async function longStrategy(db, trust) {
  const versions = []
  for (const [at, year] of [2010, 2012, 2014, 2016].entries()) {
    const { rows } = await sql`insert into strategy_versions (trust_id, name, label, starts_on, ends_on, main_axis)
      values (${trust}, 'Long', ${`${year}–${year + 2}`}, ${`${year}-04-01`}, ${`${year + 2}-03-31`}, 'brick') returning id`.execute(db)
    versions.push(rows[0].id)
    await sql`insert into strategy_elements (trust_id, version_id, level, position, title, statement)
      select ${trust}, ${rows[0].id}, case when n <= 9 then 'brick' else 'commitment' end, n,
        'Commitment ' || n || ' as it was worded in version ' || ${String(at)}, 'What we promise to the people who use our services, number ' || n
      from generate_series(1, 125) n`.execute(db)
    await sql`update strategy_elements e set parent_id = b.id from strategy_elements b
      where e.version_id = ${rows[0].id} and b.version_id = e.version_id and e.position > 9 and b.position = 1 + e.position % 9`.execute(db)
  }
  for (const [at, version] of versions.slice(1).entries())
    await sql`insert into strategy_lineage (trust_id, from_id, to_id, disposition, reason, decided_on, approved_by)
      select ${trust}, a.id, b.id, 'reworded', 'Asked of staff, patients and partners.', '2016-03-26', 'Trust board'
      from strategy_elements a join strategy_elements b on b.position = a.position
      where a.version_id = ${versions[at]} and b.version_id = ${version}`.execute(db)
  await plansOf(db, { trust, version: versions[3] })
}

async function plansOf(db, { trust, version }) {
  let before
  for (const year of [2016, 2017, 2023]) {
    const { rows } = await sql`insert into plans (trust_id, name, layout, version_id, starts_on, ends_on)
      values (${trust}, ${`Long plan ${year}`}, 'delivery plan', ${version}, ${`${year}-04-01`}, ${`${year + 2}-03-31`}) returning id`.execute(
      db,
    )
    const plan = rows[0].id
    await sql`insert into items (trust_id, plan_id, position, title) select ${trust}, ${plan}, n, 'Row ' || n || ' of the plan of ' || ${String(year)}
      from generate_series(1, 100) n`.execute(db)
    await sql`insert into updates (trust_id, item_id, period_id, text, rag, state, sent_at) select ${trust}, i.id, p.id, 'Work goes on.', 'green', 'approved', p.ends_on
      from items i, periods p where i.plan_id = ${plan} and p.trust_id = ${trust} and p.state <> 'planned'`.execute(db)
    await sql`insert into milestones (trust_id, item_id, title, baseline_on) select ${trust}, id, 'Done by then', '2024-06-30' from items where plan_id = ${plan}`.execute(
      db,
    )
    await sql`insert into milestone_forecasts (trust_id, milestone_id, forecast_on, reason, given_on)
      select ${trust}, m.id, '2024-12-31', 'Late', '2024-07-01' from milestones m join items i on i.id = m.item_id where i.plan_id = ${plan}`.execute(
      db,
    )
    await (before === undefined
      ? sql`insert into links (trust_id, from_kind, from_id, to_kind, to_id, relation) select ${trust}, 'strategy element', e.id, 'item', i.id, 'served by'
          from strategy_elements e join items i on i.position = e.position where e.version_id = ${version} and i.plan_id = ${plan}`.execute(
          db,
        )
      : sql`insert into links (trust_id, from_kind, from_id, to_kind, to_id, relation) select ${trust}, 'item', b.id, 'item', a.id, 'continues'
          from items a join items b on b.position = a.position where a.plan_id = ${before} and b.plan_id = ${plan}`.execute(db))
    before = plan
  }
}

const database = await openDatabase()
await fill(database)
const lead = await personAt(database, 'Head of Governance')
const access = { personId: lead.personId, trustId: lead.trustId, mode: 'read write', clock: '2024-10-14T21:00:00Z' }
await within(database, access, async (db) => {
  await longStrategy(db, lead.trustId)
  await record(db, { verb: 'plan.adopted', ref: null, facts: { name: 'Long plan', items: 300 } })
})
await gatherStatistics(database)

const app = await appOver(database)
const cookie = await cookieOf(database, 'Head of Governance')
const one = async (query) => (await query.execute(database.owner)).rows[0].id
const item = await one(sql`select i.id from items i join plans p on p.id = i.plan_id where p.name = 'Long plan 2023' and i.position = 50`)
const element = await one(
  sql`select e.id from strategy_elements e join strategy_versions v on v.id = e.version_id where v.label = '2010–2012' and e.position = 50`,
)

const places = [
  {
    name: 'lineage of a row',
    address: `/items/${item}/lineage`,
    data: 'one row through 4 versions and 3 plans; 7 versions, 800 elements, 5 plans in the trust',
    target: 30,
  },
  { name: 'descent of an element', address: `/strategy/elements/${element}/descent`, data: 'the same line from its other end', target: 30 },
  { name: 'lineage of every brick', address: '/strategy/lineage', data: '7 versions, 800 elements' },
  { name: 'lineage of every commitment', address: '/strategy/lineage?level=commitment', data: '7 versions, 800 elements' },
]
for (const { name, address, data, target } of places) {
  const html = await page(app, address, cookie)
  const samples = await timed(60, () => page(app, address, cookie))
  tell({ name: `${name}: whole request`, samples, unit: 'ms', data, target, bytes: html.length })
}
const html = await page(app, `/items/${item}/lineage`, cookie)
if (!html.includes('Seven generations')) throw new Error('the line measured does not run through four versions and three plans')
await database.close()
