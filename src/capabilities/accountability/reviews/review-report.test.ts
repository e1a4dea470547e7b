import { beforeAll, expect, test } from 'vitest'
import { sampleDatabase } from '../../../../tests/sample-database.ts'
import { allTrusts, reading } from '../../../cli/reader.ts'
import type { Block } from '../../../documents/report.ts'
import { reportFaults } from '../../../documents/writing/report-faults.ts'
import type { Database } from '../../../platform/db/index.ts'
import { allReviews } from './queries.ts'
import { agendaOf } from './queries-agenda.ts'
import { reviewReport } from './review-report.ts'

let database: Database
beforeAll(async () => {
  database = await sampleDatabase()
}, 300_000)

const sources = (block: Block): (string | undefined)[] =>
  block.kind === 'table' || block.kind === 'figure'
    ? [block.source]
    : block.kind === 'figures'
      ? block.items.map(({ source }) => source)
      : []

test('a review has charts of what is worst, and says of every table and chart where it comes from and as at when', async () => {
  const trust = (await allTrusts(database)).find(({ name }) => name.startsWith('Soarvale'))
  if (!trust) throw new Error('no Soarvale')
  const agendas = await reading(database, trust, null, async (c) => {
    const planned = (await allReviews(c)).filter(({ state }) => state === 'planned')
    const found = []
    for (const review of planned) found.push(await agendaOf(c, review))
    return found
  })
  expect(agendas.length).toBeGreaterThan(0)
  for (const agenda of agendas) {
    const report = reviewReport(agenda, { trust: 'A trust', status: '', footer: '' })
    expect(reportFaults(report)).toEqual([])
    expect(report.blocks.flatMap(sources).filter((source) => !source?.trim())).toEqual([])
    expect(report.blocks.flatMap(sources).length).toBe(6 + agenda.charts.length)
  }
  expect(agendas.some(({ charts }) => charts.length > 1)).toBe(true)
})
