import { expect } from 'vitest'
import { journey } from '../../../tests/support.ts'
import { accepted, broughtIn, planCsv, trustWithCalendar, wordsOf } from './test-support.ts'

journey('a plan as CSV is brought into an empty trust', async (world) => {
  const lead = await trustWithCalendar(world)
  const review = await broughtIn(lead, 'Delivery plan 2024-25.csv', planCsv)
  const page = wordsOf(await lead.read(review))
  console.log(page)
  expect(page).toContain('2 of 3 rows are ready. 1 needs your decision.')
  const done = await accepted(lead, review)
  expect(done.status, await done.clone().text()).toBe(303)
  console.log(wordsOf(await lead.read(`${review}/receipt`)))
})
