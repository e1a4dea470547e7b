import { beforeAll, expect, test } from 'vitest'
import { addressIn, trustNamed } from '../../../tests/addresses.ts'
import { sampleDatabase } from '../../../tests/sample-database.ts'
import { createApp } from '../../app.ts'
import type { Database } from '../../platform/db/index.ts'
import { within } from '../../platform/db/index.ts'
import { beginSession, sessionCookie } from '../../platform/session.ts'
import { everyRoute } from './routes.tsx'

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

const riskNumbered = async (number: string): Promise<number> =>
  (
    await database.owner
      .selectFrom('risks')
      .where('trust_id', '=', trustId)
      .where('number', '=', number)
      .where('closed_on', 'is', null)
      .orderBy('id')
      .select('id')
      .executeTakeFirstOrThrow()
  ).id

test('every page of assurance opens on the sample', async () => {
  for (const { method, path } of everyRoute.declared) {
    if (method !== 'GET' || path.startsWith('/api/')) continue
    const address = await addressIn(database, path, trustId)
    expect(address, path).not.toBeNull()
    await read(address ?? '')
  }
})

test('the coverage tells what rests on the first line, on nothing, what is negative and what expired', async () => {
  const page = await read('/assurance')
  expect(page).toContain('2 have only first-line assurance')
  expect(page).toContain('Two current assurances are negative.')
  expect(page).toContain('Four have expired and count no more.')
  expect(await read('/assurance?show=none')).toContain('Partnerships too weak to join services up')
})

test('a control that failed in September raises risk 04, and its owner is asked', async () => {
  const page = await read(`/risks/${await riskNumbered('04')}/assurance`)
  for (const words of ['1 not effective', 'failed its test on 17 September 2024', 'Overdue by 15 days', 'first promised for 28 June 2024'])
    expect(page, words).toContain(words)
  expect(await read('/', 'Group Chief Finance Officer')).toContain('See whether the score holds')
})

test('an earlier day shows what stood then: the control worked in part, and its gap was not found yet', async () => {
  const page = await read(`/risks/${await riskNumbered('04')}/assurance?as-at=2024-01-31`)
  for (const words of ['Partly effective, tested 10 October 2023', 'No gap is open.', 'Nobody has given any assurance yet.'])
    expect(page, words).toContain(words)
  expect(page).not.toContain('Note a gap')
})

test('controls were tested since 2021; what is kept is marked as illustrative', async () => {
  const rows = await database.owner.selectFrom('control_tests').select(['tested_on', 'illustrative']).orderBy('tested_on').execute()
  expect(rows[0]?.tested_on).toBe('2021-11-16')
  expect(rows.every(({ illustrative }) => illustrative)).toBe(true)
  expect(await read('/controls?ended=yes')).toContain('A paper survey of how wards feel')
})
