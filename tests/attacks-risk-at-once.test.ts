import { expect } from 'vitest'
import { verifyHistory } from '../src/platform/history/index.ts'
import { changesOf, day, fillRisk, idOf, kept, linkOn, type Scene, sceneOf } from './risk-scene.ts'
import { type Browser, journey, type World } from './support.ts'

/** The version a form would send. */
const versionAt = async (who: Browser, path: string): Promise<string> =>
  /name="version"[^>]*value="(\d+)"/.exec(await who.read(path))?.[1] ?? ''

async function built(world: World) {
  const scene = await sceneOf(world)
  return { scene, filled: await fillRisk(scene, '01', 'People wait') }
}

/** The statuses of one form sent twice at the same moment, the one that was kept first. */
async function twice(path: string, form: Record<string, string>, by: readonly [Browser, Browser]): Promise<number[]> {
  const answers = await Promise.all(by.map((who) => who.post(path, form)))
  return answers.map(({ status }) => status).sort()
}

/** A risk put forward by a ward. */
const proposed = async (world: World, { register }: Scene): Promise<string> =>
  kept((await world.as('ward manager')).post('/risks/propose', { event: 'x', cause: `Cause ${register}`, effect: 'x', register }))

journey('of two who score, set, review, accept, answer or close the same at once, one is kept and the other is told', async (world) => {
  const { scene, filled } = await built(world)
  const { lead, post, register, period } = scene
  const { risk, control, matter, audit, parts } = filled
  const [gap, assurance, action, factor] = parts
  const both: readonly [Browser, Browser] = [lead, await world.as('executive', 'governance lead')]
  const proposal = await proposed(world, scene)
  const accepting = { title: 'x', owner: post, register, version: '1', ...day('review', '2024-11-15') }
  const recommendation = linkOn(await lead.read(audit), `${audit}/recommendations`)
  const of = async (path: string) => ({ version: await versionAt(lead, path) })
  const scored = { likelihood: '4', consequence: '4', rationale: 'x' }
  const finding = { finding: 'target above tolerance', answer: 'It is looked at in December', ...day('until', '2024-12-01') }
  const seen = /name="seen"[^>]*value="(\d+)"/.exec(await lead.read(`${risk}/honesty?finding=target+above+tolerance`))?.[1] ?? ''
  const told: Record<string, number[]> = {
    answer: await twice(`${risk}/honesty`, { ...finding, seen }, both),
    score: await twice(`${risk}/assessments`, { period, ...scored, ...day('on', '2024-10-03'), seen: `${period}:1` }, both),
    level: await twice(`${risk}/levels`, { kind: 'initial', ...scored, ...day('on', '2024-10-01'), version: '0' }, both),
    target: await twice(
      `${risk}/target`,
      { likelihood: '1', consequence: '2', why: 'x', ...day('by', '2025-03-31'), ...(await of(`${risk}/target`)) },
      both,
    ),
    review: await twice(
      `${risk}/review`,
      { right: 'yes', words: 'x', ...day('next', '2024-11-10'), ...(await of(`${risk}/review`)) },
      both,
    ),
    gap: await twice(`${gap}/closing`, { why: 'x', version: '1' }, both),
    assurance: await twice(`${assurance}/withdrawal`, { why: 'x', version: '1' }, both),
    action: await twice(`${action}/done`, { outcome: 'x', version: '1', ...day('doneOn', '2024-10-15') }, both),
    factor: await twice(factor ?? '', { factorWords: 'y', version: '1' }, both),
    control: await twice(`${control}/ending`, { why: 'x', version: '1' }, both),
    receipt: await twice(`${matter}/receipts`, { step: 'discussed', words: 'x', version: '2' }, both),
    recommendation: await twice(
      `${recommendation}/settling`,
      { came: 'done', outcome: 'x', version: '1', ...day('settledOn', '2024-10-15') },
      both,
    ),
    accepted: await twice(`${proposal}/accepting`, { number: '20', ...accepting }, both),
    closed: await twice(`${risk}/closing`, { reason: 'x', ...(await of(`${risk}/closing`)) }, both),
  }
  const { accepted, closed, assurance: withdrawn, ...others } = told
  for (const [what, statuses] of Object.entries(others)) expect(statuses, what).toEqual([303, 409])
  // the second reads what the first made of it, in words: it is decided, closed, or found no more
  for (const statuses of [accepted, closed]) expect([409, 422]).toContain(statuses?.[1])
  expect([accepted?.[0], closed?.[0]]).toEqual([303, 303])
  expect(withdrawn, 'it is there no more').toEqual([303, 404])
  expect((await verifyHistory(world.database, world.trustId)).firstProblem).toBeUndefined()
})

journey('a number is taken once, whether two add, accept, renumber or move at the same moment', async (world) => {
  const { scene, filled } = await built(world)
  const { lead, post, register } = scene
  const other = await world.as('governance lead')
  const [first, second] = [await proposed(world, scene), await proposed(world, scene)]
  const open = { owner: post, register, meantIt: [filled.risk, first, second].map(idOf).join() }
  const accepting = { number: '30', title: 'x', ...open, version: '1', ...day('review', '2024-11-15') }
  const answers = await Promise.all([
    lead.post('/risks', { number: '30', title: 'Roofs leak in the rain', ...open }),
    other.post('/risks', { number: '30', title: 'Money runs out by March', ...open }),
    lead.post(`${first}/accepting`, accepting),
    other.post(`${second}/accepting`, accepting),
    lead.post(`${filled.risk}/renumbering`, { number: '30', version: await versionAt(lead, `${filled.risk}/place`) }),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422, 422, 422])
  for (const answer of answers) if (answer.status === 422) expect(await answer.text()).toContain('is held already')
  const held = await world.database.owner
    .selectFrom('risks')
    .where('trust_id', '=', world.trustId)
    .where('number', '=', '30')
    .select('id')
    .execute()
  expect(held).toHaveLength(1)
})

journey('a form made from what has changed since writes nothing, and keeps what was typed', async (world) => {
  const { scene, filled } = await built(world)
  const { lead, post, register } = scene
  const { risk, control, matter, audit, parts } = filled
  const [gap, assurance, action, factor] = parts
  const typed = 'Typed before it changed'
  const forms: [string, Record<string, string>][] = [
    [risk, { number: '01', title: typed, owner: post, register }],
    [`${risk}/target`, { likelihood: '1', consequence: '2', why: typed, ...day('by', '2025-03-31') }],
    [`${risk}/review`, { right: 'yes', words: typed, ...day('next', '2024-11-10') }],
    [`${risk}/closing`, { reason: typed }],
    [`${risk}/moving`, { register: '1', number: '90', why: typed }],
    [`${risk}/renumbering`, { number: '90' }],
    [control, { controlTitle: typed }],
    [`${control}/ending`, { why: typed }],
    [gap ?? '', { gapKind: 'control', gapWords: typed, ...day('foundOn', '2024-10-01') }],
    [assurance ?? '', { source: typed, line: '1', positive: 'yes', ...day('givenOn', '2024-10-01') }],
    [action ?? '', { action: typed, actionOwner: post, ...day('dueOn', '2024-12-01') }],
    [factor ?? '', { factorWords: typed }],
    [audit, { kind: 'peer review', auditTitle: typed, ...day('plannedOn', '2024-12-01') }],
    [`${audit}/report`, { positive: 'yes', found: typed, give: 'yes', ...day('reportedOn', '2024-10-12') }],
    [`${matter}/receipts`, { step: 'decided', words: typed }],
    [`/risks/registers/${register}`, { name: typed, level: 'organisational' }],
    [`${gap}/closing`, { why: typed }],
    [`${action}/done`, { outcome: typed, ...day('doneOn', '2024-10-15') }],
    [`${action}/given-up`, { reason: typed }],
    [`${assurance}/withdrawal`, { why: typed }],
  ]
  const before = await changesOf(world)
  for (const version of ['0', '99', '2147483647'])
    for (const [path, form] of forms) {
      const answer = await lead.post(path, { ...form, version })
      const page = await answer.text()
      if (path.endsWith('/moving')) expect([409, 422], path).toContain(answer.status)
      else expect(answer.status, `${path} ${version}`).toBe(409)
      if (JSON.stringify(form).includes(typed)) expect(page, path).toContain(typed)
    }
  expect(await changesOf(world)).toBe(before)
})

journey('a receipt is of its body, of its turn and of its day; nobody else writes or takes back what they did not raise', async (world) => {
  const { secretary, director, body, above } = await sceneOf(world)
  world.at('2024-10-16T09:00:00.000Z')
  const [raiser, serving, other] = [await world.as('ward manager'), await world.browserOf(secretary.personId), await world.as('secretary')]
  const matter = await kept(raiser.post('/escalations', { kind: 'alert', title: 'Doors', words: 'They jam', to: body, as: 'role' }))
  const receive = { step: 'received', version: '1' }
  for (const who of [raiser, other, await world.browserOf(director.personId), await world.as('executive', 'non-executive', 'director')])
    expect((await who.post(`${matter}/receipts`, receive)).status).toBe(403)
  for (const who of [serving, other]) expect((await who.post(`${matter}/withdrawal`, { reason: 'x', version: '1' })).status).toBe(403)
  const refused: [Record<string, string>, string][] = [
    [{ ...receive, ...day('on', '2024-10-15') }, 'on'],
    [{ ...receive, ...day('on', '2024-10-17') }, 'on'],
    [{ ...receive, ...day('on', '9999-12-31') }, 'on'],
    [{ ...receive, step: 'decided', words: 'Early' }, 'step'],
    [{ ...receive, step: 'answered', words: 'Early' }, 'step'],
    [{ ...receive, step: 'withdrawn', words: 'Not a step' }, 'step'],
  ]
  for (const [form, field] of refused) {
    const answer = await serving.post(`${matter}/receipts`, form)
    expect(answer.status, JSON.stringify(form)).toBe(422)
    expect(await answer.text(), JSON.stringify(form)).toMatch(new RegExp(`href="#${field}(-day)?"`))
  }
  await kept(serving.post(`${matter}/receipts`, receive))
  for (const to of [body, '0', '']) {
    const onward = { step: 'passed on', words: 'Up', to, version: '2' }
    expect((await serving.post(`${matter}/receipts`, onward)).status, to).toBe(422)
  }
  await kept(serving.post(`${matter}/receipts`, { step: 'passed on', words: 'Up', to: above, version: '2' }))
  const [, up = ''] = /href="(\/escalations\/\d+)">to the Quality/.exec(await raiser.read(matter)) ?? []
  // the body below waits for the one above, and what it passed on is not handed back down to it
  expect((await serving.post(`${matter}/receipts`, { step: 'answered', words: 'x', version: '3' })).status).toBe(422)
  await kept(serving.post(`${up}/receipts`, receive))
  expect((await serving.post(`${up}/receipts`, { step: 'passed on', words: 'Down', to: body, version: '2' })).status).toBe(422)
  expect((await raiser.post(`${matter}/withdrawal`, { reason: 'x', version: '3' })).status).toBe(409)
  expect(await serving.read(matter)).not.toContain('Withdrawn')
  for (const as of ['body-1', `body-${body}`, `post-1`, 'governance lead', ''])
    expect((await raiser.post('/escalations', { kind: 'alert', title: 'x', words: 'x', to: body, as })).status, as).toBe(422)
})
