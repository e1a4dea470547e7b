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
  if (process.env.SHOW)
    console.log(
      page,
      '\n\n',
      await read('/gaps'),
      '\n\n',
      await read('/gaps?version=2019-21'),
      '\n\n',
      await read('/strategy/success'),
      '\n\n',
      await read('/strategy/facts'),
    )
  expect(page).toContain('33 of 66 commitments with no row in the plan.')
  expect(page).toContain('2 are served loosely and 9 are rolled up with others in one row: that counts as served.')
  expect(page).toContain('Read against Delivery plan 2022/23.')
})
