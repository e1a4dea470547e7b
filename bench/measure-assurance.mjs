// What the pages of assurance cost over two thousand risks, each with two controls, a gap, two assurances and an action: the whole request in process, warm.
import { sql } from 'kysely'
import { tell, timed } from './figure.mjs'
import { appOver, cookieOf, fill, page, personAt, product } from './ground.mjs'

const { openDatabase, within } = await product('platform/db/index.js')
const { record } = await product('platform/history/index.js')

const database = await openDatabase()
await fill(database)
const { personId, trustId } = await personAt(database, 'Head of Governance')
const many = 2000

await within(database, { personId, trustId, mode: 'read write', clock: '2024-10-14T21:00:00Z' }, async (db) => {
  const run = (text) => sql.raw(text.replaceAll('$1', String(trustId)).replaceAll('$n', String(many))).execute(db)
  await run(`insert into risks (trust_id, number, title, cause, event, effect, matrix_id, owner_post_id)
    select $1, 'R' || n, 'Risk ' || n || ' worded as a register words it', 'a cause', 'an event', 'an effect', (select min(id) from risk_matrices where trust_id = $1),
      (select min(id) from posts where trust_id = $1) from generate_series(1, $n) n`)
  await run(`insert into risk_scores (trust_id, risk_id, period_id, likelihood, consequence, score, scored_on)
    select $1, r.id, (select id from periods where trust_id = $1 and label = 'Q2 2024/25'), 4, 3, 12, date '2024-07-02' from risks r where r.trust_id = $1 and r.number like 'R%'`)
  await run(`insert into controls (trust_id, title, kind, from_day, test_months, owner_post_id)
    select $1, 'Control ' || n || ' as somebody would word it', 'preventive', date '2023-01-01', 12, (select min(id) from posts where trust_id = $1) from generate_series(1, 2 * $n) n`)
  await run(`insert into risk_controls (trust_id, risk_id, control_id)
    select $1, r.id, c.id from (select id, row_number() over (order by id) n from risks where trust_id = $1 and number like 'R%') r
    join (select id, row_number() over (order by id) n from controls where trust_id = $1 and title like 'Control %') c on c.n in (2 * r.n - 1, 2 * r.n)`)
  await run(`insert into control_tests (trust_id, control_id, tested_on, result, words, tested_as)
    select $1, id, date '2024-03-01', 'effective', 'Ten looked at', 'Somebody' from controls where trust_id = $1 and title like 'Control %'`)
  await run(`insert into risk_gaps (trust_id, risk_id, kind, words, found_on)
    select $1, id, 'control', 'Something is missing', date '2024-05-01' from risks where trust_id = $1 and number like 'R%'`)
  await run(`insert into assurances (trust_id, risk_id, line, positive, source, given_on, expires_on)
    select $1, id, l, true, 'A report', date '2024-06-01', date '2025-05-31' from risks, generate_series(1, 2) l where trust_id = $1 and number like 'R%'`)
  await run(`insert into risk_actions (trust_id, risk_id, title, due_on, first_due_on, owner_post_id)
    select $1, id, 'Do something', date '2024-12-31', date '2024-09-30', (select min(id) from posts where trust_id = $1) from risks where trust_id = $1 and number like 'R%'`)
  await record(db, { verb: 'risk.added', ref: null, facts: { title: 'Two thousand' } })
})
await database.owner.executeQuery(sql`analyze`.compile(database.owner))

const app = await appOver(database)
const cookie = await cookieOf(database, 'Head of Governance')
const data = `${many} risks, ${2 * many} controls and assurances, ${many} gaps and actions`
const places = [
  { name: 'coverage of assurance', address: '/assurance', target: 100 },
  { name: 'register of controls', address: '/controls', target: 100 },
  { name: 'register of controls, filtered', address: '/controls?works=not+tested', target: 100 },
  { name: 'what stands against one risk', address: '/risks/1/assurance', target: 60 },
  { name: 'bow-tie of one risk', address: '/risks/1/bow-tie', target: 20 },
]
for (const { name, address, target } of places) {
  const html = await page(app, address, cookie)
  const samples = await timed(30, () => page(app, address, cookie))
  tell({ name, samples, unit: 'ms', data, target, bytes: html.length })
}
await database.close()
