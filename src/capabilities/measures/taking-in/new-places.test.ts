import { expect, test } from 'vitest'
import { type Browser, journey } from '../../../../tests/support.ts'
import { record } from '../../../platform/history/index.ts'
import { buildMeasure } from '../build.ts'
import { newPlaces, putUnder } from './new-places.ts'
import { known, outcome } from './test-known.ts'

const place = (name: string, above: string | null) => ({ name, code: null, above, alike: false })

test('places go under the one the file names: here already, or to be added; else under the one chosen', () => {
  const places = [place('Elm', 'ash'), place('Fir', 'The North'), place('Gorse', 'THE NORTH'), place('Hazel', null)]
  expect(
    putUnder(places, { known, beneath: 10, asFile: true }).map(({ parent, places: these }) => [parent, these.map(({ name }) => name)]),
  ).toEqual([
    [{ id: 11 }, ['Elm']],
    [{ name: 'The North' }, ['Fir', 'Gorse']],
    [{ id: 10 }, ['Hazel']],
  ])
  expect(putUnder(places, { known, beneath: 10, asFile: false })).toMatchObject([{ parent: { id: 10 }, places }])
})

test('one organisation nobody knows among many that are known is asked about, never passed over', () => {
  const text =
    'year_month,org_code,parent_org,org_name,Falls\n2024-08,RZ9,North,A TRUST,5\n2024-08,W11,North,ASH,6\n2024-08,RZ2,North,A THIRD,7\n'
  const { matched } = outcome(text)
  expect(matched.elsewhere.figures).toBe(0)
  expect(newPlaces(matched.names)).toEqual([{ name: 'A THIRD', code: 'RZ2', above: 'North', alike: false }])
  expect(newPlaces(outcome(text, { names: { 'place|a third': 'leave out' } }).matched.names)).toEqual([])
})

const upload = async (browser: Browser, text: string, name: string) =>
  (await browser.upload('/observations/files', { file: new File([text], name) })).headers.get('location') ?? ''

const nation =
  'year_month,org_code,parent_org,org_name,Attendances\n2024-08,AA1,THE NORTH,ONE,5\n2024-08,AA2,THE NORTH,TWO,7\n2024-08,AA3,THE SOUTH,THREE,1\n'

journey('places of a national file are added together, each in its region, by whoever may change the organisation', async (world) => {
  const lead = await world.as('governance lead')
  await world.inTrust(lead.personId, async (db) => {
    await db.insertInto('places').values({ trust_id: world.trustId, name: 'The nation', kind: 'trust', parent_id: null }).execute()
    await buildMeasure({ db, trust: { id: world.trustId } as never }, { code: 'ATT', name: 'Attendances' })
    await record(db, { verb: 'measure.added', ref: null, facts: { name: 'Attendances' } })
  })
  const review = await upload(lead, nation, 'nation.csv')
  expect(await lead.read(review)).toContain('Add 3 places')
  const analyst = await world.as('analyst')
  expect(await analyst.read(review)).not.toContain('Add 3 places')

  const { id: top } = await world.database.owner
    .selectFrom('places')
    .where('trust_id', '=', world.trustId)
    .where('kind', '=', 'trust')
    .select('id')
    .executeTakeFirstOrThrow()
  const sent = { kind: 'service', beneath: String(top), 'places-how': 'as-file' }
  expect((await analyst.post(`${review}/places`, sent)).status).toBe(403)
  expect((await lead.post(`${review}/places`, { ...sent, kind: 'trust' })).status).toBe(400)
  await lead.post(`${review}/places`, sent)
  await lead.post(`${review}/places`, sent)
  const places = await world.database.owner
    .selectFrom('places as p')
    .innerJoin('places as above', (join) => join.onRef('above.trust_id', '=', 'p.trust_id').onRef('above.id', '=', 'p.parent_id'))
    .leftJoin('place_names as n', (join) => join.onRef('n.trust_id', '=', 'p.trust_id').onRef('n.place_id', '=', 'p.id'))
    .where('p.trust_id', '=', world.trustId)
    .orderBy('p.id')
    .select(['p.name', 'p.kind', 'above.name as above', 'n.name as code'])
    .execute()
  expect(places.map(({ name, kind, above, code }) => `${name}, ${kind}, ${above}, ${code}`)).toEqual([
    'THE NORTH, directorate, The nation, null',
    'ONE, service, THE NORTH, AA1',
    'TWO, service, THE NORTH, AA2',
    'THE SOUTH, directorate, The nation, null',
    'THREE, service, THE SOUTH, AA3',
  ])
  const page = await lead.read(review)
  expect(page).toContain('3 figures of Attendances at 3 places, August 2024.')
  expect(page).not.toContain('Places not here yet')
})
