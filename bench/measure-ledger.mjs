// The ledger of observations: loading, correcting and the board page of the largest trust, embedded at 360 thousand and a million
// observations and, where TEST_DATABASE_URL names a server, there; LEDGER_TRUSTS=202 builds all ten million on it, which takes minutes.
import autocannon from 'autocannon'
import { processor, tell, timed } from './figure.mjs'
import { appOver, cookieOf, page, product, startProduct } from './ground.mjs'
import { largest, ledgerFolder, ledgerOnServer } from './ledger.mjs'

const { openDatabase, within } = await product('platform/db/index.js')
const { record } = await product('platform/history/index.js')
const { writeBatch } = await product('capabilities/measures/index.js')
const { profiles } = await product('spc/profile.js')
const { seriesOf } = await product('spc/series.js')
const { chances, figureOf, nationalMeasures } = await product('sample/national/figures.js')
const { signalOf } = await product('spc/signal-of.js')

const boards = [
  ['board page', '/measures'],
  ['board page by directorate', '/measures?beside=places'],
]
const words = (trusts) => ({ 1: '360 thousand', 14: '1 million', 202: '10 million' })[trusts] ?? `${trusts} trusts of`

function tellLoad(where, trusts, loaded, target) {
  if (!loaded) return console.error(`not measured: loading ${words(trusts)}, ${where} (kept from an earlier run)`)
  const perMillion = (loaded.seconds * 1e6) / loaded.observations
  const data = `${loaded.observations.toLocaleString('en-GB')} observations with series, wholes, signals and seal, ${where}`
  tell({ name: 'load of a million observations', samples: [perMillion], unit: 's', data, target })
}

/** The figure of an old month of one ward, to and fro by one; each time the trust's own figure must have moved. */
async function correcting(database, data) {
  const who = await largest(database)
  const access = { personId: who.personId, trustId: who.trustId, mode: 'read write', clock: '2024-10-14T10:00:00Z' }
  const old = await within(database, { ...access, mode: 'read only', clock: undefined }, (db) =>
    db
      .selectFrom('observations as o')
      .innerJoin('measure_series as s', 's.id', 'o.series_id')
      .innerJoin('measures as m', 'm.id', 's.measure_id')
      .where('m.adding', '=', 'sum')
      .where('o.period', '=', '2022-06-01')
      .orderBy('o.series_id')
      .select(['o.series_id as seriesId', 'o.value', 's.measure_id as measureId'])
      .executeTakeFirstOrThrow(),
  )
  const wholes = () =>
    within(database, { ...access, mode: 'read only', clock: undefined }, async (db) => {
      const rows = await db
        .selectFrom('observation_sums')
        .innerJoin('series_parts', 'series_parts.whole_id', 'observation_sums.series_id')
        .where('part_id', '=', old.seriesId)
        .where('period', '=', '2022-06-01')
        .orderBy('series_id')
        .select('value')
        .execute()
      return rows.map(({ value }) => value)
    })
  const before = await wholes()
  let to = old.value
  const correct = () => {
    to = to === old.value ? old.value + 1 : old.value
    return within(database, access, async (db) => {
      const c = { db, trust: { id: who.trustId }, asAt: null, once: (_, ask) => ask() }
      const row = { seriesId: old.seriesId, period: '2022-06-01', numerator: null, denominator: null, value: to, status: 'final' }
      await writeBatch(c, { cameBy: 'page', words: 'A correction' }, [row])
      await record(db, { verb: 'observation.given', ref: null, facts: { words: 'A correction', added: 0, revised: 1 } })
    })
  }
  const samples = await timed(40, correct)
  const after = await wholes()
  if (after.length < 2 || after.some((value, n) => value - before[n] !== to - old.value)) throw new Error('a whole was not added up again')
  tell({ name: 'correction of one old figure', samples, unit: 'ms', data: `${data}; its wholes and signals with it`, target: 50 })
}

async function reading(database, data, target) {
  const app = await appOver(database)
  const cookie = await cookieOf(database, (await largest(database)).name)
  for (const [name, address] of boards)
    tell({ name, samples: await timed(80, () => page(app, address, cookie)), unit: 'ms', data, target, targetFor: 'p95' })
}

/** Ten readers at once over HTTP, from a process of its own. */
async function readers(database, environment, data, target) {
  const cookie = await cookieOf(database, (await largest(database)).name)
  if (environment.DATA_FOLDER) await database.close()
  const server = await startProduct(environment)
  for (const [name, address] of boards) {
    const read = (duration) => autocannon({ url: server.address + address, connections: 10, duration, headers: { cookie } })
    await read(3)
    const took = []
    const run = read(8)
    run.on('response', (_client, status, _bytes, milliseconds) => took.push(status === 200 ? milliseconds : Number.POSITIVE_INFINITY))
    const { requests } = await run
    const more = { target, targetFor: 'p95', perSecond: requests.average }
    tell({ name: `${name}, 10 concurrent readers`, samples: took, unit: 'ms', data, ...more })
  }
  await server.stop()
}

/** What the page costs where many trusts are, over what it costs where the trust is alone; read in turns, so that both feel the same load. */
async function sideBySide(alone, among, data) {
  const [one, other] = [await appOver(alone), await appOver(among)]
  const cookies = [await cookieOf(alone, (await largest(alone)).name), await cookieOf(among, (await largest(among)).name)]
  for (const [name, address] of boards) {
    const taken = [[], []]
    for (let n = 0; n < 120; n++)
      for (const [at, app] of [one, other].entries())
        taken[at].push(...(await timed(1, () => page(app, address, cookies[at]), n < 5 ? 3 : 0)))
    const middle = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]
    tell({
      name: `${name}, times its cost at 360 thousand`,
      samples: [middle(taken[1]) / middle(taken[0])],
      unit: 'times',
      data,
      target: 1.2,
    })
  }
}

function analysing() {
  const profile = { ...profiles.mdc, screens: true }
  const all = Array.from({ length: 5000 }, (_, n) => {
    const chance = chances(n)
    return Array.from({ length: 60 }, () => figureOf(nationalMeasures[n % 100], 0, chance).value)
  })
  const given = { direction: 'decrease', targets: Array.from({ length: 60 }, () => 45), rebases: [], profile }
  const run = () => all.map((values) => signalOf(seriesOf(values, given)))
  tell({ name: 'analysis', samples: processor(10, run, 2), unit: 'ms', data: '5,000 series of 60 points with icons', target: 60 })
}

analysing()
for (const trusts of [1, 14]) {
  const { folder, loaded } = await ledgerFolder(trusts)
  const data = `${words(trusts)} observations, embedded`
  if (trusts > 1) tellLoad('embedded', trusts, loaded)
  const database = await openDatabase({ folder })
  await correcting(database, data)
  await reading(database, data, 25)
  await readers(database, { DATA_FOLDER: folder, DATABASE_URL: '' }, data, 250)
}

const server = process.env.TEST_DATABASE_URL
if (server) {
  const trusts = Number(process.env.LEDGER_TRUSTS ?? 14)
  const [small, large] = [await ledgerOnServer(server, 1), await ledgerOnServer(server, trusts)]
  const data = `${words(trusts)} observations, PostgreSQL server`
  tellLoad('PostgreSQL server', trusts, large.loaded, 20)
  const [alone, among] = [await openDatabase({ url: small.url }), await openDatabase({ url: large.url })]
  await correcting(among, data)
  await reading(among, data)
  await sideBySide(alone, among, data)
  await readers(among, { DATABASE_URL: large.url }, data, 100)
  await Promise.all([alone.close(), among.close()])
} else console.error('not measured: the ledger on a PostgreSQL server (bin/with-postgres.sh npm run bench -- --only ledger)')
process.exit() // workers of the pages are kept for the next
