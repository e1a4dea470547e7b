// Taking everything away and bringing it back: the sample, and a trust with 50,000 versions more; and what readers feel meanwhile.
import { createWriteStream, statSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { tell } from './figure.mjs'
import { appOver, cookieOf, filledFolder, numbersIn, page, personAt, product, root, scratchFile } from './ground.mjs'

const { openDatabase, within, migrationFiles } = await product('platform/db/index.js')
const { record } = await product('platform/history/index.js')
const { checkDigests, openBackup, restore, takeAway } = await product('platform/exit/index.js')

/** Megabytes of this process at their peak while something runs. */
async function peakOf(run) {
  let peak = 0
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss() / 1e6)
  }, 10)
  await run().finally(() => clearInterval(timer))
  return peak
}

async function outAndBack(database, trustId, data) {
  const file = scratchFile(`${trustId}-${Date.now()}.zip`)
  let taken
  let took = 0
  const peak = await peakOf(async () => {
    const began = performance.now()
    taken = await takeAway(database, { trustId, passphrases: true, at: '2024-10-15T09:00:00Z', folder: scratchFile('gathered') })
    await pipeline(taken.stream, createWriteStream(file))
    took = performance.now() - began
  })
  const more = { rows: taken.rows, megabytes: Math.round(statSync(file).size / 1e4) / 100 }
  tell({ name: 'backup', samples: [took], unit: 'ms', data, ...more, peakMegabytes: Math.round(peak) })
  const target = await openDatabase({ folder: scratchFile(`restored-${Date.now()}`) })
  const backup = await openBackup(file)
  let back = 0
  const peakBack = await peakOf(async () => {
    const began = performance.now()
    await checkDigests(backup)
    await restore(target, { backup, program: migrationFiles(`${root}/dist`) })
    back = performance.now() - began
  })
  backup.close()
  await target.close()
  tell({ name: 'restore', samples: [back], unit: 'ms', data, ...more, peakMegabytes: Math.round(peakBack) })
}

/** Versions enough for a trust of many years: 500 links, each renamed a hundred times. */
async function grow(database, who) {
  const access = { ...who, mode: 'read write' }
  await within(database, { ...access, clock: '2024-10-14T21:00:00Z' }, async (db) => {
    const row = (n) => ({ trust_id: who.trustId, from_kind: 'bench', from_id: n, to_kind: 'bench', to_id: n, relation: 'v0' })
    await db
      .insertInto('links')
      .values(Array.from({ length: 500 }, (_, n) => row(n)))
      .execute()
    await record(db, { verb: 'test.built', ref: null })
  })
  for (let n = 1; n <= 100; n++)
    await within(database, { ...access, clock: '2024-10-14T21:00:00Z' }, async (db) => {
      await db
        .updateTable('links')
        .set({ relation: `v${n}` })
        .where('from_kind', '=', 'bench')
        .execute()
      await record(db, { verb: 'test.built', ref: null })
    })
}

/** Milliseconds each page took a reader while everything is taken away. */
async function readersMeanwhile(database, trustId) {
  const [app, cookie] = [await appOver(database), await cookieOf(database, 'Head of Governance')]
  const { plan } = await numbersIn(database)
  for (let i = 0; i < 10; i++) await page(app, `/plans/${plan}`, cookie)
  const samples = []
  let going = true
  const reading = (async () => {
    while (going) {
      const began = performance.now()
      await page(app, `/plans/${plan}`, cookie)
      samples.push(performance.now() - began)
      await new Promise((next) => setTimeout(next, 5))
    }
  })()
  const taken = await takeAway(database, { trustId, passphrases: false, at: '2024-10-15T09:00:00Z', folder: scratchFile('meanwhile') })
  await pipeline(taken.stream, createWriteStream(scratchFile('meanwhile.zip')))
  going = false
  await reading
  tell({
    name: 'a reader while everything is taken away',
    samples,
    unit: 'ms',
    data: 'plan of 60 rows, 50,000 versions',
    target: 100,
    targetFor: 'p95',
  })
}

const database = await openDatabase({ folder: await filledFolder() })
const who = await personAt(database, 'Head of Governance')
await outAndBack(database, who.trustId, 'the sample with a plan of sixty rows')
await grow(database, who)
await outAndBack(database, who.trustId, 'the same and 50,000 versions more')
await readersMeanwhile(database, who.trustId)
await database.close()
