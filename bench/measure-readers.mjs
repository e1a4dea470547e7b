// Ten people reading the plan page of sixty rows at once, over HTTP, from a server process of its own.
import autocannon from 'autocannon'
import { tell } from './figure.mjs'
import { cookieOf, fill, filledFolder, numbersIn, product, startProduct } from './ground.mjs'

const { openDatabase } = await product('platform/db/index.js')

async function readers(name, { place, environment, target }) {
  const database = await openDatabase(place)
  const cookie = await cookieOf(database, 'Head of Governance')
  const { plan } = await numbersIn(database)
  await database.close()
  const server = await startProduct(environment)
  const read = (duration) => autocannon({ url: `${server.address}/plans/${plan}`, connections: 10, duration, headers: { cookie } })
  await read(3)
  const took = []
  const run = read(8)
  run.on('response', (_client, status, _bytes, milliseconds) => took.push(status === 200 ? milliseconds : Number.POSITIVE_INFINITY))
  const { requests } = await run
  await server.stop()
  tell({ name, samples: took, unit: 'ms', data: '60 rows, 10 concurrent readers', target, targetFor: 'p95', perSecond: requests.average })
}

const folder = await filledFolder()
await readers('readers, embedded', { place: { folder }, environment: { DATA_FOLDER: folder, DATABASE_URL: '' }, target: 100 })

const url = process.env.TEST_DATABASE_URL
if (url) {
  const database = await openDatabase({ url })
  await fill(database)
  await database.close()
  await readers('readers, PostgreSQL server', { place: { url }, environment: { DATABASE_URL: url }, target: 50 })
} else console.error('not measured: readers on a PostgreSQL server (bin/with-postgres.sh npm run bench)')
