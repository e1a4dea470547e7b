import { beforeAll, expect, test } from 'vitest'
import { sampleDatabase } from '../../../../tests/sample-database.ts'
import { allTrusts, reading } from '../../../cli/reader.ts'
import type { Block, Report, ReportTable } from '../../../documents/report.ts'
import { withFigures } from '../../../documents/writing/figures-annex.ts'
import { reportFaults } from '../../../documents/writing/report-faults.ts'
import type { Context } from '../../../platform/context.ts'
import type { Database } from '../../../platform/db/index.ts'
import { accessReport, waitFacts } from '../../access/index.ts'
import { allMeasures, showingOf } from '../../measures/index.ts'
import { waitsSection } from '../waits/waits-section.ts'
import { measureReport } from './measure-report.ts'
import { measuresSection } from './measures-section.ts'
import { measuresFacts } from './queries-measures.ts'

let database: Database
beforeAll(async () => {
  database = await sampleDatabase()
}, 300_000)

async function within<T>(work: (c: Context) => Promise<T>): Promise<T> {
  const trust = (await allTrusts(database)).find(({ name }) => name.startsWith('Soarvale'))
  if (!trust) throw new Error('no Soarvale')
  return reading(database, trust, null, work)
}

const tableIn = (blocks: readonly Block[], id: string) =>
  blocks.find((block): block is ReportTable => block.kind === 'table' && block.id === id)
const titles = (table: ReportTable | undefined) => table?.columns.map(({ title }) => title)

test('waits: each pace is said once, why it matters leads to its chart, and each chart says where its figures come from', async () => {
  const facts = await within(waitFacts)
  const { blocks } = accessReport({ ...facts, trust: 'A trust', footer: '' })
  const said = blocks.flatMap((block) => (block.kind === 'paragraph' ? JSON.stringify(block.spans) : []))
  expect(said.filter((words) => words.includes('At this pace'))).toEqual([])
  const figures = blocks.flatMap((block, at) => (block.kind === 'figure' ? [{ block, before: blocks[at - 1] }] : []))
  expect(figures.length).toBeGreaterThan(4)
  for (const { block, before } of figures) {
    expect(JSON.stringify(before)).toMatch(/"heading"|Why it has its priority/)
    expect(block.source).toMatch(/, \d+ figures, as they stood on \d+ \w+ \d{4}\.$/)
    expect(block.words).toMatch(/chance explains|too few figures/)
  }
})

test('waits in a pack: charts of what is over standard only, and a note of where the others are', async () => {
  const facts = await within(waitFacts)
  const { blocks, source, refs } = waitsSection(facts)
  const over = facts.rows.filter(({ verdict }) => verdict === 'over standard').length
  expect(blocks.filter(({ kind }) => kind === 'figure')).toHaveLength(Math.min(6, over))
  expect(JSON.stringify(blocks)).toContain(`Charts are of ${over} of ${facts.rows.length} services`)
  expect([titles(tableIn(blocks, 'waits'))?.length, refs.length]).toEqual([7, facts.rows.length])
  expect(source).toMatch(/as they stood on/)
  expect(waitsSection({ ...facts, rows: [] }).blocks).toMatchObject([{ kind: 'paragraph' }, { kind: 'table', rows: [] }])
})

test('many measures: the period stands in a column of its own, a rule as what it comes to, and a latest that goes against its limits is said', async () => {
  const { blocks } = measuresSection(await within((c) => measuresFacts(c)))
  const table = tableIn(blocks, 'measures')
  expect(titles(table)).toEqual(['Theme', 'Measure', 'Latest', 'Figure of', 'Target', 'Variation', 'Assurance', 'Mean'])
  const row = (name: string) => table?.rows.find(({ cells }) => cells[1]?.text === name)?.cells
  expect(row('Restrictive interventions')?.[4]).toEqual({ text: 'at most 149 interventions', below: [{ text: 'the easier of its ways' }] })
  expect(row('Clinical supervision held')?.[6]).toEqual({
    text: 'Consistently misses the target',
    below: [{ text: 'but the latest meets it' }],
  })
  expect(blocks.at(-1)?.kind).toBe('figure')
  expect(blocks.slice(0, 3).map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'table'])
})

test('one measure: its figures stand once, and no column stands empty', async () => {
  const report = await within(async (c) => {
    const measure = (await allMeasures(c)).find(({ code }) => code === 'WLSIZE')
    const showing = measure && (await showingOf(c, measure, { place: undefined }))
    if (!showing) throw new Error('no such measure')
    return measureReport({ showing, owner: null, trust: 'A trust', isSample: true, history: { entries: 1, head: '' }, on: c.on }) as Report
  })
  expect(reportFaults(report)).toEqual([])
  expect(withFigures(report)).toBe(report)
  expect(titles(tableIn(report.blocks, 'figures'))).toEqual([
    'Period',
    'People',
    'Mean',
    'Lower limit',
    'Upper limit',
    'What the rules say',
  ])
})
