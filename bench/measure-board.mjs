// The board of measures: a hundred measures of a trust at eleven places of sixty months, read as somebody reads them, warm.
import { sql } from 'kysely'
import { tell, timed } from './figure.mjs'
import { appOver, cookieOf, fill, page, personAt, product } from './ground.mjs'

const { openDatabase, within } = await product('platform/db/index.js')
const { record } = await product('platform/history/index.js')
const { periodsBetween, seriesFor, writeBatch } = await product('capabilities/measures/index.js')

const database = await openDatabase()
await fill(database)
const who = await personAt(database, 'Head of Governance')
const months = periodsBetween('2019-10-01', '2024-09-01', 'month')
const wanted = 100

/** Measures until there are a hundred, each at ten places beneath the trust, with a figure a month for five years. */
async function addMeasures(db) {
  const c = { db, trust: { id: who.trustId }, asAt: null, once: (_, ask) => ask() }
  const places = (await sql`select id from places where kind <> 'trust' order by id limit 10`.execute(db)).rows.map(({ id }) => id)
  const [{ n }] = (await sql`select count(*)::int as n from measures`.execute(db)).rows
  for (let at = n; at < wanted; at++) {
    const { rows } = await sql`insert into measures (trust_id, code, name, kind, direction, frequency, adding, level, theme, position)
      values (${who.trustId}, ${`BENCH${at}`}, ${`Measure ${at} of the board`}, 'count', 'decrease', 'month', 'sum', 'board', ${`Theme ${at % 6}`}, ${at}) returning id`.execute(
      db,
    )
    const ids = await seriesFor(
      c,
      places.map((placeId) => ({ measureId: rows[0].id, placeId, groupId: null, fromPeriod: months[0] })),
    )
    const figures = ids.flatMap((seriesId, p) =>
      months.map((period, m) => ({
        ...{ seriesId, period, numerator: null, denominator: null, status: 'final' },
        value: 40 + ((at * 7 + p * 13 + m * 29) % 17) + (m > 50 && at % 9 === 0 ? 25 : 0),
      })),
    )
    await writeBatch(c, { cameBy: 'interface', words: 'Bench' }, figures)
  }
  return places.length + 1
}

const access = { personId: who.personId, trustId: who.trustId, mode: 'read write', clock: '2024-10-14T21:00:00Z' }
const places = await within(database, access, async (db) => {
  const n = await addMeasures(db)
  await record(db, { verb: 'observation.given', ref: null, facts: { words: 'Bench', added: 1, revised: 0 } })
  return n
})
const app = await appOver(database)
const cookie = await cookieOf(database, 'Head of Governance')
const data = `${wanted} measures at ${places} places, 24 figures and icons each`
const top = (await sql`select id from places where kind = 'trust' and trust_id = ${who.trustId}`.execute(database.owner)).rows[0].id
const beside = (
  await sql`select parent_id as id from places where trust_id = ${who.trustId} and parent_id is not null group by 1 order by count(*) desc limit 1`.execute(
    database.owner,
  )
).rows[0].id

for (const [name, address, target] of [
  ['board of measures', '/measures', 25],
  ['board of measures, a column for each place', `/measures?beside=places&place=${beside ?? top}`, 25],
  ['matrix of variation by assurance', '/measures/matrix', 25],
])
  tell({ name, samples: await timed(60, () => page(app, address, cookie)), unit: 'ms', data, target, targetFor: 'p95' })
tell({
  name: 'board of measures as at an earlier day',
  samples: await timed(5, () => page(app, '/measures?as-at=2024-10-14', cookie)),
  unit: 'ms',
  data,
})
await database.close()
