import { expect } from 'vitest'
import { type Browser, journey, type World } from '../../../tests/support.ts'
import type { Context } from '../../platform/context.ts'
import { asJson } from '../../platform/db/index.ts'
import { record } from '../../platform/history/index.ts'
import { mattersFor } from './index.ts'

/** A ward beneath a directorate, a group that watches its register, a committee above, a secretary for both, and one risk of the trust scored 20. */
async function build(world: World, people: { manager: number; secretary: number; chair: number }) {
  return world.inTrust(people.secretary, async (db) => {
    const trust_id = world.trustId
    const one = { trust_id }
    const id = async (made: Promise<{ id: number }>) => (await made).id
    const place = (name: string, kind: string, parent_id: number | null) =>
      id(
        db
          .insertInto('places')
          .values({ ...one, name, kind, parent_id })
          .returning('id')
          .executeTakeFirstOrThrow(),
      )
    const top = await place('The trust', 'trust', null)
    const directorate = await place('Ash services', 'directorate', top)
    const ward = await place('Rowan ward', 'ward', directorate)
    const post = async (title: string, place_id: number, person_id: number) => {
      const post_id = await id(
        db
          .insertInto('posts')
          .values({ ...one, title, place_id })
          .returning('id')
          .executeTakeFirstOrThrow(),
      )
      await db
        .insertInto('post_holdings')
        .values({ ...one, post_id, person_id, from_day: '2020-01-01' })
        .execute()
      return post_id
    }
    await post('Ward Manager, Rowan', ward, people.manager)
    const secretary = await post('Committee Secretary', top, people.secretary)
    const chair = await post('Committee Chair', top, people.chair)
    const body = (name: string, kind: string, reports_to_id: number | null) =>
      id(
        db
          .insertInto('bodies')
          .values({ ...one, name, kind, reports_to_id, chair_post_id: chair, secretary_post_id: secretary })
          .returning('id')
          .executeTakeFirstOrThrow(),
      )
    const committee = await body('Quality committee', 'committee', null)
    const group = await body('Ash governance group', 'group', committee)
    await db
      .insertInto('risk_registers')
      .values({ ...one, name: 'Ash register', level: 'directorate', place_id: directorate, body_id: group, from_day: '2024-01-01' })
      .execute()
    const likelihoods = ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain']
    const matrix_id = await id(
      db
        .insertInto('risk_matrices')
        .values({
          ...{ ...one, name: 'Matrix', likelihood_labels: likelihoods, consequence_labels: likelihoods, from_day: '2024-01-01' },
          bands: asJson([
            { name: 'Low', from: 1, top: false },
            { name: 'Extreme', from: 15, top: true },
          ]),
        })
        .returning('id')
        .executeTakeFirstOrThrow(),
    )
    const period_id = await id(
      db
        .insertInto('periods')
        .values({
          ...one,
          label: 'Q2 2024/25',
          kind: 'quarter',
          starts_on: '2024-07-01',
          ends_on: '2024-09-30',
          opens_on: '2024-09-01',
          due_on: '2024-10-18',
          state: 'open',
        } as never)
        .returning('id')
        .executeTakeFirstOrThrow(),
    )
    const risk = await id(
      db
        .insertInto('risks')
        .values({ ...one, number: '7', title: 'Too few staff at night', matrix_id } as never)
        .returning('id')
        .executeTakeFirstOrThrow(),
    )
    await db
      .insertInto('risk_scores')
      .values({ ...one, risk_id: risk, period_id, likelihood: 5, consequence: 4, score: 20, scored_on: '2024-07-02' })
      .execute()
    await record(db, { verb: 'test.built', ref: null })
    return { committee, group, risk, period: period_id }
  })
}

async function cast(world: World) {
  const [manager, secretary, chair] = [await world.as('ward manager'), await world.as('secretary'), await world.as('non-executive')]
  const made = await build(world, { manager: manager.personId, secretary: secretary.personId, chair: chair.personId })
  return { manager, secretary, chair, ...made }
}

const where = (answer: Response): string => answer.headers.get('location') ?? ''

/** Takes the next step of a matter as its page's form would. */
async function step(who: Browser, at: string, form: Record<string, string>): Promise<Response> {
  const version = /name="version" value="(\d+)"/.exec(await who.read(at))?.[1] ?? ''
  return who.post(`${at}/receipts`, { version, ...form })
}

journey('a ward manager raises a matter; it goes up two bodies, and the answer comes back down', async (world) => {
  const { manager, secretary, committee, group } = await cast(world)
  const page = await manager.read('/escalations/new')
  expect(page).toContain(`<option value="${group}" selected`)
  expect(page).toContain('it watches the register “Ash register”')
  const as = /name="as" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const typed = { kind: 'alert', title: 'No second nurse at night', words: 'Three nights in ten are short.', to: String(group), as }
  const blank = await manager.post('/escalations', { ...typed, words: '' })
  expect(blank.status).toBe(422)
  const kept = await blank.text()
  expect(kept).toContain('Enter what the matter is')
  expect(kept).toContain('No second nurse at night')
  const at = where(await manager.post('/escalations', typed))
  expect(at).toMatch(/^\/escalations\/\d+$/)
  expect(await manager.read(at)).toContain('Ward Manager, Rowan')
  expect((await manager.post(`${at}/receipts`, { step: 'received', version: '1' })).status).toBe(403)

  expect(await secretary.read('/')).toContain('Receive it')
  expect((await step(secretary, at, { step: 'decided', words: 'Yes' })).status).toBe(422)
  expect((await step(secretary, at, { step: 'received' })).status).toBe(303)
  expect((await secretary.post(`${at}/receipts`, { step: 'discussed', version: '1', words: 'Twice' })).status).toBe(409)
  expect((await step(secretary, at, { step: 'passed on', words: 'It needs money.', to: String(group) })).status).toBe(422)
  expect((await step(secretary, at, { step: 'passed on', words: 'It needs money.', to: String(committee) })).status).toBe(303)
  const above = /href="(\/escalations\/\d+)">to the Quality committee/.exec(await manager.read(at))?.[1] ?? ''
  expect((await step(secretary, at, { step: 'answered', words: 'Early' })).status).toBe(422)
  for (const [name, words] of [
    ['received', ''],
    ['decided', 'Two posts are paid for.'],
    ['answered', 'Two posts from January.'],
  ] as const)
    expect((await step(secretary, above, { step: name, words })).status).toBe(303)
  expect(await secretary.read(at)).toContain('Two posts from January.</textarea>')
  expect((await step(secretary, at, { step: 'answered', words: 'You have two posts from January.' })).status).toBe(303)

  const done = await manager.read(at)
  expect(done).toMatch(
    /Raised to the Ash governance group[\s\S]*Passed on[\s\S]*Answered by the Quality committee[\s\S]*Answered by the Ash governance group/,
  )
  expect(await manager.read('/')).toContain('answered by the Ash governance group')
  expect(await secretary.read(`/escalations/bodies/${committee}`)).toContain('Done with')
})

journey('what is late is said first, at every level above, and by whom it is owed', async (world) => {
  const { manager, secretary, chair, committee, group } = await cast(world)
  const as = /name="as" value="([^"]+)"/.exec(await manager.read('/escalations/new'))?.[1] ?? ''
  const at = where(await manager.post('/escalations', { kind: 'alert', title: 'Doors', words: 'They jam.', to: String(group), as }))
  await manager.post('/escalations', { kind: 'assure', title: 'Hand washing', words: 'Held for a year.', to: String(group), as })
  world.at('2024-10-31T09:00:00.000Z')
  const [later, read] = [await world.browserOf(manager.personId), await world.browserOf(chair.personId)]
  const serving = await world.browserOf(secretary.personId)
  const list = await read.read('/escalations')
  expect(list).toContain(
    'One alert and one matter to assure wait for an answer; two are late, one of them nine days late at the Ash governance group.',
  )
  expect(await read.read('/escalations?kind=assure')).not.toContain('>Doors<')
  expect(await read.read('/escalations?state=answered')).toContain('Nothing is left by what you chose')
  expect(await read.read(`/escalations/bodies/${committee}`)).toContain('Waiting at bodies beneath it')
  expect(await read.read(`/organisation/bodies/${group}`)).toContain('nine days late')
  const lead = await world.as('governance lead')
  expect(await lead.read('/gaps')).toContain('Matters past their day')
  expect((await step(serving, at, { step: 'received' })).status).toBe(303)
  expect((await later.post(`${at}/withdrawal`, { version: '2', reason: '' })).status).toBe(422)
  expect((await serving.post(`${at}/withdrawal`, { version: '2', reason: 'No' })).status).toBe(403)
  expect((await later.post(`${at}/withdrawal`, { version: '2', reason: 'Mended.' })).status).toBe(303)
  expect(await later.read(at)).toContain('Withdrawn on 31 October 2024')
})

journey('a rule is tried before it is kept, says what nobody raised, and is changed by another in its place', async (world) => {
  const { manager, secretary, committee, risk } = await cast(world)
  const lead = await world.as('governance lead')
  const rule = {
    level: '',
    place: '',
    band: 'Extreme',
    to: String(committee),
    daysToReceive: '5',
    daysToDecide: '20',
    why: 'The committee watches the top band.',
  }
  expect((await lead.post('/escalations/rules', rule)).status).toBe(422)
  expect((await manager.post('/escalations/rules', rule)).status).toBe(403)
  const trial = await (await lead.post('/escalations/rules/trial', rule)).text()
  expect(trial).toContain('It would send 1 risk today')
  const tried = /name="tried" value="([^"]+)"/.exec(trial)?.[1] ?? ''
  expect((await lead.post('/escalations/rules', { ...rule, band: 'Low', tried })).status).toBe(422)
  const at = where(await lead.post('/escalations/rules', { ...rule, tried }))
  expect((await lead.post('/escalations/rules', { ...rule, tried })).status).toBe(422)

  expect(await manager.read('/escalations')).toContain('One risk must be raised by rule, and nobody has')
  const outsider = await world.as('non-executive')
  expect(await outsider.read('/escalations')).toContain('Waits for:')
  const id = at.split('/').at(-1) ?? ''
  const at0 = `rule=${id}&risk=${risk}`
  for (const act of ['raise', 'decline']) expect((await outsider.get(`/escalations/asked/${act}?${at0}`)).status).toBe(403)
  const asked = { rule: id, risk: String(risk), asked: 'Agree two more nurses at night.' }
  expect((await outsider.post('/escalations/asked', asked)).status).toBe(403)
  expect((await outsider.post('/escalations/asked/decline', { ...asked, reason: 'x' })).status).toBe(403)
  expect(await lead.read(`/escalations/asked/raise?${at0}`)).toContain('Decide what is to be done about this risk.')
  const bare = await lead.post('/escalations/asked', { ...asked, asked: '' })
  expect([bare.status, (await bare.text()).includes('Enter what is asked of the body')]).toEqual([422, true])
  const raised = where(await lead.post('/escalations/asked', asked))
  expect(await manager.read(raised)).toContain('Agree two more nurses at night.')
  expect(await manager.read(raised)).toContain('score 20: Extreme or above, from 15')
  expect((await lead.post('/escalations/asked', asked)).status).toBe(409)
  expect(await manager.read('/escalations')).not.toContain('must be raised by rule')
  expect(await manager.read(`/risks/${risk}`)).toContain('Alert to the Quality committee')
  expect((await step(secretary, raised, { step: 'received' })).status).toBe(303)
  expect((await step(secretary, raised, { step: 'answered', words: 'Look after it in the ward.', cameDown: 'yes' })).status).toBe(303)
  const kinds = await world.database.owner.selectFrom('risk_decisions').where('risk_id', '=', risk).orderBy('id').select('kind').execute()
  expect(kinds.map(({ kind }) => kind)).toEqual(['escalated', 'de-escalated'])

  const changed = { ...rule, daysToDecide: '10', version: '1', tried, why: 'Faster.' }
  const next = where(await lead.post(`/escalations/rules/${id}`, changed))
  expect(await lead.read(next)).toContain('In the place of')
  expect((await lead.post(`/escalations/rules/${id}`, changed)).status).toBe(409)
  expect((await lead.post(`${next}/end`, { reason: 'Judgement is enough.', version: '1' })).status).toBe(303)
  expect(await lead.read('/escalations/rules')).toContain('No rule is in force.')
})

journey('what a rule asks for is declined with a reason until the score rises', async (world) => {
  const { committee, risk } = await cast(world)
  const lead = await world.as('governance lead')
  const rule = { band: 'Extreme', to: String(committee), daysToReceive: '5', daysToDecide: '20', why: 'Top band.' }
  const tried = /name="tried" value="([^"]+)"/.exec(await (await lead.post('/escalations/rules/trial', rule)).text())?.[1] ?? ''
  const id =
    where(await lead.post('/escalations/rules', { ...rule, tried }))
      .split('/')
      .at(-1) ?? ''
  const asked = { rule: id, risk: String(risk) }
  expect(await lead.read(`/escalations/asked/decline?rule=${id}&risk=${risk}`)).toContain('Too few staff at night')
  expect((await lead.post('/escalations/asked/decline', asked)).status).toBe(422)
  expect((await lead.post('/escalations/asked/decline', { ...asked, reason: 'It is with the board.' })).status).toBe(303)
  expect(await lead.read('/escalations')).not.toContain('must be raised by rule')
  expect(await lead.read(`/escalations/rules/${id}`)).toContain('It is with the board.')
})

journey('a matter about a confidential risk is there only for the roles that see the risk', async (world) => {
  const { manager, secretary, committee, risk } = await cast(world)
  const form = { risk: String(risk), kind: 'alert', title: 'Secret concern', words: 'Quiet.', to: String(committee) }
  const page = await secretary.read(`/escalations/new?risk=${risk}`)
  const way = /<option value="(post-\d+)"/.exec(page)?.[1] ?? ''
  const at = where(await secretary.post('/escalations', { ...form, as: way }))
  expect(await manager.read('/escalations')).toContain('Secret concern')
  const printed = () =>
    world.inTrust(secretary.personId, (db) => {
      const once = <T>(_: string, ask: () => Promise<T>) => ask()
      return mattersFor({ db, on: '2024-10-15', asAt: null, once } as unknown as Context, committee)
    })
  expect(await printed()).toMatchObject({ alert: [{ title: 'Secret concern', waits: 'receipt', late: 0 }], advise: [], assure: [] })
  await world.inTrust(secretary.personId, async (db) => {
    await db
      .updateTable('risks')
      .set({ seen_by: ['secretary'] })
      .where('id', '=', risk)
      .execute()
    await record(db, { verb: 'test.hidden', ref: { kind: 'risk', id: risk } })
  })
  expect(await manager.read('/escalations')).not.toContain('Secret concern')
  expect((await manager.get(at)).status).toBe(404)
  expect(await manager.read('/search?q=Secret')).not.toContain('Secret concern</a>')
  expect(await secretary.read(at)).toContain('Secret concern')
  expect(await printed(), 'a paper leaves it out even for who may see it').toEqual({ alert: [], advise: [], assure: [] })
})
