import { beforeAll, describe, expect, test } from 'vitest'
import { sampleDatabase } from '../../tests/sample-database.ts'
import { lineageTold } from '../capabilities/delivery/lineage/queries.ts'
import type { Told } from '../capabilities/delivery/lineage/thing.ts'
import { type Database, within } from '../platform/db/index.ts'
import { contextFor } from './context.ts'
import { soarvale } from './data/index.ts'
import { RecordNumbers } from './record-numbers.ts'

let database: Database
let trustId = 0
let personId = 0

beforeAll(async () => {
  database = await sampleDatabase()
  trustId = (await database.owner.selectFrom('trusts').where('name', 'like', 'Soarvale%').select('id').executeTakeFirstOrThrow()).id
  const lead = database.owner.selectFrom('people').where('email', '=', 'head-of-governance@soarvale.example').select('id')
  personId = (await lead.executeTakeFirstOrThrow()).id
})

/** The lineage of an item of 2024/25, by its title, on the demonstration day. */
async function lineageOfItem(title: string): Promise<Told> {
  const { id } = await database.owner
    .selectFrom('items')
    .innerJoin('plans', (join) => join.onRef('plans.id', '=', 'items.plan_id').onRef('plans.trust_id', '=', 'items.trust_id'))
    .where('items.trust_id', '=', trustId)
    .where('plans.name', '=', 'Progress report 2024/25')
    .where('title', '=', title)
    .select('items.id')
    .executeTakeFirstOrThrow()
  const stage = { sample: soarvale, trustId, numbers: new RecordNumbers() }
  stage.numbers.keep(
    'person',
    soarvale.organisation.people.map(({ key }) => key),
    soarvale.organisation.people.map(() => ({ id: personId })),
  )
  const by = soarvale.organisation.posts.find(({ title: held }) => held === 'Head of Governance')?.key ?? ''
  const told = await within(database, { personId, trustId, mode: 'read only' }, (trx) =>
    lineageTold({ ...contextFor(trx, stage, { by, at: '2024-10-15T09:00:00Z' }) }, { kind: 'item', id }),
  )
  if (!told) throw new Error(`${title} has no lineage`)
  return told
}

describe('four lines of work run from 2019 to 2024 (DEL-23)', () => {
  test.each([
    ['Put the access policy into practice', 'Revise and publish the access policy', '29'],
    ['Review work with partners', 'Agree with each of our partners what we will do together', '23'],
    ['Fairer health, with partners', 'Find out which people at most risk our services do not reach', '25'],
    ['Culture and leadership programme', 'Design the culture programme with staff who lead the change', '12'],
  ])('%s goes back to “%s”', async (item, action, row) => {
    const told = await lineageOfItem(item)
    const stages = told.stages.map(({ label }) => label)
    for (const label of ['2019–21', '2021–24', 'Delivery plan 2022/23', 'Progress report 2024/25']) expect(stages).toContain(label)
    expect(told.things.find(({ stage }) => stage.label === '2019–21')?.title).toBe(action)
    const taken = told.things.find(({ stage }) => stage.label === 'Delivery plan 2022/23')
    const { number } = await database.owner
      .selectFrom('items')
      .where('trust_id', '=', trustId)
      .where('title', '=', taken?.title ?? '')
      .where('number', '=', row)
      .select('number')
      .executeTakeFirstOrThrow()
    expect(number).toBe(row)
    expect(told.things.length).toBeLessThan(12)
  })

  test('the access policy has been open in six periods, and a date of it moved', async () => {
    const told = await lineageOfItem('Put the access policy into practice')
    expect(told.here.life).toMatchObject({ putOff: 1, ended: '' })
    expect(new Set(told.things.flatMap(({ life }) => life?.openIn ?? [])).size).toBe(6)
  })
})
