import { expect } from 'vitest'
import { type Browser, journey } from '../../../../tests/support.ts'
import { accepted, broughtIn, planCsv, trustWithCalendar, wordsOf } from '../test-support.ts'

const registerOf = (score: string, direction: string) =>
  `Ref,Strategic risk,L,C,Score,Direction of travel,Target\n1,Too few nurses on the wards,${score},${direction},8\n`

const answered = async (lead: Browser, review: string, question: string, answer: string) => {
  const field = new RegExp(`name="(row\\|[^"]*\\|${question})"`).exec(await lead.read(review))?.[1] ?? ''
  await lead.post(`${review}/decisions`, { [field]: answer })
}

journey('a score in the file and another in the records: both are told with place and day, and a person decides', async (world) => {
  const lead = await trustWithCalendar(world)
  await accepted(lead, await broughtIn(lead, 'BAF Q1 2024-25.csv', registerOf('3,3,9', 'static')))
  await accepted(lead, await broughtIn(lead, 'BAF Q2 2024-25.csv', registerOf('3,3,9', 'static')))
  const review = await broughtIn(lead, 'BAF Q2 2024-25 b.csv', registerOf('3,5,15', 'falling'))
  const page = wordsOf(await lead.read(review))
  expect(page).toContain('The file and the records disagree in 2 places')
  expect(page).toContain('For Q2 2024/25 the file says 15, at table 1 row 2, “Score”; the records say 9, scored on a day nobody gave')
  expect(page).toContain('the file states “falling” for Q2 2024/25; the scores say rising. See table 1 row 2 and the record')
  expect(page).toContain('1 needs your decision.')
  expect((await accepted(lead, review)).status).toBe(409)
  await answered(lead, review, 'against', 'records')
  expect(wordsOf(await lead.read(review))).toContain('Nothing in this file is new.')
  await answered(lead, review, 'against', 'file')
  expect((await accepted(lead, review)).status).toBe(303)
  const scores = await world.database.owner
    .selectFrom('risk_scores')
    .where('trust_id', '=', world.trustId)
    .orderBy('id')
    .select('score')
    .execute()
  expect(scores.map(({ score }) => score)).toEqual([9, 15])
})

journey('a file older than the records asks before its words replace the record’s own', async (world) => {
  const lead = await trustWithCalendar(world)
  const filled = planCsv.replace('Posters printed.,,', 'Posters printed.,Posters up.,')
  await accepted(lead, await broughtIn(lead, 'Plan 2024-25.csv', filled))
  const older = `Theme,Focus,Outcome,Q1 update,Due,SRO
Calm wards,Transfers late at night,Move nobody between wards after nine,Trial agreed on three wards.,31 March 2025,Director of Nursing
`
  const review = await broughtIn(lead, 'Plan in Q1.csv', older)
  expect(wordsOf(await lead.read(review))).toContain(
    'The file is of Q1 2024/25, and the records hold Q2 2024/25: are its words for focus still to be taken',
  )
  await answered(lead, review, 'older', 'records')
  expect((await accepted(lead, review)).status).toBe(303)
  const item = await world.database.owner
    .selectFrom('items')
    .where('trust_id', '=', world.trustId)
    .where('title', '=', 'Move nobody between wards after nine')
    .select('focus')
    .executeTakeFirst()
  expect(item?.focus).toBe('Fewer transfers at night')
  const texts = await world.database.owner.selectFrom('updates').where('trust_id', '=', world.trustId).select('text').execute()
  expect(texts.map(({ text }) => text)).toContain('Trial agreed on three wards.')
})

journey('an update in the very words of another item’s is pointed out', async (world) => {
  const lead = await trustWithCalendar(world)
  const words = 'The steering group met twice and agreed the plan for the winter.'
  await accepted(lead, await broughtIn(lead, 'Plan 2024-25.csv', planCsv.replace('Posters printed.,,', `Posters printed.,${words},`)))
  const next = planCsv.replace('Posters printed.,,', `Posters printed.,${words},`).replace('Nineteen places filled.', words)
  const page = wordsOf(await lead.read(await broughtIn(lead, 'Plan b.csv', next)))
  expect(page).toContain('Its Q2 2024/25 update is word for word the Q2 2024/25 update of “Keep quiet hours on every ward”, held since')
})
