import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleDatabase } from '../../../../tests/sample-database.ts'
import { tokenOf } from '../../../../tests/served-sample.ts'
import { createApp } from '../../../app.ts'
import { stopPrinting } from '../../../documents/writing/report-pdf.ts'
import type { Database } from '../../../platform/db/index.ts'
import { sessionCookie } from '../../../platform/session.ts'

let database: Database
let get: (path: string) => Promise<Response>
const numbers = { september: 0, first: 0, place: 0, second: 0, third: 0 }

beforeAll(async () => {
  database = await sampleDatabase()
  const assets = { css: '/assets/a.css', js: '/assets/a.js', files: new Map() }
  const app = createApp({ database, now: () => new Date().toISOString(), assets, isLocal: () => true, log: (line) => console.error(line) })
  const cookie = `${sessionCookie}=${await tokenOf(database, 'Non-executive (quality)')}`
  get = async (path) => app.request(`http://localhost${path}`, { headers: { cookie } })
  const idOf = async (label: string) =>
    (
      await database.owner
        .selectFrom('periods')
        .innerJoin('trusts', 'trusts.id', 'periods.trust_id')
        .where('trusts.name', 'like', 'Soarvale%')
        .where('label', '=', label)
        .select('periods.id')
        .executeTakeFirstOrThrow()
    ).id
  Object.assign(numbers, {
    september: await idOf('September 2022'),
    first: await idOf('Q1 2024/25'),
    second: await idOf('Q2 2024/25'),
    third: await idOf('Q3 2024/25'),
  })
  numbers.place = (
    await database.owner
      .selectFrom('places')
      .innerJoin('trusts', 'trusts.id', 'places.trust_id')
      .where('trusts.name', 'like', 'Soarvale%')
      .where('places.kind', '=', 'directorate')
      .orderBy('places.id')
      .select('places.id')
      .executeTakeFirstOrThrow()
  ).id
})
afterAll(stopPrinting)

const read = async (path: string) => {
  const answer = await get(path)
  expect(answer.status, path).toBe(200)
  return answer.text()
}

test('September 2022 against the quarter before: three extended, two partly re-used, two blank of 34', async () => {
  const json = JSON.parse(await read(`/reports/plan/${numbers.september}/json`))
  const facts = json.blocks.find((block: { kind: string }) => block.kind === 'facts').items
  expect(facts.map(({ term, words }: { term: string; words: string }) => `${term}: ${words}`)).toEqual([
    'New words: 27 rows',
    'Repeated, then added to: 3 rows',
    'Mostly the same words: 2 rows',
    'The same words: 0 rows',
    'No update: 2 rows',
  ])
  expect(json.description).toBe('32 of 34 outcomes have an update for September 2022.')
  const tables = json.blocks.filter((block: { kind: string }) => block.kind === 'table')
  expect(tables.flatMap((table: { rows: unknown[] }) => table.rows)).toHaveLength(34)
})

test('the page and the paper of the plan itself use the same words for the same rows', async () => {
  const page = await read(`/reports/plan/${numbers.september}`)
  const plan = await database.owner.selectFrom('plans').where('name', '=', 'Delivery plan 2022/23').select('id').executeTakeFirstOrThrow()
  const own = await read(`/plans/${plan.id}`)
  for (const words of [
    '32 of 34 outcomes have an update for September 2022.',
    'Repeated, then added to.',
    'Mostly the same words.',
    'No update.',
  ]) {
    expect(page).toContain(words)
    expect(own).toContain(words)
  }
  expect(page).toContain('<ins><span class="nhsuk-u-visually-hidden">[new] </span>')
})

test('a place narrows it, in the address and on the paper', async () => {
  const page = await read(`/reports/plan/${numbers.first}?place=${numbers.place}`)
  expect(page).toMatch(/Of 17 rows of the plan, \d+ (is|are) answered for in/)
  expect(page).toContain(`pdf?plan=`)
  expect(page).toContain(`place=${numbers.place}`)
})

test('what is not there is not found, what was not opened says so, and a choice becomes an address', async () => {
  expect((await get(`/reports/plan/${numbers.first}?place=99999`)).status).toBe(404)
  expect((await get(`/reports/plan/${numbers.first}?against=abc`)).status).toBe(404)
  expect((await get('/reports/plan/99999')).status).toBe(404)
  expect(await read(`/reports/plan/${numbers.third}`)).toContain('Q3 2024/25 has not been opened')
  expect((await get(`/reports/plan/${numbers.third}/pdf`)).headers.get('location')).toBe(`/reports/plan/${numbers.third}`)
  const chosen = await get(`/reports/plan?period=${numbers.second}&against=${numbers.second}&and=&place=`)
  expect(chosen.headers.get('location')).toBe(`/reports/plan/${numbers.second}`)
})

test('the whole year on one page, and a year without a plan', async () => {
  const page = await read('/reports/plan/year/2024')
  expect(page).toContain('Three moves: 3 to worse, 0 to better.')
  expect(page).toContain('A Amber')
  expect((await get('/reports/plan/year/2024/pdf')).headers.get('content-type')).toBe('application/pdf')
  expect(await read('/reports/plan/year/1999')).toContain('No plan reports in 1999/00.')
  expect((await get('/reports/plan/year/3000')).status).toBe(404)
})

test('what is said in the sample’s frozen paper since stands beside its rows', async () => {
  const { id } = await database.owner.selectFrom('reports').orderBy('id').select('id').executeTakeFirstOrThrow()
  const page = await read(`/reports/editions/${id}`)
  expect(page).toContain('Front sheet, in the words of its author')
  expect(page).toContain('match the digest sealed in the history')
  expect(page).toContain('not part of the frozen words')
})
