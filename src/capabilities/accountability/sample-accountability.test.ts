import { beforeAll, expect, test } from 'vitest'
import { sampleDatabase } from '../../../tests/sample-database.ts'
import type { Database } from '../../platform/db/index.ts'

let database: Database
beforeAll(async () => {
  database = await sampleDatabase()
})

test('the sample adopted a framework in April, held nine reviews with frozen packs, opened a breach and accepted one', async () => {
  const of = async <T extends 'accountability_frameworks' | 'performance_reviews' | 'accountability_breaches' | 'review_actions'>(
    table: T,
  ) =>
    database.owner
      .selectFrom(table as 'review_actions')
      .selectAll()
      .execute() as unknown as Promise<Record<string, unknown>[]>
  expect((await of('accountability_frameworks')).map(({ state, from_day }) => [state, from_day])).toEqual([['adopted', '2024-04-25']])
  const reviews = await of('performance_reviews')
  expect(reviews.filter(({ state }) => state === 'held')).toHaveLength(9)
  expect(reviews.filter(({ state }) => state === 'planned')).toHaveLength(3)
  const packs = await database.owner.selectFrom('review_packs').select('digest').execute()
  expect(new Set(packs.map(({ digest }) => digest)).size).toBe(9)
  expect((await of('accountability_breaches')).map(({ state }) => state).sort()).toEqual(['accepted', 'open'])
  expect((await of('review_actions')).filter(({ done_on }) => done_on === null)).toHaveLength(3)
})
