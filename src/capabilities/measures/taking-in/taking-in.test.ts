import { expect } from 'vitest'
import { type Browser, journey, type World } from '../../../../tests/support.ts'
import { record, verifyHistory } from '../../../platform/history/index.ts'
import { buildMeasure } from '../build.ts'

const words = (html: string) =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')

/** A trust of two wards with two measures, and an analyst of it. */
async function scene(world: World) {
  const analyst = await world.as('analyst')
  const made = await world.inTrust(analyst.personId, async (db) => {
    const trust = { id: world.trustId } as never
    const place = async (name: string, kind: string, parent_id: number | null) =>
      (await db.insertInto('places').values({ trust_id: world.trustId, name, kind, parent_id }).returning('id').executeTakeFirstOrThrow())
        .id
    const top = await place('The trust', 'trust', null)
    const wards = [await place('Ash Ward', 'ward', top), await place('Beech Ward', 'ward', top)] as const
    const falls = await buildMeasure({ db, trust }, { code: 'FALLS', name: 'Falls' })
    const hygiene = await buildMeasure(
      { db, trust },
      {
        code: 'HH',
        name: 'Hand hygiene',
        kind: 'proportion',
        per: 100,
        decimals: 1,
        adding: 'ratio',
        numerator: 'Hands washed',
        denominator: 'Hands watched',
      },
    )
    await record(db, { verb: 'measure.added', ref: null, facts: { name: 'both' } })
    return { top, wards, falls, hygiene }
  })
  return { analyst, ...made }
}

/** Uploads a file; the address of its review. */
async function uploaded(browser: Browser, text: string, name = 'figures.csv'): Promise<string> {
  const answer = await browser.upload('/observations/files', { file: new File([text], name) })
  if (answer.status !== 303) throw new Error(`${answer.status}: ${words(await answer.text()).slice(0, 2000)}`)
  return answer.headers.get('location') ?? ''
}

async function accepted(browser: Browser, review: string): Promise<string> {
  const sign = /name="sign" value="([^"]*)"/.exec(await browser.read(review))?.[1] ?? ''
  const answer = await browser.post(`${review}/acceptance`, { sign })
  if (answer.status !== 303) throw new Error(`${answer.status}: ${words(await answer.text()).slice(0, 3000)}`)
  return answer.headers.get('location') ?? ''
}

const figures = (world: World) =>
  world.database.owner
    .selectFrom('observations as o')
    .innerJoin('measure_series as s', (join) => join.onRef('s.trust_id', '=', 'o.trust_id').onRef('s.id', '=', 'o.series_id'))
    .innerJoin('places as p', (join) => join.onRef('p.trust_id', '=', 'o.trust_id').onRef('p.id', '=', 's.place_id'))
    .where('o.trust_id', '=', world.trustId)
    .orderBy('s.measure_id')
    .orderBy('p.name')
    .orderBy('o.period')
    .select(['p.name', 'o.period', 'o.numerator', 'o.denominator', 'o.value', 'o.status'])
    .execute()

const csv = 'Ward,Month,Falls,Hands washed,Hands watched\nAsh Ward,2024-08,3,93,100\nBeech Ward,2024-08,4,*,*\nCedar,2024-08,9,1,2\n'

journey('a file of figures is reviewed, accepted as one batch, and taken back', async (world) => {
  const { analyst } = await scene(world)
  const review = await uploaded(analyst, csv)
  const page = words(await analyst.read(review))
  expect(page).toContain('4 figures of 2 measures at 2 places, August 2024; 1 question.')
  expect(page).toContain('Cedar')
  expect(page).toContain('Nothing has been written yet.')
  expect((await analyst.post(`${review}/acceptance`, { sign: 'x' })).status).toBe(409)
  expect(await figures(world)).toEqual([])

  await analyst.post(`${review}/answers`, { 'name|place|cedar': 'out' })
  expect(words(await analyst.read(review))).toContain('all answered')
  const batch = await accepted(analyst, review)
  expect((await figures(world)).map((f) => [f.name, f.numerator, f.denominator, f.value, f.status])).toEqual([
    ['Ash Ward', null, null, 3, 'final'],
    ['Beech Ward', null, null, 4, 'final'],
    ['Ash Ward', 93, 100, 93, 'final'],
    ['Beech Ward', null, null, null, 'hidden'],
  ])
  const shown = words(await analyst.read(batch))
  expect(shown).toContain('4 figures came and stand.')
  expect(shown).toContain('93.0% (93 of 100)')
  expect(shown).toContain('Hidden by the sender')
  expect(words(await analyst.read('/observations'))).toContain('figures.csv: 4 figures of 2 measures at 2 places, August 2024')
  expect((await analyst.get(review)).headers.get('location')).toBe(batch)

  const undone = await analyst.post(`${batch}/undoing`)
  expect(undone.status).toBe(303)
  expect(await figures(world)).toEqual([])
  expect(words(await analyst.read(batch))).toContain('These figures were taken back.')
  expect((await analyst.post(`${batch}/undoing`)).status).toBe(409)
  expect((await verifyHistory(world.database, world.trustId)).firstProblem).toBeUndefined()
})

journey('the next file revises what is held, old beside new; taking it back, the earlier figures stand again', async (world) => {
  const { analyst } = await scene(world)
  await accepted(analyst, await uploaded(analyst, 'Ward,Measure,Jul 2024,Aug 2024\nAsh Ward,Falls,3,4\nBeech Ward,Falls,5,6\n'))
  const review = await uploaded(
    analyst,
    'Ward,Measure,Jul 2024,Aug 2024,Sep 2024\nAsh Ward,Falls,3,8,2\nBeech Ward,Falls,5,6,1\n',
    'next.csv',
  )
  const page = words(await analyst.read(review))
  expect(page).toContain('2 new, 1 revised and 3 the same as held.')
  expect(page).toMatch(/Falls Ash Ward August 2024 4 8 D2/)
  const batch = await accepted(analyst, review)
  expect((await figures(world)).map((f) => f.value)).toEqual([3, 8, 2, 5, 6, 1])
  await analyst.post(`${batch}/undoing`)
  expect((await figures(world)).map((f) => f.value)).toEqual([3, 4, 5, 6])
  const again = await uploaded(
    analyst,
    'Ward,Measure,Jul 2024,Aug 2024,Sep 2024\nAsh Ward,Falls,3,8,2\nBeech Ward,Falls,5,6,1\n',
    'next.csv',
  )
  expect(words(await analyst.read(again))).toContain('This very file came before')
})

journey('names answered once are not asked of the next file', async (world) => {
  const { analyst, falls } = await scene(world)
  const review = await uploaded(analyst, 'Ward,Month,Slips and trips,Staff\nAsh Ward,2024-08,3,12\n')
  await analyst.post(`${review}/answers`, { 'name|measure|slips and trips': `v${falls}`, rest: 'measure' })
  await accepted(analyst, review)
  const next = words(await analyst.read(await uploaded(analyst, 'Ward,Month,Slips and trips\nAsh Ward,2024-09,4\n')))
  expect(next).toContain('1 figure of Falls at Ash Ward, September 2024.')
})

journey('a column is put right by hand, and the month is said where the file does not', async (world) => {
  const { analyst } = await scene(world)
  const review = await uploaded(analyst, 'Unit,Falls\nAsh Ward,3\nBeech Ward,4\n')
  expect(words(await analyst.read(review))).toContain('no column, title or file name says which period')
  await analyst.post(`${review}/columns`, {
    'table|0|period': 'August 2024',
    'column|0|0': 'place',
    'column|0|1': 'value',
    'measure|0|1': 'Falls',
  })
  expect(words(await analyst.read(review))).toContain('2 figures of Falls at 2 places, August 2024.')
})

journey('nothing is written where the figures held changed meanwhile, and the review says so', async (world) => {
  const { analyst } = await scene(world)
  const review = await uploaded(analyst, 'Ward,Month,Falls\nAsh Ward,2024-08,3\n')
  const sign = /name="sign" value="([^"]*)"/.exec(await analyst.read(review))?.[1] ?? ''
  await accepted(analyst, await uploaded(analyst, 'Ward,Month,Falls\nAsh Ward,2024-08,5\n', 'other.csv'))
  const answer = await analyst.post(`${review}/acceptance`, { sign })
  expect(answer.status).toBe(409)
  expect(words(await answer.text())).toContain('Nothing was written: the figures held changed')
  expect((await figures(world)).map((f) => f.value)).toEqual([5])
})

journey('two who press Accept at once bring the file in once', async (world) => {
  const { analyst } = await scene(world)
  const review = await uploaded(analyst, 'Ward,Month,Falls\nAsh Ward,2024-08,3\n')
  const sign = /name="sign" value="([^"]*)"/.exec(await analyst.read(review))?.[1] ?? ''
  const answers = await Promise.all([analyst.post(`${review}/acceptance`, { sign }), analyst.post(`${review}/acceptance`, { sign })])
  expect(answers.map(({ status }) => status).sort()).toContain(303)
  const batches = await world.database.owner.selectFrom('observation_batches').where('trust_id', '=', world.trustId).select('id').execute()
  expect(batches).toHaveLength(1)
})

journey('a refused file writes nothing; text is never markup; others may only read', async (world) => {
  const { analyst } = await scene(world)
  const review = await uploaded(analyst, 'Ward,Month,<b>Falls</b>\n<script>alert(1)</script>,2024-08,3\n')
  const html = await analyst.read(review)
  expect(html).not.toMatch(/<script>alert|<b>Falls/)
  const reader = await world.as('non-executive')
  expect((await reader.get(review)).status).toBe(200)
  expect((await reader.post(`${review}/refusal`)).status).toBe(403)
  expect((await analyst.post(`${review}/refusal`)).status).toBe(303)
  expect((await analyst.post(`${review}/answers`, {})).status).toBe(409)
  expect(await figures(world)).toEqual([])
})
