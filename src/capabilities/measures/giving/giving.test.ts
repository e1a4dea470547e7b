import { expect, test } from 'vitest'
import { journey } from '../../../../tests/support.ts'
import { record } from '../../../platform/history/index.ts'
import { buildMeasure } from '../build.ts'
import { type Giver, giversOf, givingInWords } from './giving.ts'

const giver = (name: string, latest: Giver['latest'], endedWith: Giver['endedWith'] = null): Giver => ({
  ...{ placeId: name.length, name, first: '2023-04-01', latest, endedWith },
})

test('a place without the latest figure has stopped, until somebody says it ended; the longest silent first', () => {
  const all = [giver('Ash', '2024-08-01'), giver('Beech', '2024-05-01'), giver('Cedar', null), giver('Dogwood', '2024-02-01', '2024-02-01')]
  const givers = giversOf(all)
  expect(givers.stopped.map(({ name }) => name)).toEqual(['Cedar', 'Beech'])
  expect(givers.giving.map(({ name }) => name)).toEqual(['Ash'])
  expect(givers.ended.map(({ name }) => name)).toEqual(['Dogwood'])
  expect(givingInWords(givers, 'month')).toEqual({
    strong: 'Two of 3 places have no figure in August 2024.',
    words: expect.stringContaining('One has ended.'),
  })
  expect(givingInWords(giversOf([]), 'month').strong).toBe('No place has given a figure yet.')
  expect(givingInWords(giversOf([giver('Ash', '2024-08-01')]), 'month').strong).toBe(
    'The one place that gives figures has one in August 2024.',
  )
})

const figures = (rows: readonly [string, string, number][]) => `month,ward,Falls\n${rows.map((row) => row.join(',')).join('\n')}\n`

journey('a ward that closed is said to have ended; totals ask for it no longer, and do again once it gives', async (world) => {
  const lead = await world.as('governance lead')
  const measure = await world.inTrust(lead.personId, async (db) => {
    const place = async (name: string, kind: string, parent_id: number | null) =>
      (await db.insertInto('places').values({ trust_id: world.trustId, name, kind, parent_id }).returning('id').executeTakeFirstOrThrow())
        .id
    const trust = await place('The trust', 'trust', null)
    for (const ward of ['Ash', 'Beech']) await place(ward, 'ward', trust)
    const id = await buildMeasure({ db, trust: { id: world.trustId } as never }, { code: 'FALLS', name: 'Falls' })
    await record(db, { verb: 'measure.added', ref: null, facts: { name: 'Falls' } })
    return id
  })
  const bringIn = async (rows: readonly [string, string, number][], name: string) => {
    const review = (await lead.upload('/observations/files', { file: new File([figures(rows)], name) })).headers.get('location') ?? ''
    const sign = /name="sign" value="([^"]+)"/.exec(await lead.read(review))?.[1] as string
    expect((await lead.post(`${review}/acceptance`, { sign })).status).toBe(303)
  }
  await bringIn(
    [
      ['2024-06', 'Ash', 5],
      ['2024-06', 'Beech', 4],
      ['2024-07', 'Ash', 6],
      ['2024-08', 'Ash', 7],
    ],
    'first.csv',
  )
  const page = `/measures/${measure}`
  expect(await lead.read(page)).toContain('from 1 of 2 places')
  expect(await lead.read(`${page}/giving`)).toMatch(/One of 2 places has no figure in August 2024[\s\S]*Beech[\s\S]*latest June 2024/)
  const beech = /value="(\d+)"[^>]*>[\s\S]{0,200}?Beech/.exec(await lead.read(`${page}/giving`))?.[1] as string

  const unsaid = await lead.post(`${page}/giving/ending`, { places: beech, why: '' })
  expect([unsaid.status, await unsaid.text()]).toEqual([422, expect.stringContaining('Say why')])
  const nobody = await lead.post(`${page}/giving/ending`, { why: 'closed' })
  expect([nobody.status, await nobody.text()]).toEqual([422, expect.stringContaining('Select the places that give no more')])
  expect((await lead.post(`${page}/giving/ending`, { places: beech, why: 'closed' })).status).toBe(303)
  expect(await lead.read(page)).not.toContain('of 2 places')
  expect(await lead.read(`${page}/giving`)).toContain('Give no more')
  expect(await lead.read(`/history/measure/${measure}`)).toContain('Beech gives no more figures of Falls: closed')

  await bringIn(
    [
      ['2024-09', 'Ash', 5],
      ['2024-09', 'Beech', 3],
    ],
    'again.csv',
  )
  expect(await lead.read(`${page}/giving`)).not.toContain('Give no more')
  expect(await lead.read(page)).toContain('of 2 places')

  const reader = await world.as('non-executive')
  expect((await reader.post(`${page}/giving/ending`, { places: beech, why: 'closed' })).status).toBe(403)
  expect(await reader.read(`${page}/giving`)).not.toContain('They give no more')
})
