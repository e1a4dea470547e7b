import { beforeAll, expect, test } from 'vitest'
import { trustNamed } from '../../../../tests/addresses.ts'
import { sampleDatabase } from '../../../../tests/sample-database.ts'
import { createApp } from '../../../app.ts'
import type { Database } from '../../../platform/db/index.ts'
import { within } from '../../../platform/db/index.ts'
import { beginSession, sessionCookie } from '../../../platform/session.ts'

let database: Database
let app: ReturnType<typeof createApp>
let trustId: number

beforeAll(async () => {
  database = await sampleDatabase()
  trustId = await trustNamed(database, 'Soarvale')
  app = createApp({
    database,
    now: () => '2024-10-15T09:00:00.000Z',
    assets: { css: '/assets/a.css', js: '/assets/a.js', files: new Map() },
    isLocal: () => false,
    log: (line) => console.error(line),
  })
}, 400_000)

async function read(path: string, name = 'Head of Governance'): Promise<string> {
  const { id } = await database.owner.selectFrom('people').where('name', '=', name).select('id').executeTakeFirstOrThrow()
  const now = new Date().toISOString()
  const token = await within(database, { mode: 'sign-in' }, (db) => beginSession(db, { personId: id, trustId, now }))
  const answer = await app.request(`http://localhost${path}`, { headers: { cookie: `${sessionCookie}=${token}` } })
  expect(answer.status, path).toBe(200)
  return (await answer.text()).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
}

test('the sample’s risks fail tests a board would ask about, and one answer has run out', async () => {
  const page = await read('/assurance/honesty')
  for (const words of [
    '18 findings on 7 of 9 strategic risks. The gravest is of risk 01: The score has been 20 for 4 quarters, since Q3 2023/24, though an action was done',
    '“People on waiting lists” gets worse by the signal rules (7,643 people in September 2024), while the score did not move and is 9',
    'The answer stood until 30 September 2024.',
    'Answered on 10 September 2024 as Medical Director, until 28 February 2025',
    '1 finding came back after an answer. 1 finding is answered.',
  ])
    expect(page, words).toContain(words)
})

test('the owner of a risk has one line in My work for all that waits for an answer', async () => {
  expect(await read('/', 'Deputy Chief Executive')).toContain('Risk 05: 3 findings to answer, 1 of them answered before')
})

test('the framework’s paper tells what was found', async () => {
  expect(await read('/reports/framework')).toContain('“People on waiting lists” gets worse by the signal rules')
})
