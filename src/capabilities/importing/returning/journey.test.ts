import { expect } from 'vitest'
import { type Browser, journey, type World } from '../../../../tests/support.ts'
import { record } from '../../../platform/history/index.ts'
import { accepted, broughtIn, wordsOf } from '../test-support.ts'
import { asFile, edited, heldPapers, type Paper, takenAway } from './test-paper.ts'

const back = async (lead: Browser, paper: Paper, format: 'csv' | 'xlsx' | 'docx' = 'xlsx') =>
  broughtIn(lead, `back.${format}`, await asFile(paper, format))

const itemCalled = (world: World, title: string) =>
  world.database.owner.selectFrom('items').where('trust_id', '=', world.trustId).where('title', '=', title).selectAll().executeTakeFirst()

const all = (world: World, table: 'items' | 'updates' | 'risks' | 'risk_scores') =>
  world.database.owner.selectFrom(table).where('trust_id', '=', world.trustId).orderBy('id').selectAll().execute()

const changedHere = (world: World, { personId }: Browser, title: string, fields: { focus: string }) =>
  world.inTrust(personId, async (db) => {
    const { id } = await db.updateTable('items').set(fields).where('title', '=', title).returning('id').executeTakeFirstOrThrow()
    await record(db, { verb: 'item.changed', ref: { kind: 'item', id }, facts: { title, fields: ['focus'] } })
  })

/** The choices between three texts that the review offers, each field once. */
async function fieldsAsked(lead: Browser, review: string): Promise<{ field: string; key: string }[]> {
  const html = await lead.read(review)
  const names = [...html.matchAll(/name="(row\|[^"]*\|(three:[^"|]+))"/g)].map(([, field = '', key = '']) => ({ field, key }))
  return [...new Map(names.map((one) => [one.field, one])).values()]
}

const wards = 'Move nobody between wards after nine'
const places = 'Offer forty apprenticeships'

journey('a plan is edited outside while the records move on: three texts, one choice each, one receipt, and undone', async (world) => {
  const { lead, plan } = await heldPapers(world)
  const paper = await takenAway(lead, plan)
  const q1 = paper.columns.find(({ title }) => title.includes('Q2'))?.key ?? ''
  const file = edited(
    edited(paper, wards, { focus: 'No transfers at night', due: '30 April 2025', [q1]: 'Trial runs on nine wards.' }),
    places,
    { focus: 'Work for young people', [q1]: '', rag: 'Amber' },
  )
  world.at('2024-10-15T11:00:00.000Z')
  await changedHere(world, lead, wards, { focus: 'Fewer moves at night' })

  const review = await back(lead, file)
  const shown = wordsOf(await lead.read(review))
  expect(shown).toContain('This file was written here from the records of 15 October 2024, 10:00.')
  expect(shown).toContain(
    'Focus was changed in the file and in the records. When the file was written Fewer transfers at night In the file',
  )
  expect(shown).toContain('In the records now, governance lead, 15 October 2024')
  expect(shown).toContain('Q2 2024/25 update was emptied in the file: clear it here too')
  expect(shown).toContain('0 of 3 rows are ready. 2 need your decision.')
  const asked = await fieldsAsked(lead, review)
  expect(asked.map(({ key }) => key.replace(/\d+$/, ''))).toEqual(['three:focus', 'three:text:'])
  await lead.post(`${review}/decisions`, Object.fromEntries(asked.map(({ field }) => [field, 'file'])))
  expect(wordsOf(await lead.read(review))).toContain('2 of 3 rows are ready.')
  expect((await accepted(lead, review)).status).toBe(303)

  expect(await itemCalled(world, wards)).toMatchObject({
    focus: 'No transfers at night',
    due_on: '2025-04-30',
    due_as_written: '30 April 2025',
  })
  expect(await itemCalled(world, places)).toMatchObject({ focus: 'Work for young people' })
  const said = (await all(world, 'updates')) as { text: string; rag: string | null }[]
  expect(said.map(({ text, rag }) => [text, rag])).toEqual([
    ['Trial agreed on two wards.', null],
    ['Trial runs on nine wards.', 'green'],
    ['Posters printed.', null],
    ['Posters up.', 'amber'],
    ['Twelve places offered.', null],
    ['', 'amber'],
  ])
  expect(await all(world, 'items')).toHaveLength(3)
  expect(wordsOf(await lead.read(`${review}/receipt`))).toContain('2 rows imported: 4 records changed.')
  expect(wordsOf(await lead.read('/history'))).toContain('Imported back.xlsx: 4 records changed')

  const again = await back(lead, file)
  expect(wordsOf(await lead.read(again))).toContain('Nothing in this file is new.')
  await lead.post(`${review}/undoing`)
  expect(await itemCalled(world, wards)).toMatchObject({ focus: 'Fewer moves at night', due_as_written: '31 March 2025' })
  expect(wordsOf(await lead.read(`${review}/receipt`))).toContain('The import was undone. The records are as they were.')
})

journey('what the file left alone stays as the records moved it, and is said', async (world) => {
  const { lead, register } = await heldPapers(world)
  const paper = await takenAway(lead, register)
  world.at('2024-10-15T11:00:00.000Z')
  await accepted(lead, await back(lead, edited(paper, 'boilers', { title: 'The boilers fail in a cold winter', owner: '' }), 'csv'))
  const [, before] = (await all(world, 'risks')) as { title: string }[]
  expect(before?.title).toBe('The boilers fail in winter')
  const mine = edited(paper, 'boilers', { title: 'The boilers fail in a cold winter' })
  await accepted(lead, await back(lead, mine, 'csv'))
  const theirs = edited(paper, 'boilers', { likelihood: '4', score: '20', target: '12' })
  const review = await back(lead, theirs, 'docx')
  const shown = wordsOf(await lead.read(review))
  expect(shown).toContain(
    'Title: not touched in the file, changed here since, by governance lead, by an import on 15 October 2024. It stays as it is here',
  )
  expect(shown).toContain('1 of 2 rows is ready.')
  expect((await accepted(lead, review)).status).toBe(303)
  const [, risk] = (await all(world, 'risks')) as { title: string; target_score: number }[]
  expect(risk).toMatchObject({ title: 'The boilers fail in a cold winter', target_score: 12 })
  const scores = (await all(world, 'risk_scores')) as { score: number; likelihood: number }[]
  expect(scores.map(({ score, likelihood }) => [score, likelihood])).toEqual([
    [16, 4],
    [20, 4],
  ])
  for (const file of [mine, theirs]) expect(wordsOf(await lead.read(await back(lead, file)))).toContain('Nothing in this file is new.')
})

journey('a choice to keep the records is remembered for the very same file', async (world) => {
  const { lead, plan } = await heldPapers(world)
  const file = await asFile(
    edited(edited(await takenAway(lead, plan), wards, { focus: 'No transfers' }), places, { due: '1 May 2025' }),
    'docx',
  )
  world.at('2024-10-15T11:00:00.000Z')
  await changedHere(world, lead, wards, { focus: 'Fewer moves at night' })
  const review = await broughtIn(lead, 'back.docx', file)
  const [asked] = await fieldsAsked(lead, review)
  await lead.post(`${review}/decisions`, { [asked?.field ?? '']: 'records' })
  expect((await accepted(lead, review)).status).toBe(303)
  expect(await itemCalled(world, wards)).toMatchObject({ focus: 'Fewer moves at night' })
  expect(wordsOf(await lead.read(await broughtIn(lead, 'back.docx', file)))).toContain('Nothing in this file is new.')
})

journey('words sent here are not overwritten by a file, which leads to writing them anew', async (world) => {
  const { lead, plan } = await heldPapers(world)
  const paper = await takenAway(lead, plan)
  const key = paper.columns.find(({ title }) => title.includes('Q2'))?.key ?? ''
  await world.inTrust(lead.personId, async (db) => {
    const { id } = await db
      .updateTable('updates')
      .set({ text: 'Sent here meanwhile.', state: 'sent', written_by: lead.personId, sent_at: '2024-10-15T10:30:00Z' })
      .where('text', '=', 'Trial runs on two wards.')
      .returning('id')
      .executeTakeFirstOrThrow()
    await record(db, { verb: 'update.sent', ref: { kind: 'update', id }, facts: {} })
  })
  world.at('2024-10-15T11:00:00.000Z')
  const review = await back(lead, edited(paper, wards, { [key]: 'Trial runs on nine wards.' }))
  const html = await lead.read(review)
  expect(wordsOf(html)).toContain('governance lead wrote the Q2 2024/25 update here: a file does not overwrite it.')
  expect(html).toMatch(/href="\/items\/\d+\/updates\/\d+"[^>]*>Write it anew/)
  const [asked] = await fieldsAsked(lead, review)
  await lead.post(`${review}/decisions`, { [asked?.field ?? '']: 'file' })
  expect(wordsOf(await lead.read(review))).toContain('1 needs your decision.')
  await lead.post(`${review}/decisions`, { [asked?.field ?? '']: 'records' })
  expect(wordsOf(await lead.read(review))).toContain('Nothing in this file is new.')
})
