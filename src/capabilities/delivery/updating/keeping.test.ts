import { expect } from 'vitest'
import { journey } from '../../../../tests/support.ts'
import { buildItem, buildPeriod, buildPost, buildUpdate } from '../build.ts'
import { askedOn, good, scene, sendPast } from './build-scene.ts'
import { offerField, offerKey } from './offers.ts'
import { partFields } from './parts.ts'

const row = (n: number, what: string, owner: string, [day, month, year]: [string, string, string]) => ({
  [`path-${n}-what`]: what,
  [`path-${n}-owner`]: owner,
  [`path-${n}-day-day`]: day,
  [`path-${n}-day-month`]: month,
  [`path-${n}-day-year`]: year,
})
const { pathToGreen: _, ...plain } = good
const nurses = { ...plain, ...row(1, 'seven nurses start', 'Director of HR', ['30', '11', '2024']) }

journey('a path to green has lines with an owner and a day, its owner sees them when due, and overdue they weigh', async (world) => {
  const { director, at, item } = await scene(world)
  expect((await sendPast(director, at, nurses)).headers.get('location')).toBe(at)
  const read = await director.read(at)
  expect(read).toContain('By 30 November 2024, Director of HR: seven nurses start.')
  expect(read).toContain('Director of HR: seven nurses start.')
  expect(read).not.toContain('No milestone, measure, action or risk is linked')
  const due = await world.inTrust(director.personId, (db) =>
    db.selectFrom('promises').where('item_id', '=', item).select(['owner_post_id', 'due_on', 'came_from']).execute(),
  )
  expect(due).toEqual([{ owner_post_id: expect.any(Number), due_on: '2024-11-30', came_from: 'path' }])
  expect(await director.read('/')).not.toContain('Promised: seven nurses start.')
  world.at('2024-12-02T09:00:00.000Z')
  const later = await world.browserOf(director.personId)
  const work = await later.read('/')
  expect(work).toContain('Promised: seven nurses start.')
  expect(await later.read(`/items/${item}`)).toContain('Action overdue: “seven nurses start.”')
  const promise = /\/promises\/(\d+)/.exec(work)?.[1]
  const page = await later.read(`/promises/${promise}`)
  const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? ''
  const put = (form: Record<string, string>) => later.post(`/promises/${promise}/outcome`, { version, ...form })
  expect((await put({})).status).toBe(422)
  expect(await (await put({ outcome: 'new date' })).text()).toContain('Enter the new day, such as 30 11 2024')
  expect((await put({ outcome: 'kept', words: 'All seven started', version: '99' })).status).toBe(409)
  expect((await put({ outcome: 'kept', words: 'All seven started' })).headers.get('location')).toBe(`/promises/${promise}`)
  expect(await later.read(`/promises/${promise}`)).toContain('All seven started')
  expect(await later.read(`/items/${item}`)).not.toContain('Action overdue')
  expect((await (await world.as('director')).post(`/promises/${promise}/outcome`, { version, outcome: 'dropped' })).status).toBe(409)
})

journey('a line with a day that is none is refused on its box; an amber without an owned line is asked who', async (world) => {
  const { director, at } = await scene(world)
  const wrong = await director.post(at, { ...nurses, 'path-1-day-day': '31' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('href="#path-1-day')
  const nobody = await director.post(at, { ...nurses, 'path-1-owner': '' })
  expect(await director.read(nobody.headers.get('location') ?? '')).toContain('Who will do it?')
  const draft = await director.read(at)
  expect(draft).toContain('value="seven nurses start"')
  expect(draft).toContain('And then')
})

journey('words that promise something are kept for a day, a quarter or as a milestone, and asked about in that quarter', async (world) => {
  const { director, executive, at, item, q2 } = await scene(world)
  const q3 = await buildPeriod(world, executive.personId, { label: 'Q3 2024/25', state: 'planned' })
  const publishes = 'By 13 December each directorate will publish three changes.'
  const strengthen = 'We will strengthen our work with carers.'
  const interviews = 'Interviews for the posts are on 19 November.'
  const text = `${plain.text} ${publishes} ${strengthen} ${interviews}`
  const first = await director.read((await director.post(at, { ...nurses, text })).headers.get('location') ?? '')
  expect(first).toContain('Your words speak of 13 December 2024. Is that a promise we may ask about then?')
  expect(first).toContain('A promise, for Q3 2024/25')
  const choices = {
    [offerField(offerKey(publishes))]: 'as said',
    [offerField(offerKey(strengthen))]: `quarter ${q3}`,
    [offerField(offerKey(interviews))]: 'milestone',
  }
  const sent = await director.post(at, { ...nurses, text, ...choices, asked: askedOn(first), revision: '1' })
  expect(sent.headers.get('location')).toBe(at)
  const kept = await world.inTrust(director.personId, (db) =>
    db
      .selectFrom('promises')
      .where('came_from', '=', 'text')
      .orderBy('id')
      .select(['words', 'due_on', 'due_period_id', 'made_in_id'])
      .execute(),
  )
  expect(kept).toEqual([
    { words: publishes, due_on: '2024-12-13', due_period_id: q3, made_in_id: q2 },
    { words: strengthen, due_on: null, due_period_id: q3, made_in_id: q2 },
  ])
  expect(await director.read(`/items/${item}`)).toContain('Interviews for the posts are on 19 November.')
  const register = await director.read('/promises')
  expect(register).toContain('Three promised: 3 still to come.')
  expect(register).toContain('Q3 2024/25')
  await world.inTrust(executive.personId, async (db) => {
    await db.updateTable('periods').set({ state: 'frozen' }).where('id', '=', q2).execute()
    await db.updateTable('periods').set({ state: 'open' }).where('id', '=', q3).execute()
    const { record } = await import('../../../platform/history/index.ts')
    await record(db, { verb: 'test.built', ref: null })
  })
  world.at('2025-01-07T09:00:00.000Z')
  const next = await (await world.browserOf(director.personId)).read(`/items/${item}/updates/${q3}`)
  expect(next).toContain('You promised “We will strengthen our work with carers”, for Q3 2024/25. Did it happen?')
  expect(next).toContain('We will strengthen our work with carers. in Q3 2024/25')
})

journey('each named part of a focus is reported or marked, and what was marked is shown', async (world) => {
  const { director, executive, q2 } = await scene(world)
  const post = await buildPost(world, executive.personId, { title: 'Director of Families', holder: director.personId })
  const { plan_id } = await world.inTrust(executive.personId, (db) => db.selectFrom('items').select('plan_id').executeTakeFirstOrThrow())
  const focus = 'Deal with waiting lists, above all for continence and for neurodevelopment'
  const item = await buildItem(world, executive.personId, { planId: plan_id, postId: post, title: 'Shorter waits', focus })
  const at = `/items/${item}/updates/${q2}`
  const green = { text: 'Neurodevelopmental waits fell to 41 weeks.', rag: 'green' }
  const { mark, because } = partFields('continence')
  expect(await director.read((await director.post(at, green)).headers.get('location') ?? '')).toContain('What has happened on continence?')
  const bare = await director.post(at, { ...green, [mark]: 'not reported', revision: '1' })
  expect(bare.status).toBe(422)
  expect(await bare.text()).toContain('Say why continence is not reported this time')
  const marked = { ...green, [mark]: 'not reported', [because]: 'The new team starts in November', revision: '1' }
  expect((await sendPast(director, at, marked)).headers.get('location')).toBe(at)
  const read = await executive.read(at)
  expect(read).toContain('Not this time: The new team starts in November')
  expect(read).toContain('Named in the focus and not reported: continence.')
})

journey('the same words in another row are asked about, with the row named, and noticed before freezing', async (world) => {
  const { director, executive, at, q2 } = await scene(world)
  const { plan_id } = await world.inTrust(executive.personId, (db) => db.selectFrom('items').select('plan_id').executeTakeFirstOrThrow())
  const post = await buildPost(world, executive.personId, { title: 'Director of Estates', holder: executive.personId })
  const other = await buildItem(world, executive.personId, { planId: plan_id, postId: post, title: 'Mend the roof' })
  const text = 'Exemplar programmed action plan for the people promise set up in all directorates.'
  await buildUpdate(world, executive.personId, { itemId: other, periodId: q2, text: `${text.replace('plan', 'pan')} The roof leaks.` })
  const asked = await director.read((await director.post(at, { ...nurses, text })).headers.get('location') ?? '')
  expect(asked).toContain('The same words stand in “Mend the roof”. Which row are they about?')
  expect(asked).toContain('written for the Director of Estates')
  await sendPast(director, at, { ...nurses, text, revision: '1' })
  expect(await (await world.as('governance lead')).read('/delivery?notice=same-in-two')).toContain(
    '2 items with words that stand in another item too',
  )
})
