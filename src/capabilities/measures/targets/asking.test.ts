import { expect } from 'vitest'
import { journey } from '../../../../tests/support.ts'
import { record } from '../../../platform/history/index.ts'
import { buildMeasure } from '../build.ts'
import { seriesFor } from '../observing/writing-series.ts'

journey('a number for the whole of what is added up is offered for the whole, not silently for every part', async (world) => {
  const lead = await world.as('governance lead')
  const own = { trust_id: world.trustId }
  const made = await world.inTrust(lead.personId, async (db) => {
    const place = (kind: string, name: string, parent: number | null) =>
      db
        .insertInto('places')
        .values({ ...own, name, kind, parent_id: parent })
        .returning('id')
        .executeTakeFirstOrThrow()
    const trust = await place('trust', 'Whole', null)
    const ward = await place('ward', 'Ash ward', trust.id)
    await record(db, { verb: 'test.built', ref: null })
    return { trust: trust.id, ward: ward.id }
  })
  const [counted, shared] = await world.inTrust(lead.personId, async (db) => {
    const once = (_: string, ask: () => unknown) => ask()
    const c = {
      db,
      trust: { id: world.trustId },
      person: { id: lead.personId },
      asAt: null,
      on: '2024-10-15',
      today: '2024-10-15',
      once,
    } as never
    const ids = [
      await buildMeasure(c, { code: 'USES', name: 'Uses', kind: 'count', unit: 'uses', adding: 'sum' }),
      await buildMeasure(c, { code: 'SHARE', name: 'Share', kind: 'proportion', unit: '%', adding: 'ratio' }),
    ]
    const at = (measureId: number, placeId: number) => ({ measureId, placeId, groupId: null, fromPeriod: '2024-01-01' as const })
    await seriesFor(
      c,
      ids.flatMap((id) => [at(id, made.ward), at(id, made.trust)]),
    )
    await record(db, { verb: 'test.built', ref: null })
    return ids
  })
  const asked = await lead.read(`/measures/${counted}/targets/new`)
  expect(asked).toMatch(/name="place"[^>]*><option value="\d+"[^>]*>Whole<\/option>[\s\S]*Each place alike: a ward as much as the trust/)
  expect(await lead.read(`/measures/${shared}/targets/new`)).toMatch(
    /name="place"[^>]*><option value=""[^>]*>Every place it is measured at/,
  )
})
