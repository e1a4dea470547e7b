import { expect } from 'vitest'
import { journey } from '../../../../tests/support.ts'
import { record } from '../../../platform/history/index.ts'
import { accepted, broughtIn, wordsOf } from '../test-support.ts'
import { asFile, edited, heldPapers, takenAway } from './test-paper.ts'

for (const format of ['csv', 'xlsx', 'docx'] as const)
  journey(`a plan and a register brought back untouched as ${format} say nothing new`, async (world) => {
    const { lead, plan, register } = await heldPapers(world)
    for (const address of [plan, register]) {
      const review = await broughtIn(lead, `back.${format}`, await asFile(await takenAway(lead, address), format))
      const page = wordsOf(await lead.read(review))
      expect(page, address).toContain('Nothing in this file is new.')
      expect(page, address).not.toContain('Held, but not in this file')
    }
  })

const days = {
  'starts-progress-day': '1',
  'starts-progress-month': '4',
  'starts-progress-year': '2024',
  'ends-progress-day': '31',
  'ends-progress-month': '3',
  'ends-progress-year': '2025',
}

const progressCsv = `No,Topic,Aim,Update Q1 2024/25,Update Q2 2024/25,RAG,Lead
1,Access,To shorten the waits of children,Clinics opened in two towns.,Clinics opened in three towns.,Green,Medical Director
2,Estate,To mend what is old,Survey ordered.,Survey begun.,Amber,Head of Estates
`

journey('a progress report goes out with two periods and comes back: both columns count, and neither where untouched', async (world) => {
  const { lead } = await heldPapers(world)
  const review = await broughtIn(lead, 'Progress 2024-25.csv', progressCsv)
  await lead.post(`${review}/target`, { 'plan|progress': 'new', 'name-progress': 'Progress report', ...days })
  expect((await accepted(lead, review)).status).toBe(303)
  const { id } = await world.database.owner
    .selectFrom('plans')
    .where('trust_id', '=', world.trustId)
    .where('layout', '=', 'progress report')
    .select('id')
    .executeTakeFirstOrThrow()
  const before = await takenAway(lead, `/reports/plans/${id}`)
  expect(before.columns.map(({ title }) => title)).toContain('Update Q2 2024/25')
  const first = await broughtIn(
    lead,
    'Progress Q1.csv',
    progressCsv.replace(/,Update Q2 2024\/25/, '').replace(/Clinics opened in three towns.,|Survey begun.,/g, ''),
  )
  expect((await accepted(lead, first)).status).toBe(303)
  await world.inTrust(lead.personId, async (db) => {
    await db.updateTable('periods').set({ state: 'open' }).where('label', '=', 'Q1 2024/25').execute()
    await record(db, { verb: 'period.opened', ref: null, facts: { period: 'Q1 2024/25' } })
  })
  const paper = await takenAway(lead, `/reports/plans/${id}`)
  expect(paper.columns.map(({ title }) => title)).toEqual(expect.arrayContaining(['Update Q1 2024/25', 'Update Q2 2024/25']))
  expect(wordsOf(await lead.read(await broughtIn(lead, 'b.csv', await asFile(paper, 'csv'))))).toContain('Nothing in this file is new.')
  const [early, late] = ['Q1', 'Q2'].map((quarter) => paper.columns.find(({ title }) => title.includes(quarter))?.key ?? '') as [
    string,
    string,
  ]
  const file = edited(paper, 'Access', { [early]: 'Clinics opened in two towns and a village.', [late]: 'Clinics opened in four towns.' })
  const back = await broughtIn(lead, 'c.csv', await asFile(file, 'csv'))
  expect(wordsOf(await lead.read(back))).toContain('Q1 2024/25 update: Clinics opened in two towns [added] and a village.')
  expect((await accepted(lead, back)).status).toBe(303)
  const texts = await world.database.owner
    .selectFrom('updates')
    .where('trust_id', '=', world.trustId)
    .orderBy('id')
    .select('text')
    .execute()
  expect(texts.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['Clinics opened in two towns and a village.', 'Clinics opened in four towns.']),
  )
  expect(texts).toHaveLength(6 + 4)
})
