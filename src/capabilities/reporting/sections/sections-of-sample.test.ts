import { beforeAll, expect, test } from 'vitest'
import { sampleDatabase } from '../../../../tests/sample-database.ts'
import { allTrusts, reading } from '../../../cli/reader.ts'
import type { Block, Report } from '../../../documents/report.ts'
import { reportFaults } from '../../../documents/writing/report-faults.ts'
import { type Day, endOfDay } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import type { Database } from '../../../platform/db/index.ts'
import { changedSince } from '../since/queries-since.ts'
import { sectionBlocks } from './queries-sections.ts'
import { type LiveKind, liveKinds, type SectionBlocks } from './section.ts'

let database: Database
beforeAll(async () => {
  database = await sampleDatabase()
}, 120_000)

async function within<T>(
  work: (c: Context) => Promise<T>,
  { trust = 'Soarvale', asAt = null }: { trust?: string; asAt?: Day | null } = {},
) {
  const found = (await allTrusts(database)).find(({ name }) => name.startsWith(trust))
  if (!found) throw new Error(`no ${trust}`)
  return reading(database, found, asAt, work)
}

const since = endOfDay('2024-07-30')
const section = (c: Context, kind: LiveKind) => sectionBlocks(c, { kind, since, on: c.on })
const wordsIn = ({ blocks }: Pick<SectionBlocks, 'blocks'>) => JSON.stringify(blocks)
const headed = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.kind === 'heading' ? block.text : []))

test('what changed since the last board, counted by hand', async () => {
  const changed = await within((c) => section(c, 'what changed'))
  expect(headed(changed.blocks)).toEqual([
    'Declared status: 3',
    'What the records support: 7',
    'Measures: 4',
    'Dates: 13',
    'Promises: 23',
    'Items: 1',
    'Updates not sent: 7',
    'Asked and answered: 6',
    'What did not change though it was due: 8',
  ])
  expect(wordsIn(changed)).toContain('3 items are declared worse; by the records 2 stand worse and 5 cannot be told any more.')
  expect(wordsIn(changed)).toContain(
    '5 dates were put off, 6 promises were put off, dropped or went by and 12 promises were kept. 7 updates are missing. 8 risks have not moved for 3 quarters or more.',
  )
})

test('counts of sections agree with each other and with the progress report', async () => {
  const [progress, strategy, framework] = await within(
    async (c) => [await section(c, 'progress'), await section(c, 'strategy'), await section(c, 'assurance framework')] as const,
  )
  expect(wordsIn(progress)).toContain('13 of 17 items are declared green; the records support 2.')
  expect(wordsIn(progress)).toContain('Q1 2024/25: declared 16 green and 1 amber; the records support 8 green and 9 amber.')
  expect(progress.refs).toHaveLength(17)
  expect(wordsIn(strategy)).toContain('Nothing reports beneath High standards, Transformation and Patient experience and involvement.')
  expect(wordsIn(framework)).toContain('All three extreme risks have risen since Q1 2022/23: 01, 04 and 06 from 12 to 20.')
})

test('as at an earlier day a section never looks past it', async () => {
  const progress = await within((c) => section(c, 'progress'), { asAt: '2024-07-20' })
  expect(progress.asOf).toBe('20 July 2024')
  expect(wordsIn(progress)).not.toContain('Q2 2024/25')
  const later = await within((c) => changedSince(c, endOfDay('2024-09-01')), { asAt: '2024-07-20' })
  expect(wordsIn(later)).toContain('no status moved')
})

/** Every table and figure with where it comes from. */
const sourced = (block: Block): { id: string; source?: string }[] =>
  block.kind === 'figures' ? [...block.items] : block.kind === 'table' || block.kind === 'figure' ? [block] : []

test('every section of either trust makes a sound paper, each table and figure with its source', async () => {
  for (const trust of ['Soarvale', 'Nenevale'])
    await within(
      async (c) => {
        for (const kind of liveKinds) {
          const { blocks, asOf, source } = await section(c, kind)
          const report = { title: kind, blocks: [{ kind: 'heading', level: 2, id: 'top', text: kind }, ...blocks] } as unknown as Report
          expect([kind, reportFaults(report)]).toEqual([kind, []])
          expect([asOf, source].every(Boolean)).toBe(true)
          const shown = blocks.flatMap(sourced)
          expect(shown.filter((one) => !one.source?.trim()).map(({ id }) => id)).toEqual([])
          expect(wordsIn({ blocks })).not.toMatch(/undefined|NaN|\[object/)
        }
      },
      { trust },
    )
})

test('narrowed to a brick, only what stands under it is counted', async () => {
  const found = await within(async (c) => {
    const { id } = await c.db
      .selectFrom('strategy_elements')
      .where('title', '=', 'Access to services')
      .orderBy('id', 'desc')
      .select('id')
      .executeTakeFirstOrThrow()
    return sectionBlocks(c, { kind: 'progress', brickId: id, since, on: c.on })
  })
  expect(found.refs).toHaveLength(4)
})
