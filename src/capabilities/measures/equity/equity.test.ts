import { expect } from 'vitest'
import { journey } from '../../../../tests/support.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import { buildMeasure } from '../build.ts'
import type { GivenObservation } from '../observing/observation.ts'
import { writeBatch } from '../observing/writing-batch.ts'
import { seriesFor } from '../observing/writing-series.ts'
import { populationGroups } from './queries.ts'

journey('who waits longer is told by group, small groups never, and nobody can work them out', async (world) => {
  const lead = await world.as('governance lead')
  const measure = await world.inTrust(lead.personId, async (db) => {
    const c = { db, trust: { id: world.trustId }, asAt: null, once: <T>(_: string, ask: () => Promise<T>) => ask() } as unknown as Context
    const place = async (name: string, kind: string, parent_id: number | null) =>
      (await db.insertInto('places').values({ trust_id: world.trustId, name, kind, parent_id }).returning('id').executeTakeFirstOrThrow())
        .id
    const trust = await place('The trust', 'trust', null)
    const wards = [await place('Ash', 'ward', trust), await place('Beech', 'ward', trust)]
    const id = await buildMeasure(c, {
      code: 'IN18',
      name: 'Seen in time',
      kind: 'proportion',
      per: 100,
      decimals: 1,
      adding: 'ratio',
      direction: 'increase',
      hiddenBelow: 5,
    })
    await db
      .insertInto('population_groups')
      .values(
        ['Asian', 'Black', 'White'].map((name, position) => ({ trust_id: world.trustId, characteristic: 'Ethnicity', name, position })),
      )
      .execute()
    const groups = await populationGroups(c)
    const counts: [ward: number, group: string | null, n: number, of: number][] = [
      [0, null, 150, 200],
      [0, 'Asian', 12, 40],
      [0, 'Black', 2, 3],
      [0, 'White', 136, 157],
      [1, null, 70, 100],
      [1, 'Asian', 10, 20],
      [1, 'Black', 5, 10],
      [1, 'White', 55, 70],
    ]
    const groupOf = (name: string | null) => groups.find((group) => group.name === name)?.id ?? null
    const ids = await seriesFor(
      c,
      counts.map(([ward, name]) => ({
        measureId: id,
        placeId: wards[ward] as number,
        groupId: groupOf(name),
        fromPeriod: '2024-08-01' as const,
      })),
    )
    const rows = counts.map(
      ([, , numerator, denominator], n): GivenObservation => ({
        seriesId: ids[n] as number,
        period: '2024-08-01',
        numerator,
        denominator,
        value: (numerator * 100) / denominator,
        status: 'final',
      }),
    )
    await writeBatch(c, { cameBy: 'page', words: '' }, rows)
    await record(db, { verb: 'test.built', ref: null })
    return { id, wards }
  })
  const page = (place: string) => lead.read(`/measures/${measure.id}/groups?${place}`)
  const whole = await page('')
  expect(whole).toContain('It is worse for Asian than for everybody else')
  expect(whole).toContain('22 of 60')
  const ash = await page(`place=${measure.wards[0]}`)
  // three people of one group: it goes, with the next smallest, here and in what the trust has of both
  expect(ash).not.toContain('2 of 3')
  expect(ash).not.toContain('12 of 40')
  expect(ash.match(/Hidden/g)?.length).toBeGreaterThanOrEqual(2)
  const shown = [...whole.matchAll(/(\d+) of (\d+)/g)].map((m) => m[0])
  const beech = [...(await page(`place=${measure.wards[1]}`)).matchAll(/(\d+) of (\d+)/g)].map((m) => m[0])
  // of the group with three people either the trust's figure or the other ward's is hidden too
  expect(shown.includes('7 of 13') && beech.includes('5 of 10')).toBe(false)
})

journey('groups are added a line at a time, once, and renamed', async (world) => {
  const lead = await world.as('governance lead')
  expect((await lead.post('/measures/groups', { characteristic: 'Sex', names: 'Female\nMale\n\nFemale' })).status).toBe(303)
  expect((await lead.post('/measures/groups', { characteristic: 'sex', names: 'male' })).status).toBe(422)
  const page = await lead.read('/measures/groups')
  expect(page).toContain('2 groups by 1 characteristic')
  const [, id = ''] = /name="group" value="(\d+)"/.exec(page) ?? []
  expect((await lead.post('/measures/groups/renaming', { group: id, version: '1', name: 'Women' })).status).toBe(303)
  expect((await lead.post('/measures/groups/renaming', { group: id, version: '1', name: 'Women again' })).status).toBe(409)
  expect(await lead.read('/measures/groups')).toContain('Women')
  expect((await (await world.as('ward manager')).get('/measures/groups')).status).toBe(403)
})
