import { expect, test } from 'vitest'
import { sampleDatabase } from '../../tests/sample-database.ts'
import { planRolledOver } from '../capabilities/delivery/rolling-over/actions.ts'
import { rollOverFacts } from '../capabilities/delivery/rolling-over/queries.ts'
import { within } from '../platform/db/index.ts'
import { contextFor } from './context.ts'
import { soarvale } from './data/index.ts'
import { RecordNumbers } from './record-numbers.ts'

test('the expired plan rolls over in one step, though several commitments of one row were merged into the same objective', async () => {
  const { owner, ...database } = await sampleDatabase()
  const plan = await owner.selectFrom('plans').where('name', '=', 'Delivery plan 2022/23').selectAll().executeTakeFirstOrThrow()
  const lead = owner.selectFrom('people').where('email', '=', 'head-of-governance@soarvale.example').select('id')
  const personId = (await lead.executeTakeFirstOrThrow()).id
  const { people, posts } = soarvale.organisation
  const stage = { sample: soarvale, trustId: plan.trust_id, numbers: new RecordNumbers() }
  stage.numbers.keep(
    'person',
    people.map(({ key }) => key),
    people.map(() => ({ id: personId })),
  )
  const by = posts.find(({ title }) => title === 'Head of Governance')?.key ?? ''
  const clock = '2024-10-15T12:00:00Z'
  const as = { personId, trustId: plan.trust_id, mode: 'read write', clock } as const
  const into = await within({ ...database, owner }, as, async (trx) => {
    const c = contextFor(trx, stage, { by, at: clock })
    expect((await rollOverFacts(c, plan, undefined))?.target.plan?.name).toBe('Progress report 2024/25')
    const version = await trx.selectFrom('strategy_versions').where('label', '=', '2024/25').select('id').executeTakeFirstOrThrow()
    const facts = await rollOverFacts(c, plan, `version:${version.id}`)
    if (!facts) throw new Error('The sample has no plan to roll over')
    const bare = facts.rows.map(({ id, version }) => ({ id, version, fate: 'carried' as const, words: '', brickId: null, goalId: null }))
    const next = { name: 'Delivery plan 2024/25', starts: '2024-04-01', ends: '2025-03-31' } as const
    return planRolledOver(c, { facts, decisions: bare, next })
  })
  const served = await owner
    .selectFrom('links')
    .innerJoin('items', (join) => join.onRef('items.id', '=', 'links.to_id').onRef('items.trust_id', '=', 'links.trust_id'))
    .where('links.trust_id', '=', plan.trust_id)
    .where('links.from_kind', '=', 'strategy element')
    .where('links.to_kind', '=', 'item')
    .where('items.plan_id', '=', into)
    .select(['from_id', 'to_id'])
    .execute()
  expect(served.length).toBeGreaterThan(0)
  expect(new Set(served.map((link) => `${link.from_id} ${link.to_id}`)).size).toBe(served.length)
})
