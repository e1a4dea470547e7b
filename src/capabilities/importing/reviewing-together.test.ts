import { expect, test } from 'vitest'
import { journey } from '../../../tests/support.ts'
import { accepted, broughtIn, planCsv, trustWithCalendar, wordsOf } from './test-support.ts'

/** What the form with the rows carries unseen, as a browser would post it. */
const carried = (html: string): Record<string, string> => {
  const hidden = (name: string, from: string) =>
    (new RegExp(`name="${name}" value="([^"]*)"`).exec(from)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  const rows = html.slice(html.indexOf('name="seen"'))
  return { seen: hidden('seen', rows), settled: hidden('settled', rows), shown: hidden('shown', rows) }
}

journey('two leads on one review: neither takes back what the other decided, nor imports it unseen', async (world) => {
  const first = await trustWithCalendar(world)
  const second = await world.as('governance lead')
  const review = await broughtIn(first, 'Plan 2024-25.csv', planCsv)
  const open = carried(await first.read(review))
  const take = { first: 'row|table 1 row 2|take', last: 'row|table 1 row 4|take' }
  await second.post(`${review}/decisions`, { ...carried(await second.read(review)), [take.first]: 'leave', [take.last]: 'accept' })
  await first.post(`${review}/decisions`, { ...open, [take.first]: 'accept', [take.last]: 'leave' })
  const both = await first.read(review)
  expect(wordsOf(both)).toContain('2 are left out')

  await second.post(`${review}/decisions`, { ...carried(both), [take.first]: 'accept', [take.last]: 'leave' })
  const refused = await first.post(`${review}/acceptance`, { ...carried(both), [take.first]: 'leave', [take.last]: 'accept' })
  expect(refused.status).toBe(409)
  const page = await refused.text()
  expect(wordsOf(page)).toContain('Nothing was imported: a colleague decided more in this review while you were looking')
  const again = await first.post(`${review}/acceptance`, { ...carried(page), [take.first]: 'accept', [take.last]: 'accept' })
  expect(again.headers.get('location')).toBe(`${review}/receipt`)
  const late = await second.post(`${review}/acceptance`, carried(both))
  expect(wordsOf(await second.read(late.headers.get('location') ?? ''))).toContain('imported this file while you were reviewing it')
})

journey('a plan brought in again names what is held and no longer in the file', async (world) => {
  const lead = await trustWithCalendar(world)
  await accepted(lead, await broughtIn(lead, 'Plan 2024-25.csv', planCsv))
  const shorter = planCsv.split('\n').slice(0, 3).join('\n')
  const review = await broughtIn(lead, 'Plan again.csv', shorter)
  const page = wordsOf(await lead.read(review))
  expect(page).toContain('Held, but not in this file. 1 item stays as it is Offer forty apprenticeships')
  await accepted(lead, review)
  const items = await world.database.owner.selectFrom('items').where('trust_id', '=', world.trustId).select('title').execute()
  expect(items.map(({ title }) => title)).toContain('Offer forty apprenticeships')
})

journey('rows that ask the same of a register are answered alike, and say how they were decided', async (world) => {
  const lead = await trustWithCalendar(world)
  const register = (first: string, second: string) => `Ref,Strategic risk,L,C,Score,Target\n1,${first},4,4,16,8\n2,${second},3,5,15,10\n`
  await accepted(lead, await broughtIn(lead, 'BAF Q2 2024-25.csv', register('Too few nurses', 'Buildings fail')))
  const review = await broughtIn(lead, 'BAF Q2 2024-25 b.csv', register('Money runs out', 'Records are lost'))
  const asked = await lead.read(review)
  expect(wordsOf(asked)).toContain(
    'The number is held by a risk of another title in 2 rows. For all of them: Each is the one named in its row It is a new risk Leave the row out',
  )
  await lead.post(`${review}/decisions`, { ...carried(asked), alike: 'The number is held by a risk of another title|new' })
  const page = wordsOf(await lead.read(review))
  expect(page).toContain('2 of 2 rows are ready')
  expect(page).toContain('Decided: it is a new risk.')
})

journey('a risk says of each value which cell of which file it came from, and no day of scoring that nobody said', async (world) => {
  const lead = await trustWithCalendar(world)
  const review = await broughtIn(lead, 'BAF Q2 2024-25.csv', 'Ref,Strategic risk,L,C,Score,Target\n1,Too few nurses,4,4,16,8\n')
  await accepted(lead, review)
  const { id } = await world.database.owner.selectFrom('risks').where('trust_id', '=', world.trustId).select('id').executeTakeFirstOrThrow()
  const page = wordsOf(await lead.read(`/risks/${id}`))
  expect(page).toContain('Name Imported from table 1 row 2, “Strategic risk” of BAF Q2 2024-25.csv on 15 October 2024')
  expect(page).toContain('Q2 2024/25 likelihood Imported from table 1 row 2, “L” of BAF Q2 2024-25.csv')
  expect(page).toContain('From an imported file Day not known')
})

test.each([['[]'], ['{"settled":']])('a page that carries %s is taken to have shown no answer', async (shown) => {
  const { chosenSince } = await import('./shown-answers.ts')
  expect(chosenSince({ shown, 'row|A1|take': 'leave' })).toHaveProperty('row|A1|take', 'leave')
})
