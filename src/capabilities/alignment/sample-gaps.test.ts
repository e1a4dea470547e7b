import { beforeAll, expect, test } from 'vitest'
import { sampleDatabase } from '../../../tests/sample-database.ts'
import { tokenOf } from '../../../tests/served-sample.ts'
import { createApp } from '../../app.ts'
import { sessionCookie } from '../../platform/session.ts'

let read: (path: string, name?: string) => Promise<string>

/** The words of a page, without its markup. */
const wordsOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, '’')
    .replace(/\s+/g, ' ')

beforeAll(async () => {
  const database = await sampleDatabase()
  const assets = { css: '/assets/staff.css', js: '/assets/staff.js', files: new Map() }
  const app = createApp({ database, now: () => new Date().toISOString(), assets, isLocal: () => true, log: () => undefined })
  read = async (path, name = 'Head of Governance') => {
    const cookie = `${sessionCookie}=${await tokenOf(database, name)}`
    const answer = await app.request(`http://localhost${path}`, { headers: { cookie } })
    const text = await answer.text()
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${wordsOf(text).slice(0, 500)}`)
    return wordsOf(text)
  }
}, 60_000)

test('of the 66 commitments of 2021–24, 33 had no row in the plan of 2022/23, 9 were rolled up in one row and 2 were served loosely', async () => {
  const page = await read('/gaps?version=2021-24')
  expect(page).toContain('33 of 66 commitments with no row in the plan.')
  expect(page).toContain('2 are served loosely and 9 are rolled up with others in one row: that counts as served.')
  expect(page).toContain('Read against Delivery plan 2022/23.')
})

test('the version in force leaves open what its papers left open: named sources without a report, figures of 2021, risk 03', async () => {
  const page = await read('/gaps')
  for (const words of [
    'Named sources with no report 4 of 7',
    'Patient experience',
    'The financial plan',
    'Figures to be confirmed again 3 of 3',
    '6,500 was last confirmed on 27 July 2021, and stands unchanged in 2021–24 and 2024/25.',
    'Objectives with no item 2 of 7',
    'Risk 03',
    'The digital plan is being written anew with our group partner; it reports from the new year.',
  ])
    expect(page).toContain(words)
  expect(page).not.toContain('Commitments with no row in the plan')
})

test('what is parked counts again on its day, and did before it was parked', async () => {
  expect(await read('/gaps?as-at=2024-10-08')).toContain('Named sources with no report 5 of 7')
})

test('the plan of 2019 outlives itself in three places, and 20 of its 26 outcomes no measure shows', async () => {
  const page = await read('/gaps?version=2019-21')
  expect(page).toContain('20 of 26 outcomes that no measure shows.')
  expect(page).toContain('Parts that outlive their strategy 3 of 3')
})

test('a page beyond the last is the last, and a choice nothing answers is not told as if nothing were open', async () => {
  const beyond = await read('/gaps?kind=objectives-with-no-item&page=9')
  expect(beyond).toContain('We show that care is great')
  expect(beyond).not.toContain('None is open.')
  expect(await read('/gaps?kind=nonsense')).toContain('No open gap is of this kind')
  expect(await read('/gaps?whose=mine', 'Inspector')).toContain('None of them is yours to close.')
})

test('of the 16 statements of 2021–24 some are met, some not, and seven nobody can test', async () => {
  const page = await read('/strategy/success')
  expect(page).toContain('Of 16 statements 2 are met, 3 are not met, 4 have a test and no result and 7 cannot be tested.')
  expect(page).toContain('87.2%')
  expect(page).not.toContain('found late')
})

test('a director is shown what is theirs, and the inspector no action', async () => {
  expect(await read('/gaps?whose=mine', 'Director of HR')).toContain('Confirm again')
  expect(await read('/', 'Director of HR')).toContain('Gaps that are mine to close')
  const inspected = await read('/gaps', 'Inspector')
  expect(inspected).not.toContain('Confirm again')
  expect(inspected).not.toContain('Leave it open :')
})
