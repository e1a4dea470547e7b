// The board assurance framework of fifteen risks as PDF, as somebody downloads it, warm: its extract, and all of it.
import { sql } from 'kysely'
import { tell, timed } from './figure.mjs'
import { appOver, cookieOf, fill, personAt, product } from './ground.mjs'

const { openDatabase, within } = await product('platform/db/index.js')
const { record } = await product('platform/history/index.js')
const database = await openDatabase()
await fill(database)

/** Six risks more, each like one of the nine with its scores, controls, gaps, assurances and actions. */
const lead = await personAt(database, 'Head of Governance')
await within(database, { ...lead, mode: 'read write', clock: '2024-10-14T21:00:00Z' }, async (db) => {
  const { rows } = await sql`select id from risks where closed_on is null and parent_id is null and seen_by is null
    and number similar to '0[1-9]' order by number limit 6`.execute(db)
  for (const [at, { id }] of rows.entries()) {
    const copied = async (table, columns) =>
      sql`insert into ${sql.table(table)} (trust_id, risk_id, ${sql.raw(columns)})
        select distinct trust_id, ${made}::int, ${sql.raw(columns)} from ${sql.table(table)} where risk_id = ${id}`.execute(db)
    const made = (
      await sql`insert into risks (trust_id, number, title, cause, event, effect, goal_id, owner_post_id, matrix_id, register_id, committee,
          target_likelihood, target_consequence, target_score)
        select trust_id, ${String(at + 10)}, title || ' once more', cause, event, effect, goal_id, owner_post_id, matrix_id, register_id, committee,
          target_likelihood, target_consequence, target_score from risks where id = ${id} returning id`.execute(db)
    ).rows[0].id
    await copied('risk_scores', 'period_id, likelihood, consequence, score, scored_on, rationale')
    await copied('risk_controls', 'control_id')
    await copied('risk_gaps', 'kind, words, found_on')
    await copied('assurances', 'control_id, line, positive, source, scale_id, level, given_on, expires_on, words')
    await copied(
      'risk_actions',
      'title, owner_post_id, due_on, first_due_on, state, done_on, outcome, expected_likelihood, expected_consequence, expected_score',
    )
  }
  await record(db, { verb: 'risk.added', ref: null, facts: {} })
})

const app = await appOver(database)
const cookie = await cookieOf(database, 'Head of Governance')

async function download(address) {
  const answer = await app.request(`http://localhost${address}`, { headers: { cookie } })
  const bytes = new Uint8Array(await answer.arrayBuffer())
  if (answer.status !== 200) throw new Error(`${address}: ${answer.status}`)
  return bytes.length
}

const { risks } = await (await app.request('http://localhost/reports/risks/json', { headers: { cookie } }))
  .json()
  .then((report) => ({ risks: JSON.stringify(report).match(/"ref":\s*"risk:/g)?.length }))
if (!(risks >= 15)) throw new Error(`fifteen risks were wanted, and ${risks} are there`)
const papers = [
  ['extract of the board assurance framework as PDF, warm', '/reports/framework/extract/pdf', 300],
  ['whole board assurance framework as PDF, warm', '/reports/framework/pdf', 300],
  ['one risk on one page as PDF, warm', '/reports/risks/1/pdf', undefined],
]
for (const [name, address, target] of papers) {
  const bytes = await download(address)
  const samples = await timed(20, () => download(address), 4)
  tell({ name, samples, unit: 'ms', data: `${risks} risks`, bytes, ...(target === undefined ? {} : { target, targetFor: 'p95' }) })
}
await database.close()
process.exit() // the printer keeps a child waiting for the next report
