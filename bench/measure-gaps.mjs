// What the page of gaps costs over a strategy of five hundred promises and a plan of five hundred items: the whole request in process, warm.
import { sql } from 'kysely'
import { tell, timed } from './figure.mjs'
import { appOver, cookieOf, fill, page, personAt, product } from './ground.mjs'

const { openDatabase, within } = await product('platform/db/index.js')
const { record } = await product('platform/history/index.js')

const database = await openDatabase()
await fill(database)
const { personId, trustId } = await personAt(database, 'Head of Governance')
const many = 500

/** Under the version in force: five hundred commitments, and as many items in the plan in force, every second one tied. */
await within(database, { personId, trustId, mode: 'read write', clock: '2024-10-14T21:00:00Z' }, async (db) => {
  const { rows: bricks } =
    await sql`select e.id, e.version_id from strategy_elements e join strategy_versions v on v.id = e.version_id and v.trust_id = e.trust_id
    where e.level = 'brick' and v.starts_on <= date '2024-10-15' order by v.starts_on desc, e.position limit 9`.execute(db)
  const { rows: plans } =
    await sql`select id from plans where starts_on <= date '2024-10-15' and ends_on >= date '2024-10-15' order by id limit 1`.execute(db)
  for (let n = 1; n <= many; n++) {
    const brick = bricks[n % bricks.length]
    const { rows: made } = await sql`insert into strategy_elements (trust_id, version_id, level, parent_id, position, title)
      values (${trustId}, ${brick.version_id}, 'commitment', ${brick.id}, ${n}, ${`Promise ${n}, made at length so that it reads as one does`}) returning id`.execute(
      db,
    )
    const { rows: items } = await sql`insert into items (trust_id, plan_id, position, title, brick_id)
      values (${trustId}, ${plans[0].id}, ${100 + n}, ${`Item ${n}, worded as a row of a plan is`}, ${brick.id}) returning id`.execute(db)
    if (n % 2 === 0)
      await sql`insert into links (trust_id, from_kind, from_id, to_kind, to_id, relation)
        values (${trustId}, 'strategy element', ${made[0].id}, 'item', ${items[0].id}, 'served by')`.execute(db)
  }
  await record(db, { verb: 'plan.adopted', ref: null, facts: { name: 'Five hundred', items: many } })
})
await database.owner.executeQuery(sql`analyze`.compile(database.owner))

const app = await appOver(database)
const cookie = await cookieOf(database, 'Head of Governance')
const data = `${many} commitments, ${many} items, half of them tied`
const places = [
  { name: 'gaps of 500 items', address: '/gaps', target: 60 },
  { name: 'gaps of 500 items: one kind', address: '/gaps?kind=items-with-no-owner&page=3', target: 60 },
  { name: 'gaps of a version that has ended', address: '/gaps?version=2021-24' },
  { name: 'my work over 500 items', address: '/' },
]
for (const { name, address, target } of places) {
  const html = await page(app, address, cookie)
  const samples = await timed(40, () => page(app, address, cookie))
  tell({ name, samples, unit: 'ms', data, target, bytes: html.length })
}
await database.close()
