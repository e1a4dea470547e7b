import { expect } from 'vitest'
import { journey } from '../../../tests/support.ts'
import { accepted, broughtIn, pasted, planCsv, trustWithCalendar, wordsOf } from './test-support.ts'

journey('a plan the trust already has is brought in, reviewed, imported and undone', async (world) => {
  const lead = await trustWithCalendar(world)
  const review = await broughtIn(lead, 'Delivery plan 2024-25.csv', planCsv)
  const page = wordsOf(await lead.read(review))
  expect(page).toContain('2 of 3 rows are ready. 1 needs your decision. 2 are new. Nothing has been written yet.')
  expect(page).toContain('The Q2 2024/25 cell is empty; Q1 2024/25 said “Posters printed”.')
  expect(page).toContain('Director of Nursing is proposed as accountable')
  expect(page).toContain('Due “later in the year”, kept as written')
  const items = () =>
    world.database.owner.selectFrom('items').where('trust_id', '=', world.trustId).orderBy('position').selectAll().execute()
  expect(await items()).toEqual([])

  await lead.post(`${review}/decisions`, { 'row|table 1 row 3|empty:2': 'nonsense', back: review })
  const q2 = await world.database.owner
    .selectFrom('periods')
    .where('trust_id', '=', world.trustId)
    .where('label', '=', 'Q2 2024/25')
    .select('id')
    .executeTakeFirstOrThrow()
  await lead.post(`${review}/decisions`, { [`row|table 1 row 3|empty:${q2.id}`]: 'ask', back: `${review}?kind=problem` })
  expect(wordsOf(await lead.read(review))).toContain('3 of 3 rows are ready.')
  const done = await accepted(lead, review)
  expect(done.headers.get('location')).toBe(`${review}/receipt`)

  const rows = await items()
  expect(rows.map((i) => [i.title, i.focus, i.theme_as_written, i.accountable_as_written, i.due_on, i.due_as_written])).toEqual([
    [
      'Move nobody between wards after nine',
      'Fewer transfers at night',
      'Calm wards',
      'Director of Nursing',
      '2025-03-31',
      '31 March 2025',
    ],
    ['Keep quiet hours on every ward', 'Quiet hours', 'Calm wards', 'Director of Nursing / Medical Director', null, null],
    ['Offer forty apprenticeships', 'Local work', 'Good neighbours', 'Head of Estates', null, 'later in the year'],
  ])
  const updates = await world.database.owner
    .selectFrom('updates')
    .where('trust_id', '=', world.trustId)
    .orderBy('id')
    .select(['text', 'rag', 'state'])
    .execute()
  expect(updates).toContainEqual({ text: 'Trial runs on two wards.', rag: 'green', state: 'imported' })
  expect(updates).toContainEqual({ text: '', rag: 'amber', state: 'imported' })
  const origin = await world.database.owner
    .selectFrom('provenance')
    .where('trust_id', '=', world.trustId)
    .where('field', '=', 'dueAsWritten')
    .orderBy('id')
    .select(['at', 'as_written'])
    .execute()
  expect(origin[0]).toEqual({ at: 'table 1 row 2, “Due”', as_written: '31 March 2025' })

  const receipt = wordsOf(await lead.read(`${review}/receipt`))
  expect(receipt).toContain('3 rows imported: 10 records added.')
  await lead.post(`${review}/undoing`)
  expect(await items()).toEqual([])
  expect(await world.database.owner.selectFrom('plans').where('trust_id', '=', world.trustId).selectAll().execute()).toEqual([])
  expect(wordsOf(await lead.read(`${review}/receipt`))).toContain('The import was undone. The records are as they were.')
  expect((await lead.post(`${review}/undoing`)).status).toBe(409)
  const changes = await world.database.owner.selectFrom('provenance').where('trust_id', '=', world.trustId).selectAll().execute()
  expect(changes).toEqual([])
})

journey('the same file again changes nothing, and says when it came before', async (world) => {
  const lead = await trustWithCalendar(world)
  const first = await broughtIn(lead, 'Plan 2024-25.csv', planCsv)
  await accepted(lead, first)
  const second = await broughtIn(lead, 'Plan 2024-25.csv', planCsv)
  const page = wordsOf(await lead.read(second))
  expect(page).toContain('This very file was brought in before, on 15 October 2024')
  expect(page).toContain('Into the plan Plan 2024-25')
  expect(page).toContain('2 say nothing new')
  expect(page).toContain('0 of 3 rows are ready. 1 needs your decision.')
  expect((await accepted(lead, second)).status).toBe(409)
})

journey('next quarter’s file changes words held and adds what is new', async (world) => {
  const lead = await trustWithCalendar(world)
  await accepted(lead, await broughtIn(lead, 'Plan 2024-25.csv', planCsv))
  const next = planCsv
    .replace('Nineteen places filled.', 'Thirty places filled.')
    .replace('Q2 update,RAG', 'Q2 update,Q3 update,RAG')
    .replace('Trial runs on two wards.,', 'Trial runs on two wards.,Trial runs on six wards.,')
    .replace('Posters printed.,,', 'Posters printed.,,,')
    .replace('Thirty places filled.,', 'Thirty places filled.,,')
  const review = await broughtIn(lead, 'Plan 2024-25 next.csv', next)
  const html = await lead.read(review)
  expect(html).toMatch(/<del><span[^>]*>\[removed\] <\/span>Nineteen<\/del> <ins><span[^>]*>\[added\] <\/span>Thirty<\/ins>/)
  expect(wordsOf(html)).toContain('Q3 2024/25 update: Trial runs on [removed] two [added] six wards.')
  const empties = wordsOf(html)
  expect(empties).toContain('The Q3 2024/25 cell is empty in 2 rows. For all of them:')
  await lead.post(`${review}/decisions`, { alike: 'The Q3 2024/25 cell is empty|ask', back: review })
  expect(wordsOf(await lead.read(`${review}?kind=changed`))).toContain('Changed, 2')
  await accepted(lead, review)
  const text = await world.database.owner
    .selectFrom('updates')
    .where('trust_id', '=', world.trustId)
    .where('text', '=', 'Thirty places filled.')
    .select('version')
    .executeTakeFirst()
  expect(text?.version).toBe(2)
  await lead.post(`${review}/undoing`)
  const back = await world.database.owner
    .selectFrom('updates')
    .where('trust_id', '=', world.trustId)
    .where('text', '=', 'Nineteen places filled.')
    .select('version')
    .executeTakeFirst()
  expect(back?.version).toBe(3)
})

journey('undo keeps and names what somebody worked on since', async (world) => {
  const lead = await trustWithCalendar(world)
  const review = await broughtIn(lead, 'Plan 2024-25.csv', planCsv)
  await accepted(lead, review)
  const { record } = await import('../../platform/history/index.ts')
  await world.inTrust(lead.personId, async (db) => {
    const { id } = await db
      .updateTable('items')
      .set({ aim: 'Said later' })
      .where('title', '=', 'Offer forty apprenticeships')
      .returning('id')
      .executeTakeFirstOrThrow()
    await record(db, { verb: 'item.changed', ref: { kind: 'item', id }, facts: {} })
  })
  await lead.post(`${review}/undoing`)
  const receipt = wordsOf(await lead.read(`${review}/receipt`))
  expect(receipt).toContain('The import was undone, except 2 records worked on since or still in use.')
  const left = await world.database.owner.selectFrom('items').where('trust_id', '=', world.trustId).select('title').execute()
  expect(left).toEqual([{ title: 'Offer forty apprenticeships' }])
})

journey('undo leaves what was said in a period frozen since', async (world) => {
  const lead = await trustWithCalendar(world)
  const review = await broughtIn(lead, 'Plan 2024-25.csv', planCsv)
  await accepted(lead, review)
  const { freezePeriod } = await import('../calendar/index.ts')
  const q2 = await world.database.owner
    .selectFrom('periods')
    .where('trust_id', '=', world.trustId)
    .where('label', '=', 'Q2 2024/25')
    .select(['id', 'label'])
    .executeTakeFirstOrThrow()
  await world.inTrust(lead.personId, async (db) => {
    await db.updateTable('periods').set({ state: 'open' }).where('id', '=', q2.id).execute()
    await freezePeriod({ db } as never, q2)
  })
  expect((await lead.post(`${review}/undoing`)).status).toBe(303)
  const left = await world.database.owner
    .selectFrom('updates')
    .where('trust_id', '=', world.trustId)
    .select(['period_id', 'text'])
    .orderBy('id')
    .execute()
  expect(left).toEqual([
    { period_id: q2.id, text: 'Trial runs on two wards.' },
    { period_id: q2.id, text: 'Nineteen places filled.' },
  ])
})

journey('two who press Import at once import once', async (world) => {
  const lead = await trustWithCalendar(world)
  const review = await broughtIn(lead, 'Plan 2024-25.csv', planCsv)
  const answers = await Promise.all([accepted(lead, review), accepted(lead, review)])
  expect(answers.map((answer) => answer.headers.get('location')).sort()).toEqual([`${review}/receipt`, `${review}/receipt?late=yes`])
  expect(wordsOf(await lead.read(`${review}/receipt?late=yes`))).toContain('This file was imported already. Nothing was imported twice.')
  const items = await world.database.owner.selectFrom('items').where('trust_id', '=', world.trustId).select('id').execute()
  expect(items).toHaveLength(2)
})

journey('records changed while the review stood open stop the import and are named', async (world) => {
  const lead = await trustWithCalendar(world)
  await accepted(lead, await broughtIn(lead, 'Plan 2024-25.csv', planCsv))
  const review = await broughtIn(lead, 'Plan 2.csv', planCsv.replace('Nineteen', 'Thirty'))
  const seen = /name="seen" value="([^"]*)"/.exec(await lead.read(review))?.[1] ?? ''
  const other = await broughtIn(lead, 'Plan 3.csv', planCsv.replace('Nineteen', 'Twenty'))
  expect((await accepted(lead, other)).status).toBe(303)
  const answer = await lead.post(`${review}/acceptance`, { seen })
  expect(answer.status).toBe(409)
  expect(wordsOf(await answer.text())).toContain(
    'Nothing was imported: 1 record changed while you were reviewing table 1 row 4, “Offer forty apprenticeships”',
  )
  expect((await accepted(lead, review)).status).toBe(303)
})

journey('text in cells is never markup or a formula', async (world) => {
  const lead = await trustWithCalendar(world)
  const review = await pasted(
    lead,
    'Theme\tOutcome\tQ2 2024/25 update\tRAG\n<b>Care</b>\t=1+1 and <script>alert(1)</script> more\t<img src=x onerror=alert(2)>\tGreen\nCalm\tSecond thing to do\tWords of it\tRed\n',
  )
  const html = await lead.read(review)
  expect(html).not.toMatch(/<script>alert|<img src=x|<b>Care/)
  expect(html).toContain('=1+1 and &lt;script&gt;')
})
