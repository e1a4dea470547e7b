import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleDatabase } from '../../../../tests/sample-database.ts'
import { allTrusts, reading } from '../../../cli/reader.ts'
import type { Report } from '../../../documents/report.ts'
import { formats } from '../../../documents/writing/formats.ts'
import { reportFaults } from '../../../documents/writing/report-faults.ts'
import { stopPrinting, writePdf } from '../../../documents/writing/report-pdf.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import type { Database } from '../../../platform/db/index.ts'
import { extractReport, frameworkReport, riskRegisterReport, riskReport } from './framework-reports.ts'
import { frameworkFacts, paperWords } from './queries-framework.ts'
import { allRegisters, paperRisks, registerTold } from './queries-registers.ts'

afterAll(stopPrinting)

let database: Database
beforeAll(async () => {
  database = await sampleDatabase()
}, 120_000)

async function within<T>(work: (c: Context) => Promise<T>, { trust = 'Soarvale', asAt = null as Day | null } = {}) {
  const found = (await allTrusts(database)).find(({ name }) => name.startsWith(trust))
  if (!found) throw new Error(`no ${trust}`)
  return reading(database, found, asAt, work)
}

const facts = async (c: Context, asked = {}) => ({ ...(await frameworkFacts(c, asked)), ...(await paperWords(c)) })

test('the nine strategic risks stand in the framework, top-down, and in no other register', async () => {
  const [framework, registers] = await within(async (c) => {
    const others = []
    for (const { id } of await allRegisters(c)) {
      const register = await registerTold(c, id)
      if (register && !register.isFramework) others.push(await facts(c, { register }))
    }
    return [await facts(c), others] as const
  })
  const numbers = framework.risks.map(({ line }) => line.risk.number)
  expect(numbers).toEqual(expect.arrayContaining(['01', '02', '03', '04', '05', '06', '07', '08', '09']))
  expect(framework.register.name).toBe('Board assurance framework')
  const ids = new Set(framework.risks.map(({ line }) => line.risk.id))
  for (const other of registers) expect(other.risks.filter(({ line }) => ids.has(line.risk.id))).toEqual([])
  expect(framework.risks.every(({ line }) => line.risk.seenBy === null)).toBe(true)
})

test('every paper of either trust is sound, on an earlier day too', async () => {
  for (const asked of [{}, { trust: 'Nenevale' }, { asAt: '2024-01-31' as Day }])
    await within(async (c) => {
      const framework = await facts(c)
      const papers = [extractReport(framework), frameworkReport(framework), riskRegisterReport(framework)]
      for (const told of framework.risks) papers.push(riskReport(framework, told))
      for (const report of papers) expect([report.title, reportFaults(report)]).toEqual([report.title, []])
    }, asked)
})

const pagesOf = async (report: Report) =>
  [
    ...Buffer.from(await writePdf(report))
      .toString('latin1')
      .matchAll(/\/Type \/Page\n/g),
  ].length

test('printed, each strategic risk of the sample stands on one page, the extract on one, the whole framework on one and one for each risk', async () => {
  const framework = await within((c) => facts(c))
  const pages = []
  for (const told of framework.risks) pages.push([told.line.risk.number, await pagesOf(riskReport(framework, told))])
  expect(pages.filter(([, count]) => count !== 1)).toEqual([])
  expect(await pagesOf(extractReport(framework))).toBe(1)
  expect(await pagesOf(frameworkReport(framework))).toBe(1 + framework.risks.length)
}, 60_000)

test('the extract and the whole framework of the sample open with the same ask and the same lead, rises first', async () => {
  const framework = await within((c) => facts(c))
  const said = ({ blocks }: Report) => blocks.slice(0, 2).map((block) => JSON.stringify(block))
  expect(said(extractReport(framework))).toEqual(said(frameworkReport(framework)))
  const [ask, lead] = said(extractReport(framework))
  expect(ask).toContain('The board is asked to')
  expect(lead).toContain('All three extreme risks have risen since Q1 2022/23: 01, 04 and 06 from 12 to 20.')
})

test('a confidential risk stands in no paper, whoever makes it', async () =>
  within(async (c) => expect((await paperRisks(c)).filter(({ seenBy }) => seenBy !== null)).toEqual([])))

test('one risk is written in every format that is text, with its controls and who looked', async () => {
  const report = await within(async (c) => {
    const framework = await facts(c)
    const told = framework.risks.find(({ line }) => line.risk.number === '01')
    return told && riskReport(framework, told)
  })
  if (!report) throw new Error('risk 01 is not there')
  for (const format of formats.filter(({ isBinary }) => !isBinary)) {
    const written = String(await format.write(report))
    expect([format.ending, written.includes('Controls') || format.ending === 'csv', written.length > 1000]).toEqual([
      format.ending,
      true,
      true,
    ])
  }
})
