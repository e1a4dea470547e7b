import { expect, test } from 'vitest'
import { tieIn } from '../src/capabilities/delivery/claims/tying.ts'
import type { Day } from '../src/kernel/day.ts'
import { record, verifyHistory } from '../src/platform/history/index.ts'
import { measuredTrust, reviewed, said } from './measured-trust.ts'
import { type Browser, journey, newWorld, type World } from './support.ts'

const upload = async (browser: Browser, text: string | Uint8Array<ArrayBuffer>, name = 'figures.csv') =>
  browser.upload('/observations/files', { file: new File([text], name) })
const signIn = async (browser: Browser, review: string) => /name="sign" value="([^"]*)"/.exec(await browser.read(review))?.[1] ?? ''
const held = (world: World) =>
  world.database.owner.selectFrom('observations').where('trust_id', '=', world.trustId).select(['value', 'period']).execute()

journey('what no figure can be is told in words and never written, whatever is pressed', async (world) => {
  const { analyst, falls, top } = await measuredTrust(world)
  const bad: [string, RegExp][] = [
    [`Measure,Place,Period,Value\nFalls,Ash,2024-08,${'9'.repeat(400)}\n`, /larger than any figure/],
    ['Measure,Place,Period,Value\nSeen in time,Ash,2024-08,850\n', /above 100%/],
    ['Measure,Place,Period,Numerator,Denominator\nSeen in time,Ash,2024-08,3,0\n', /denominator/],
    ['Measure,Place,Period,Value\nFalls,Ash,2031-01,3\n', /period to come|not begun/],
    ['Measure,Place,Period,Value\nFalls,Ash,2024-08,-3\n', /below nought/],
    ['Measure,Place,Period,Value\nFalls,Ash,2024-08,3\nFalls,Ash,2024-08,4\n', /twice with different values/],
    ['Measure,Place,Period,Value\nFalls,Ash,2024-08,3\n"=HYPERLINK(""http://x"")","<script>x</script>",2024-08,1\n', /&lt;script&gt;/],
  ]
  for (const [text, words] of bad) {
    const review = await reviewed(analyst, text)
    const page = await analyst.read(review)
    expect(page).not.toContain('<script>x')
    expect(words.source.startsWith('&') ? page : said(page), text.slice(0, 80)).toMatch(words)
    expect((await analyst.post(`${review}/acceptance`, { sign: await signIn(analyst, review) })).status, text.slice(0, 80)).toBe(409)
  }
  for (const value of ['9'.repeat(400), 'NaN0', 'Infinity', '1e309', '=1+1'])
    expect((await analyst.post(`/measures/${falls}/entry`, { period: '2024-08-01', [`value-${top}`]: value })).status, value).toBe(422)
  for (const bytes of [new Uint8Array(0), new TextEncoder().encode('PK\u0003\u0004 no zip at all')])
    expect((await upload(analyst, bytes, 'x.xlsx')).status).toBe(422)
  expect(await held(world)).toEqual([])
})

journey('a file is accepted as it was read, once, in its own trust', async (world) => {
  const { analyst } = await measuredTrust(world)
  const review = await reviewed(analyst, 'Measure,Place,Period,Value\nFalls,Ash,2024-08,3\nFalls,Ash,2024-08,4\n')
  const key = /name="(finding\|[^"]*)"/.exec(await analyst.read(review))?.[1]?.replaceAll('&quot;', '"') ?? ''
  await analyst.post(`${review}/answers`, { [key]: 'first' })
  const sign = await signIn(analyst, review)
  // another keeper says otherwise while the page is open: what would be written is no longer what was read
  await analyst.post(`${review}/answers`, { [key]: 'last' })
  expect((await analyst.post(`${review}/acceptance`, { sign })).status).toBe(409)
  expect(await held(world)).toEqual([])
  const elsewhere = await (await newWorld()).as('analyst')
  for (const path of ['acceptance', 'refusal', 'answers', 'columns', 'places'])
    expect([403, 404], path).toContain((await elsewhere.post(`${review}/${path}`, { sign })).status)
  const now = await signIn(analyst, review)
  const both = await Promise.all([analyst.post(`${review}/acceptance`, { sign: now }), analyst.post(`${review}/acceptance`, { sign: now })])
  expect(both.map(({ status, headers }) => [status, headers.get('location')])).toEqual(
    [both[0], both[0]].map((a) => [303, a?.headers.get('location')]),
  )
  expect((await analyst.post(`${review}/refusal`)).status).toBe(409)
  const batches = await world.database.owner.selectFrom('observation_batches').where('trust_id', '=', world.trustId).select('id').execute()
  expect([batches.length, (await held(world)).map(({ value }) => value)]).toEqual([1, [4]])
  expect((await elsewhere.post(`/observations/batches/${batches[0]?.id}/undoing`)).status).toBe(404)
})

journey('one name of two places is asked about, never taken for the first', async (world) => {
  const { analyst, south } = await measuredTrust(world)
  await world.inTrust(analyst.personId, async (db) => {
    await db.insertInto('places').values({ trust_id: world.trustId, name: 'ASH', kind: 'ward', parent_id: south }).execute()
    await record(db, { verb: 'test.built', ref: null })
  })
  const review = await reviewed(analyst, 'Measure,Place,Period,Value\nFalls,Ash,2024-08,3\n')
  expect((await analyst.post(`${review}/acceptance`, { sign: await signIn(analyst, review) })).status).toBe(409)
  expect(await held(world)).toEqual([])
})

journey('places come from a file only under a place of this trust, not by the thousand, and once', async (world) => {
  const { analyst, north } = await measuredTrust(world)
  const lead = await world.as('governance lead')
  const rows = (n: number, name: (at: number) => string) =>
    `Measure,Place,Period,Value\n${Array.from({ length: n }, (_, at) => `Falls,${name(at)},2024-08,${at % 7}`).join('\n')}\n`
  const many = await reviewed(
    analyst,
    rows(10_000, (at) => `Zone ${at}x${at * 7}`),
  )
  const form = { kind: 'ward', beneath: String(north) }
  expect(await lead.post(`${many}/places`, form)).toMatchObject({ status: 409 })
  const some = await reviewed(
    analyst,
    rows(3, (at) => ['<b>Elm</b>', '<B>elm</B>', "Fir'; drop table places"][at] ?? ''),
  )
  expect((await analyst.post(`${some}/places`, form)).status).toBe(403)
  const other = await measuredTrust(await newWorld())
  for (const beneath of [String(other.north), '0', '-1', '1e9', 'x'])
    expect([400, 404], beneath).toContain((await lead.post(`${some}/places`, { ...form, beneath })).status)
  expect([400, 422]).toContain((await lead.post(`${some}/places`, { ...form, kind: 'trust' })).status)
  await Promise.all([lead.post(`${some}/places`, form), lead.post(`${some}/places`, form)])
  const places = await world.database.owner
    .selectFrom('places')
    .where('trust_id', '=', world.trustId)
    .select(['name', 'parent_id'])
    .execute()
  expect(places.filter(({ name }) => /elm|fir/i.test(name)).length).toBe(2)
  expect(await lead.read('/organisation')).not.toContain('<b>Elm')
})

journey('limits change by the court alone, of their own measure, and ending one baseline leaves the other', async (world) => {
  const { analyst, give, falls, seen, ash } = await measuredTrust(world)
  const [lead, chair] = [await world.as('governance lead'), await world.as('non-executive')]
  const months = Array.from(
    { length: 24 },
    (_, n) => `${2022 + Math.floor((n + 9) / 12)}-${String(((n + 9) % 12) + 1).padStart(2, '0')}-01` as Day,
  )
  await give(
    falls,
    months.map((period, n) => ({ placeId: ash, period, value: 20 + ((n * 7) % 5) })),
  )
  await give(
    seen,
    months.map((period, n) => ({ placeId: ash, period, value: 80 + ((n * 7) % 5), of: 100 })),
  )
  const fixed = async (id: number) =>
    (await world.database.owner.selectFrom('measures').where('id', '=', id).select('fixed_after').executeTakeFirst())?.fixed_after
  const edit = await analyst.read(`/measures/${falls}/definition/edit`)
  const typed = Object.fromEntries(
    [...edit.matchAll(/name="(\w+)"[^>]*value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  )
  const values = {
    ...typed,
    name: 'Falls',
    code: 'FALLS',
    kind: 'count',
    direction: 'decrease',
    frequency: 'month',
    adding: 'sum',
    level: 'ward',
    horizon: 'short term',
  }
  await analyst.post(`/measures/${falls}/definition`, {
    ...values,
    fixedAfter: '12',
    fixed_after: '12',
    screens: 'on',
    profile: 'nhsr',
    chart: 'run',
  })
  expect(await fixed(falls)).toBeNull()
  const other = await world.database.owner
    .selectFrom('measure_series')
    .where('measure_id', '=', seen)
    .where('is_whole', '=', false)
    .select('id')
    .executeTakeFirstOrThrow()
  const ask = (form: Record<string, string>) =>
    analyst.post(`/measures/${falls}/recalculation`, { cause: 'a', sustained: 'b', expected: 'c', ...form })
  expect((await ask({ asks: 'limits anew', series: String(other.id), from: months[12] as string })).status).toBe(422)
  const decided = async (asked: Response) => {
    const page = asked.headers.get('location') ?? ''
    expect((await analyst.post(`${page}/decision`, { version: '1', decision: 'approve', words: 'me' })).status).toBe(403)
    const both = await Promise.all(
      [lead, chair].map((one) => one.post(`${page}/decision`, { version: '1', decision: 'approve', words: 'Yes' })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409])
    return page
  }
  await decided(await ask({ asks: 'fixed baseline', points: '12' }))
  const second = await decided(await ask({ asks: 'fixed baseline', points: '15' }))
  expect(await fixed(falls)).toBe(15)
  await decided(await analyst.post(`${second}/ending`, { cause: 'Too long' }))
  expect(await fixed(falls)).toBe(12)
  expect(await fixed(seen)).toBeNull()
  expect((await verifyHistory(world.database, world.trustId)).firstProblem).toBeUndefined()
})

journey('a ward that is put elsewhere takes its figures along: totals and what is said of them follow at once', async (world) => {
  const { give, falls, seen, ash, beech, north, south, top } = await measuredTrust(world)
  const lead = await world.as('governance lead')
  await give(falls, [
    { placeId: ash, period: '2024-08-01', value: 4 },
    { placeId: beech, period: '2024-08-01', value: 3 },
  ])
  await give(seen, [
    { placeId: ash, period: '2024-08-01', value: 10, of: 100 },
    { placeId: beech, period: '2024-08-01', value: 9, of: 10 },
  ])
  expect((await lead.post(`/organisation/places/${ash}`, { name: 'Ash', parent: String(south), version: '1' })).status).toBe(303)
  const rows = JSON.parse(await lead.read('/measures/data.json'))
  const found = (Object.values(rows).find(Array.isArray) as { measure: string; place_id: number; value: number | null }[]) ?? []
  const of = (measure: string, place: number) =>
    found
      .filter((row) => row.measure === measure && row.place_id === place)
      .map(({ value }) => value)
      .filter((value) => value !== null)
  expect([of('FALLS', north), of('FALLS', south), of('FALLS', top)]).toEqual([[], [7], [7]])
  // 19 of 110, never the mean of 10% and 90%
  expect(of('SEEN', south).map((value) => value?.toFixed(2))).toEqual(['17.27'])
  const signals = await world.database.owner
    .selectFrom('series_signals')
    .where('trust_id', '=', world.trustId)
    .where('measure_id', '=', falls)
    .select(['place_id', 'value'])
    .execute()
  expect(signals.find(({ place_id }) => place_id === south)?.value).toBe(7)
  expect(signals.find(({ place_id }) => place_id === north)).toBeUndefined()
  expect((await verifyHistory(world.database, world.trustId)).firstProblem).toBeUndefined()
})

test('a claim is tied to what the form offered, or to nothing', () => {
  const all = [{ id: 3, name: 'Falls', code: 'FALLS' }]
  const tied = (boxes: Record<string, string>) => tieIn({ key: 'k' }, boxes, { all, places: [{ id: 9, name: 'Ash' }] })
  expect(tied({ 'claim-k': '3', 'claim-k-place': '9' })).toEqual({ measureId: 3, placeId: 9 })
  expect(tied({ 'claim-k': '3', 'claim-k-place': '' })).toEqual({ measureId: 3, placeId: null })
  // another trust's place is not the whole of this one
  expect(tied({ 'claim-k': '3', 'claim-k-place': '10' })).toBeNull()
  for (const measure of ['4', '__proto__', '03', '3.0', '-3']) expect(tied({ 'claim-k': measure }), measure).toBeNull()
  expect(tied({ 'claim-k': '3', 'claim-k-measure': 'constructor' })).toBeNull()
  expect(tied({ 'claim-other': '3' })).toBeNull()
})
