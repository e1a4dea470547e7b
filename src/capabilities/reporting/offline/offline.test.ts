import { beforeAll, expect, test } from 'vitest'
import { sampleDatabase } from '../../../../tests/sample-database.ts'
import { tokenOf } from '../../../../tests/served-sample.ts'
import { createApp } from '../../../app.ts'
import type { Cell, Reading } from '../../../documents/grid.ts'
import { recognise } from '../../../documents/recognising/recognise.ts'
import type { Database } from '../../../platform/db/index.ts'
import { sessionCookie } from '../../../platform/session.ts'
import { deliveryRecognisers } from '../../delivery/index.ts'
import { riskRecognisers } from '../../risk/index.ts'

let database: Database
let get: (path: string) => Promise<Response>

beforeAll(async () => {
  database = await sampleDatabase()
  const assets = { css: '/assets/a.css', js: '/assets/a.js', files: new Map() }
  const app = createApp({ database, now: () => new Date().toISOString(), assets, isLocal: () => true, log: (line) => console.error(line) })
  const cookie = `${sessionCookie}=${await tokenOf(database, 'Head of Governance')}`
  get = async (path) => app.request(`http://localhost${path}`, { headers: { cookie } })
})

const planCalled = async (name: string) =>
  (await database.owner.selectFrom('plans').where('name', '=', name).select('id').executeTakeFirstOrThrow()).id

interface JsonTable {
  kind: string
  columns: { key: string; title: string }[]
  rows: { ref: string; cells: Record<string, { text: string; tone: string | null }> }[]
}

const shades: Record<string, string> = { red: 'F7D4D1', amber: 'FFF59D', green: 'CCE5D8', blue: 'CCDFF1' }

/** The one table of a paper as a person finds it in a file, and what its rows are. */
async function tableOf(path: string): Promise<{ table: JsonTable; reading: Reading }> {
  const answer = await get(`${path}/json`)
  expect(answer.status).toBe(200)
  const { blocks } = (await answer.json()) as { blocks: JsonTable[] }
  const table = blocks.find(({ kind }) => kind === 'table') as JsonTable
  const header: Cell[] = table.columns.map(({ title }) => ({ text: title }))
  const rows = table.rows.map(({ cells }) =>
    table.columns.map(({ key }): Cell => {
      const { text = '', tone = null } = cells[key] ?? {}
      return { text, ...(tone && shades[tone] ? { fill: shades[tone] } : {}) }
    }),
  )
  const grid = {
    source: { file: 'plan.docx', table: 1 },
    rows: [header, ...rows],
    addressOf: { kind: 'table' as const, table: 1 },
    warnings: [],
  }
  return { table, reading: { file: 'plan.docx', grids: [grid], problems: [] } }
}

const read = (reading: Reading) => recognise(reading, [...deliveryRecognisers, ...riskRecognisers])

test('the delivery plan goes out in the layout it came in, and every row is read back word for word', async () => {
  const { table, reading } = await tableOf(`/reports/plans/${await planCalled('Delivery plan 2022/23')}`)
  const [found] = read(reading).tables
  expect(found?.kind).toBe('delivery-plan')
  expect(found?.rows).toHaveLength(34)
  expect(table.rows.every(({ ref }) => /^item:\d+$/.test(ref))).toBe(true)
  for (const [at, row] of (found?.rows ?? []).entries()) {
    const cells = table.rows[at]?.cells ?? {}
    expect(row.fields).toMatchObject({ theme: cells.theme?.text, focus: cells.focus?.text, outcome: cells.outcome?.text })
    expect(row.fields.updates).toMatchObject([
      { period: 'Q1 2022/23', text: cells.update1?.text || null },
      { period: 'September 2022', text: cells.update2?.text || null },
    ])
  }
})

test('so does a progress report, with the status declared last', async () => {
  const { table, reading } = await tableOf(`/reports/plans/${await planCalled('Progress report 2024/25')}`)
  const [found] = read(reading).tables
  expect(found?.kind).toBe('progress')
  expect(found?.rows.map(({ fields }) => fields.rag)).toEqual(table.rows.map(({ cells }) => cells.rag?.tone ?? null))
  expect(found?.rows.map(({ fields }) => [fields.number, fields.topic, fields.aim, fields.update ?? ''])).toEqual(
    table.rows.map(({ cells }) => [cells.number?.text || null, cells.topic?.text, cells.aim?.text || null, cells.update2?.text ?? '']),
  )
})

test('and the risk register, with the scores of the quarter', async () => {
  const { table, reading } = await tableOf('/reports/register')
  const [found] = read(reading).tables
  expect(found?.rows).toHaveLength(30)
  const number = (text: string | undefined) => (text ? Number(text) : null)
  expect(found?.rows.map(({ fields }) => [fields.number, fields.likelihood, fields.consequence, fields.score, fields.target])).toEqual(
    table.rows.map(({ cells }) => [
      cells.number?.text,
      ...[cells.likelihood, cells.consequence, cells.score, cells.target].map((cell) => number(cell?.text)),
    ]),
  )
})

test('a plan or period that is not there is not found, and another trust’s plan neither', async () => {
  const ours = await planCalled('Delivery plan 2022/23')
  const theirs = await planCalled('Annual plan 2024/25')
  for (const path of [
    '/reports/plans/999999',
    `/reports/plans/${theirs}`,
    `/reports/plans/${ours}?period=999999`,
    '/reports/register?period=1x',
  ])
    expect((await get(path)).status, path).toBe(404)
  expect((await get(`/reports/plans/${ours}`)).status).toBe(200)
})
