import { expect } from 'vitest'
import { journey } from '../../../tests/support.ts'
import { record } from '../../platform/history/index.ts'
import { accepted, broughtIn, pasted, trustWithCalendar, wordsOf } from './test-support.ts'

const tracker = `Ref,Must/Should,Action,Owner,Due date,Status
MD1,Must,Audit the charts each month,Director of Nursing,30/06/2024,Open
SD1,Should,Review the rota,Head of Estates,,Closed
MD1,Must,Audit the charts each month,Director of Nursing,31/08/2024,Open
`

journey('a tracker of actions, which nothing here holds yet, is shown, kept with its file and found again', async (world) => {
  const lead = await trustWithCalendar(world)
  const review = await broughtIn(lead, 'CQC actions.csv', tracker)
  const page = wordsOf(await lead.read(review))
  expect(page).toContain('3 rows recognised. Nothing is written from them. 3 rows of an action tracker are kept with the file.')
  expect(page).toContain(
    'Recognised as an action tracker. This product does not hold actions yet: the 3 rows are kept with the file and nothing is written.',
  )
  expect(page).toContain('No due is given')
  expect(page).not.toContain('not a kind of table that is imported')
  expect(page).toContain('The paper contradicts itself in 1 place')
  expect(page).toContain(
    'Action MD1, “Audit the charts each month”, is due “30/06/2024” at table 1 row 2, and “31/08/2024” at table 1 row 4.',
  )
  expect(await lead.read(review)).toContain('<a href="#row-table-1-row-4">table 1 row 4</a>')
  expect(await lead.read(review)).toContain('id="row-table-1-row-4"')

  const done = await accepted(lead, review)
  expect(done.headers.get('location')).toBe(`${review}/receipt`)
  const receipt = wordsOf(await lead.read(`${review}/receipt`))
  expect(receipt).toContain('The file is kept. No record was added or changed. 3 rows of an action tracker are kept with the file.')
  expect(receipt).toContain('Review the rota')
  expect(receipt).not.toContain('Undo this import')
  for (const table of ['items', 'risks', 'posts', 'import_results'] as const)
    expect(await world.database.owner.selectFrom(table).where('trust_id', '=', world.trustId).select('id').execute()).toEqual([])
})

journey('a person puts right the kind and the columns of a table that is only kept', async (world) => {
  const lead = await trustWithCalendar(world)
  const review = await broughtIn(
    lead,
    'list.csv',
    'Thing to do,By whom,Until\nMend the lift,Head of Estates,May\nBuy beds,Head of Estates,June\n',
  )
  expect(wordsOf(await lead.read(review))).toContain('No row of this file can be imported.')
  await lead.post(`${review}/columns`, { 'kind|0': 'actions' })
  await lead.post(`${review}/columns`, { 'kind|0': 'actions', 'column|0|0': 'title', 'column|0|2': 'due' })
  const page = wordsOf(await lead.read(review))
  expect(page).toContain('2 rows of an action tracker are kept with the file.')
  expect(page).toMatch(/Row 2 Mend the lift Head of Estates May/)
})

const register = `Risk ID\tDivision\tRisk title\tRisk owner\tCurrent score\tReview date
2345\tSurgery\tTheatres are short of staff\tDirector of Nursing\t16\tMay 2024
2350\tEstates\tThe plant room floods\tHead of Estates / Director of Finance\t9\tMay 2024
2361\tDigital\tThe old record fails\t\t12\tMay 2024
`

journey('a risk register names owners: a post where it is one, else its words; never anybody it does not name', async (world) => {
  const lead = await trustWithCalendar(world)
  const nursing = await world.inTrust(lead.personId, async (db) => {
    const { id } = await db
      .insertInto('posts')
      .values({ trust_id: world.trustId, title: 'Director of Nursing' })
      .returning('id')
      .executeTakeFirstOrThrow()
    await record(db, { verb: 'post.added', ref: { kind: 'post', id }, facts: { title: 'Director of Nursing' } })
    return id
  })
  const review = await pasted(lead, register)
  const { id: period } = await world.database.owner
    .selectFrom('periods')
    .where('trust_id', '=', world.trustId)
    .where('label', '=', 'Q2 2024/25')
    .select('id')
    .executeTakeFirstOrThrow()
  await lead.post(`${review}/target`, { 'period|risk-register||1': String(period) })
  const page = wordsOf(await lead.read(review))
  expect(page).toContain('3 of 3 rows are ready.')
  expect(page).toContain('Head of Estates and Director of Finance are named: Head of Estates is proposed as owner')
  await accepted(lead, review)
  const risks = () =>
    world.database.owner
      .selectFrom('risks')
      .where('trust_id', '=', world.trustId)
      .orderBy('number')
      .select(['number', 'owner_post_id', 'owner_as_written'])
      .execute()
  expect(await risks()).toEqual([
    { number: '2345', owner_post_id: nursing, owner_as_written: null },
    { number: '2350', owner_post_id: null, owner_as_written: 'Head of Estates / Director of Finance' },
    { number: '2361', owner_post_id: null, owner_as_written: null },
  ])

  const again = await pasted(lead, register.replace('The old record fails\t\t', 'The old record fails\tDirector of Nursing\t'))
  await lead.post(`${again}/target`, { 'period|risk-register||1': String(period) })
  expect(wordsOf(await lead.read(again))).toContain('1 of 3 rows is ready.')
  await accepted(lead, again)
  expect((await risks())[2]).toEqual({ number: '2361', owner_post_id: nursing, owner_as_written: null })
  await lead.post(`${again}/undoing`)
  expect((await risks())[2]).toEqual({ number: '2361', owner_post_id: null, owner_as_written: null })
})
