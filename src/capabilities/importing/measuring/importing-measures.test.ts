import { expect } from 'vitest'
import { journey, type World } from '../../../../tests/support.ts'
import { record } from '../../../platform/history/index.ts'
import { accepted, broughtIn, pasted, trustWithCalendar, wordsOf } from '../test-support.ts'

const dashboard = `Ref,Measure,Definition,Better is,Target,Baseline,Owner,Data lead,Data source,Apr-24,May-24,Jun-24
Q1,Sepsis screening,Screened within one hour,Higher,95%,58% (Nov 2023),Director of Nursing,Head of Information,Ward audit,92.4%,93.1%,96%
Q2,Falls,All falls,Lower,<5,a bad year,Nobody here,,Incident system,12,-,9
Q3,Complaints,,Lower,as few as we can,,,,,3,4,2
`

const held = async (world: World, table: 'measures' | 'measure_targets' | 'measure_sources' | 'observations') =>
  world.database.owner.selectFrom(table).where('trust_id', '=', world.trustId).selectAll().execute()

async function withPosts(world: World) {
  const lead = await trustWithCalendar(world)
  await world.inTrust(lead.personId, async (db) => {
    for (const title of ['Director of Nursing', 'Head of Information'])
      await db.insertInto('posts').values({ trust_id: world.trustId, title }).execute()
    const { id } = await db
      .insertInto('places')
      .values({ trust_id: world.trustId, name: 'All of it', kind: 'trust' })
      .returning('id')
      .executeTakeFirstOrThrow()
    await record(db, { verb: 'place.added', ref: { kind: 'place', id }, facts: { name: 'All of it' } })
  })
  return lead
}

journey('a table of measures becomes measures with targets, keepers, sources and figures, and is undone', async (world) => {
  const lead = await withPosts(world)
  const review = await broughtIn(lead, 'Dashboard 2024-25.csv', dashboard)
  const page = wordsOf(await lead.read(review))
  console.log(page)
  expect(page).toContain('3 of 3 rows are ready')
  await accepted(lead, review)
  console.log(wordsOf(await lead.read(`${review}/receipt`)))
  console.log(await held(world, 'measures'), await held(world, 'measure_targets'), await held(world, 'measure_sources'), await held(world, 'observations'))
  await lead.post(`${review}/undoing`)
  console.log(wordsOf(await lead.read(`${review}/receipt`)))
  console.log(await held(world, 'measures'), await held(world, 'measure_targets'), await held(world, 'observations'))
})
