import { expect, test } from 'vitest'
import { type Browser, journey, newWorld, type World } from '../../../tests/support.ts'
import { record } from '../../platform/history/index.ts'

const quarters = [
  { label: 'Q1 2024/25', starts_on: '2024-04-01', ends_on: '2024-06-30', state: 'frozen' },
  { label: 'Q2 2024/25', starts_on: '2024-07-01', ends_on: '2024-09-30', state: 'open' },
] as const

/** A trust with two quarters and a post that somebody holds and somebody deputises for. */
async function trust(world: World) {
  const [keeper, holder, deputy] = [
    await world.person('Keeper', 'governance lead'),
    await world.person('Holder', 'director'),
    await world.person('Deputy', 'director'),
  ]
  const ids = await world.inTrust(keeper, async (db) => {
    const trust_id = world.trustId
    const rows = quarters.map((q) => ({ trust_id, kind: 'quarter', ...q, opens_on: q.ends_on, due_on: q.ends_on, board_on: null }))
    const periods = await db.insertInto('periods').values(rows).returning('id').execute()
    const post = await db
      .insertInto('posts')
      .values({ trust_id, title: 'Director of Finance', place_id: null })
      .returning('id')
      .executeTakeFirstOrThrow()
    await db.insertInto('post_holdings').values({ trust_id, post_id: post.id, person_id: holder, from_day: '2024-01-01' }).execute()
    await db.insertInto('deputies').values({ trust_id, post_id: post.id, person_id: deputy, from_day: '2024-01-01' }).execute()
    await record(db, { verb: 'calendar.set', ref: null })
    return { q1: String(periods[0]?.id), q2: String(periods[1]?.id), post: String(post.id) }
  })
  return { ...ids, lead: await world.browserOf(keeper), holder: await world.browserOf(holder), deputy: await world.browserOf(deputy) }
}

const wording = { number: '01', title: 'People wait too long', cause: 'More are referred', event: 'people wait', effect: 'harm' }
const scored = { likelihood: '5', consequence: '4', rationale: 'Waits grew', 'on-day': '1', 'on-month': '10', 'on-year': '2024' }
async function add(person: Browser, form: Record<string, string>): Promise<string> {
  const first = await person.post('/risks', form)
  // Risks that read alike are shown first, and are added all the same.
  const meantIt = first.status === 422 ? /name="meantIt" value="([\d,]+)"/.exec(await first.clone().text())?.[1] : undefined
  const answer = meantIt ? await person.post('/risks', { ...form, meantIt }) : first
  expect(answer.status, await answer.clone().text()).toBe(303)
  return answer.headers.get('location') ?? ''
}

journey('a trust without risks is told so, and only those who may are offered to add one', async (world) => {
  const { lead } = await trust(world)
  expect(await lead.read('/risks')).toContain('Add the first risk')
  const reader = await world.as('non-executive')
  expect(await reader.read('/risks')).not.toContain('Add the first risk')
  expect((await reader.get('/risks/new')).status).toBe(403)
  expect(await reader.read('/risks/matrix')).toContain('Almost certain')
})

journey('a risk is taken up, scored, and stands in its cell; a score known only as a product stands beside the map', async (world) => {
  const { lead, q2, post } = await trust(world)
  const risk = await add(lead, { ...wording, owner: post, targetLikelihood: '3', targetConsequence: '4' })
  const alone = await add(lead, { ...wording, number: '02', title: 'Money runs out' })
  expect((await lead.post(`${risk}/assessments`, { ...scored, period: q2 })).status).toBe(303)
  expect((await lead.post(`${alone}/assessments`, { ...scored, likelihood: '', consequence: '', score: '12', period: q2 })).status).toBe(
    303,
  )
  const register = await lead.read('/risks')
  for (const words of ['One of two risks is extreme.', 'Likelihood and consequence not known', 'First score'])
    expect(register).toContain(words)
  const cell = await lead.read('/risks?by=register&cell=5x4')
  expect(cell).toContain('1 of 2 shown: likelihood 5, consequence 4')
  expect(cell).toContain('cell=5x4#list" aria-current="true"')
  const page = await lead.read(risk)
  for (const words of ['It stands at 20, Extreme.', 'Its target is 12, High.', 'scored risk 01 at 5 × 4 = 20 for Q2 2024/25', 'Waits grew'])
    expect(page).toContain(words)
})

journey('a director scores the risks of a post they hold or deputise for, a deputy in its name, and no others', async (world) => {
  const { lead, holder, deputy, q2, post } = await trust(world)
  const theirs = await add(lead, { ...wording, owner: post })
  const others = await add(lead, { ...wording, number: '02' })
  expect((await deputy.post(`${theirs}/assessments`, { ...scored, period: q2 })).status).toBe(303)
  expect(await holder.read(theirs)).toContain('Deputy for the Director of Finance scored risk 01')
  for (const person of [holder, deputy]) {
    expect((await person.get(`${others}/assessments/new`)).status).toBe(403)
    expect((await person.post(`${others}/assessments`, { ...scored, period: q2 })).status).toBe(403)
    expect((await person.post(others, { ...wording, number: '02', version: '1' })).status).toBe(403)
    expect(await person.read(others)).not.toContain('Score it')
  }
  expect((await holder.post('/risks', { ...wording, number: '03' })).status).toBe(422)
  await add(holder, { ...wording, number: '03', owner: post })
})

journey('a score that cannot be is refused in words, and keeps what was typed', async (world) => {
  const { lead, q1, q2 } = await trust(world)
  const risk = await add(lead, wording)
  const refused = async (form: Record<string, string>) => {
    const answer = await lead.post(`${risk}/assessments`, { ...scored, period: q2, ...form })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('There is a problem')
    return page
  }
  expect(await refused({ likelihood: '6' })).toContain('Select a likelihood from the list')
  expect(await refused({ likelihood: '', consequence: '' })).toContain('Select likelihood and consequence')
  expect(await refused({ score: '16' })).toContain('The score says 16, but 5 × 4 is 20')
  expect(await refused({ likelihood: '', consequence: '', score: '7' })).toContain('No likelihood and consequence make a score of 7')
  expect(await refused({ 'on-year': '2025' })).toContain('must be today or earlier')
  expect(await refused({ period: q1 })).toContain('Select a quarter from the list')
  expect(await refused({ rationale: '' })).toContain('Enter why it has this score')
  expect((await lead.post(`${risk}/assessments`, { ...scored, period: q2 })).status).toBe(303)
  expect(await refused({ 'on-month': '9', seen: `${q2}:1` })).toContain('on or after 1 October 2024')
})

journey('two people score one risk for one quarter: the second is told, and may put theirs in its place', async (world) => {
  const { lead, q2 } = await trust(world)
  const other = await world.as('executive')
  const risk = await add(lead, wording)
  expect((await other.post(`${risk}/assessments`, { ...scored, period: q2 })).status).toBe(303)
  const second = await lead.post(`${risk}/assessments`, { ...scored, likelihood: '4', period: q2, seen: '' })
  const page = await second.text()
  expect(second.status).toBe(409)
  for (const words of ['executive changed this', '5 × 4 = 20', '4 × 4 = 16', `value="${q2}:1"`]) expect(page).toContain(words)
  expect((await lead.post(`${risk}/assessments`, { ...scored, likelihood: '4', period: q2, seen: `${q2}:1` })).status).toBe(303)
  expect(await lead.read(risk)).toContain('It stands at 16, Extreme.')
  expect((await lead.post(risk, { ...wording, title: 'Later', version: '9' })).status).toBe(409)
})

journey('a new matrix begins on a day; what was scored before keeps the bands it was scored on', async (world) => {
  const { lead, q2 } = await trust(world)
  const risk = await add(lead, wording)
  await lead.post(`${risk}/assessments`, { ...scored, likelihood: '3', consequence: '3', period: q2 })
  const labels = { likelihoods: 'a\nb\nc\nd\ne', consequences: 'v\nw\nx\ny\nz' }
  const matrix = {
    name: 'Ours',
    ...labels,
    bands: '1 Fine\n9 Grave',
    watched: '9',
    'from-day': '15',
    'from-month': '10',
    'from-year': '2024',
  }
  expect(await (await lead.post('/risks/matrix', { ...matrix, likelihoods: 'a\nb' })).text()).toContain(
    'Enter five likelihoods, one on each line; 2 are given',
  )
  expect(await (await lead.post('/risks/matrix', { ...matrix, bands: '2 Fine' })).text()).toContain('The lowest band must begin at 1')
  expect((await (await world.as('executive')).post('/risks/matrix', matrix)).status).toBe(403)
  expect((await lead.post('/risks/matrix', matrix)).status).toBe(303)
  expect(await lead.read('/risks/matrix')).toContain('Grave')
  expect(await lead.read(risk)).toContain('It stands at 9, High.')
  expect(
    (await lead.post(`${risk}/assessments`, { ...scored, likelihood: '3', consequence: '3', period: q2, seen: `${q2}:1` })).status,
  ).toBe(303)
  expect(await lead.read(risk)).toContain('It stands at 9, Grave.')
})

test('another trust’s risk is not there, and neither are cells off the map', async () => {
  const [ours, theirs] = [await newWorld(), await newWorld()]
  const risk = await add((await trust(theirs)).lead, wording)
  const { lead, q2 } = await trust(ours)
  await add(lead, wording)
  for (const path of [risk, `${risk}/edit`, `${risk}/assessments/new`, '/risks?cell=6x1', '/risks?sort=luck', '/risks/0'])
    expect((await lead.get(path)).status, path).toBe(404)
  expect((await lead.post(`${risk}/assessments`, { ...scored, period: q2 })).status).toBe(404)
  expect(await (await lead.post('/risks', wording)).text()).toContain('Risk 01 is held already')
})
