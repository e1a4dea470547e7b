import { expect } from 'vitest'
import { programOf } from '../../../../tests/program.ts'
import { type Browser, journey, type World } from '../../../../tests/support.ts'
import { record } from '../../../platform/history/index.ts'

/** A committee of the trust. */
async function committeeIn(world: World, lead: Browser): Promise<number> {
  return world.inTrust(lead.personId, async (db) => {
    const { id } = await db
      .insertInto('bodies')
      .values({ trust_id: world.trustId, name: 'Quality committee', kind: 'committee' })
      .returning('id')
      .executeTakeFirstOrThrow()
    await record(db, { verb: 'test.built', ref: null })
    return id
  })
}

journey('a program reads matters with their clocks, and is refused in words', async (world) => {
  const lead = await world.as('governance lead')
  const to = await committeeIn(world, lead)
  const as = /name="as" value="([^"]+)"/.exec(await lead.read('/escalations/new'))?.[1] ?? ''
  const raise = (kind: string, title: string) => lead.post('/escalations', { kind, title, words: 'They jam.', to: String(to), as })
  for (const title of ['Doors jam', 'Lifts stop']) expect((await raise('alert', title)).status).toBe(303)
  world.at('2024-10-31T09:00:00.000Z')
  const later = await world.browserOf(lead.personId)
  const call = await programOf(world, later, ['escalations: read'])
  expect(await call('/api/escalations?limit=1')).toMatchObject({
    status: 200,
    link: expect.stringContaining('after='),
    said: {
      matters: [
        {
          ...{ kind: 'alert', title: 'Doors jam', riskId: null, from: null, byRule: false, raisedOn: '2024-10-15', receipts: [] },
          ...{ to: { id: to, name: 'Quality committee' }, state: 'waiting', waitsFor: 'receipt', daysLate: 9, passedOnAs: null },
        },
      ],
      mustBeRaised: [],
    },
  })
  expect(await call('/api/escalations?waiting=yes&after=999')).toMatchObject({ said: { matters: [], next: null }, link: null })
  expect(await call('/api/escalations?as-at=2024-10-14')).toMatchObject({ said: { matters: [] } })
  for (const wrong of ['body=ward', 'waiting=no', 'limit=0', 'colour=red'])
    expect(await call(`/api/escalations?${wrong}`), wrong).toMatchObject({ status: 400 })
  expect(await call('/api/assurance')).toMatchObject({ status: 403 })
  expect(await later.read('/escalations/interface.json')).toContain('"/api/escalations"')
})
