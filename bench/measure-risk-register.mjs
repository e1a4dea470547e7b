// The register of risks: two thousand at every level with four quarters of scores, read as somebody reads it, warm.
import { sql } from 'kysely'
import { tell, timed } from './figure.mjs'
import { appOver, cookieOf, fill, page, personAt, product } from './ground.mjs'

const { gatherStatistics, openDatabase, within } = await product('platform/db/index.js')
const { record } = await product('platform/history/index.js')

const database = await openDatabase()
await fill(database)
const who = await personAt(database, 'Head of Governance')
const wanted = 2000

/** Risks in every register in turn until there are two thousand, scored in the last four quarters, with an inherent score. */
async function addRisks(db) {
  const [{ n }] = (await sql`select count(*)::int as n from risks where closed_on is null and state = 'open'`.execute(db)).rows
  await sql`insert into risks (trust_id, number, title, cause, event, effect, matrix_id, register_id, owner_post_id, category,
      target_likelihood, target_consequence, target_score, review_on)
    select ${who.trustId}, 'B' || at, 'Risk ' || at || ' of a long register', 'A cause of some length for risk ' || at, 'what may happen', 'what comes of it',
      (select max(id) from risk_matrices where trust_id = ${who.trustId}), registers[1 + at % array_length(registers, 1)],
      posts[1 + at % array_length(posts, 1)], 'Category ' || at % 9, 2, 3, 6, date '2024-09-01' + at % 90
    from generate_series(1, ${wanted - n}) at,
      (select array_agg(id order by id) as registers from risk_registers where trust_id = ${who.trustId} and ended_on is null and level <> 'assurance framework') r,
      (select array_agg(id order by id) as posts from posts where trust_id = ${who.trustId}) p`.execute(db)
  await sql`insert into risk_scores (trust_id, risk_id, period_id, likelihood, consequence, score, scored_on)
    select r.trust_id, r.id, p.id, l.n, c.n, l.n * c.n, p.starts_on
    from risks r, (select id, starts_on, row_number() over (order by ends_on) as at from periods
      where trust_id = ${who.trustId} and kind = 'quarter' and label in ('Q3 2023/24', 'Q4 2023/24', 'Q1 2024/25', 'Q2 2024/25')) p,
      lateral (select 1 + (r.id + p.at * (r.id % 3))::int % 5 as n) l, lateral (select 1 + (r.id / 5)::int % 5 as n) c
    where r.number like 'B%' and r.trust_id = ${who.trustId}`.execute(db)
  await sql`insert into risk_levels (trust_id, risk_id, kind, likelihood, consequence, score, matrix_id)
    select trust_id, id, 'inherent', 5, 1 + id % 5, 5 * (1 + id % 5), matrix_id from risks where number like 'B%' and trust_id = ${who.trustId}`.execute(
    db,
  )
}

await within(database, { ...who, mode: 'read write', clock: '2024-10-14T21:00:00Z' }, async (db) => {
  await addRisks(db)
  await record(db, { verb: 'risk.added', ref: null, facts: { number: 'B', title: 'Bench' } })
})
await gatherStatistics(database)
const app = await appOver(database)
const cookie = await cookieOf(database, 'Head of Governance')
const one = (
  await sql`select id from risk_registers where trust_id = ${who.trustId} and level = 'directorate' order by id limit 1`.execute(
    database.owner,
  )
).rows[0].id
const data = `${wanted} risks with four quarters of scores`

for (const [name, address, target] of [
  ['register of risks, all of it', '/risks?by=register', 50],
  ['register of risks, its twentieth page by owner', '/risks?by=register&sort=owner&page=20', 50],
  ['register of risks, narrowed', `/risks?by=register&register=${one}&band=Extreme&review=overdue`, 30],
  ['heat map of risks, one square chosen', `/risks?by=register&register=${one}&map=inherent&cell=5x4`, 20],
  ['board assurance framework by goal', '/risks', 50],
  ['every register with its counts', '/risks/registers', 50],
])
  tell({ name, samples: await timed(60, () => page(app, address, cookie)), unit: 'ms', data, target, targetFor: 'p95' })
await database.close()
