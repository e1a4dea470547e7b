import { expect } from 'vitest'
import { journey } from '../../../../../tests/support.ts'
import { record } from '../../../../platform/history/index.ts'
import { buildMeasure } from '../../build.ts'
import { placesToType } from './rights.ts'

const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

journey('a steward types a month for all wards: errors at their box, odd figures asked about, then one batch', async (world) => {
  const analyst = await world.as('analyst')
  const warden = await world.as('ward manager')
  const { measure, ash, beech } = await world.inTrust(analyst.personId, async (db) => {
    const trust = { id: world.trustId } as never
    const place = async (name: string, kind: string) =>
      (await db.insertInto('places').values({ trust_id: world.trustId, name, kind }).returning('id').executeTakeFirstOrThrow()).id
    const [ash, beech] = [await place('Ash Ward', 'ward'), await place('Beech Ward', 'ward')]
    const post = await db
      .insertInto('posts')
      .values({ trust_id: world.trustId, title: 'Manager of Ash', place_id: ash })
      .returning('id')
      .executeTakeFirstOrThrow()
    await db
      .insertInto('post_holdings')
      .values({ trust_id: world.trustId, post_id: post.id, person_id: warden.personId, from_day: '2024-01-01' })
      .execute()
    const measure = await buildMeasure({ db, trust }, { code: 'FALLS', name: 'Falls', level: 'ward' })
    await record(db, { verb: 'measure.added', ref: null, facts: { name: 'Falls' } })
    return { measure, ash, beech }
  })
  const page = `/measures/${measure}/entry`
  expect(words(await analyst.read(page))).toContain('September 2024: no figure yet for 2 places.')
  const wrong = await analyst.post(page, { period: '2024-09-01', [`value-${ash}`]: 'three', [`value-${beech}`]: '-4' })
  expect(wrong.status).toBe(422)
  expect(words(await wrong.text())).toContain('Ash Ward: enter a number, - where there is none, or * where it is hidden')
  expect((await analyst.post(page, { period: '2024-09-01', [`value-${beech}`]: '-4' })).status).toBe(422)

  for (const [month, value] of [
    ['05', '41'],
    ['06', '38'],
    ['07', '44'],
    ['08', '40'],
  ] as const)
    expect((await analyst.post(page, { period: `2024-${month}-01`, [`value-${ash}`]: value, [`value-${beech}`]: '*' })).status).toBe(303)
  const odd = await analyst.post(page, { period: '2024-09-01', [`value-${ash}`]: '400' })
  expect(odd.status).toBe(422)
  const html = await odd.text()
  expect(words(html)).toContain('a figure is about 10 times those before and after it')
  const sure = /name="sure" value="([^"]*)"/.exec(html)?.[1] ?? ''
  const done = await analyst.post(page, { period: '2024-09-01', [`value-${ash}`]: '400', sure })
  expect(words(await analyst.read(done.headers.get('location') ?? ''))).toContain('1 figure came and stands.')
  expect(words(await analyst.read(page))).toContain('September 2024: 1 of 2 places has a figure.')

  const own = words(await warden.read(page))
  expect(own).toContain('Ash Ward')
  expect(own).not.toContain('Beech Ward')
  expect((await warden.post(page, { period: '2024-09-01', [`value-${beech}`]: '3' })).headers.get('location')).toBe(
    `${page}?period=2024-09-01`,
  )
  expect((await (await world.as('non-executive')).get(page)).status).toBe(403)
  const beechNow = await world.database.owner
    .selectFrom('observations as o')
    .innerJoin('measure_series as s', (join) => join.onRef('s.trust_id', '=', 'o.trust_id').onRef('s.id', '=', 'o.series_id'))
    .where('o.trust_id', '=', world.trustId)
    .where('s.place_id', '=', beech)
    .select(['o.value', 'o.status'])
    .execute()
  expect(new Set(beechNow.map(({ status }) => status))).toEqual(new Set(['hidden']))

  const none = placesToType({ keepsMeasures: false, posts: [{ id: 9, placeId: null }] }, { ownerPostId: 1, stewardPostId: 9 }, new Map())
  expect(none(ash)).toBe(true)
})
