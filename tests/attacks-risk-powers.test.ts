import { expect } from 'vitest'
import type { Day } from '../src/kernel/day.ts'
import { roles } from '../src/kernel/role.ts'
import { record } from '../src/platform/history/index.ts'
import { aboutRisks, addressesOf, changesOf, day, type Filled, fillRisk, idOf, kept, type Scene, sceneOf } from './risk-scene.ts'
import { type Browser, journey, newWorld, type World } from './support.ts'

type Form = Record<string, string | string[]>

async function built(world: World) {
  const scene = await sceneOf(world)
  return { scene, filled: await fillRisk(scene, '01', 'People wait') }
}

/** Each of these forms as one person sends it: its answers, where they are not among those expected. */
async function answered(who: Browser, forms: readonly (readonly [string, Form])[], expected: readonly number[]): Promise<string[]> {
  const others = []
  for (const [path, form] of forms) {
    const { status } = await who.post(path, form)
    if (!expected.includes(status)) others.push(`${path} ${JSON.stringify(form)}: ${status}`)
  }
  return others
}

/** Everything that is done to a risk and what hangs on it, as a sound form of whoever may. */
const deeds = ({ post, period, register }: Scene, { risk, control, parts: [gap, assurance, action, factor] }: Filled): [string, Form][] => [
  [risk, { number: '01', title: 'Taken', owner: post, register, version: '3' }],
  [`${risk}/assessments`, { period, likelihood: '1', consequence: '1', rationale: 'x', ...day('on', '2024-10-15') }],
  [`${risk}/levels`, { kind: 'initial', likelihood: '1', consequence: '1', rationale: 'x', version: '0', ...day('on', '2024-10-01') }],
  [`${risk}/target`, { likelihood: '1', consequence: '1', why: 'x', version: '3', ...day('by', '2025-03-31') }],
  [`${risk}/trajectory`, { seen: '' }],
  [`${risk}/review`, { right: 'yes', words: 'x', version: '3', ...day('next', '2024-11-14') }],
  [`${risk}/closing`, { reason: 'x', version: '3' }],
  [`${risk}/controls`, { controlTitle: 'x' }],
  [`${risk}/actions`, { action: 'x', actionOwner: post, ...day('dueOn', '2024-12-01') }],
  [`${risk}/factors`, { side: 'cause', factorWords: 'x' }],
  [`${risk}/honesty`, { finding: 'target above tolerance', answer: 'x', seen: '1', ...day('until', '2024-12-01') }],
  [control, { controlTitle: 'x', version: '1' }],
  [`${control}/ending`, { why: 'x', version: '1' }],
  [action ?? '', { action: 'x', actionOwner: post, version: '1', ...day('dueOn', '2024-12-01') }],
  [`${action}/done`, { outcome: 'x', version: '1', ...day('doneOn', '2024-10-15') }],
  [`${action}/given-up`, { reason: 'x', version: '1' }],
  [factor ?? '', { factorWords: 'x', version: '1' }],
  [`${control}/tests`, { result: 'effective', how: 'x', ...day('testedOn', '2024-10-15') }],
  [`${risk}/gaps`, { gapKind: 'control', gapWords: 'x', ...day('foundOn', '2024-10-01') }],
  [gap ?? '', { gapKind: 'control', gapWords: 'x', version: '1', ...day('foundOn', '2024-10-01') }],
  [`${gap}/closing`, { why: 'x', version: '1' }],
  [`${risk}/assurances`, { source: 'x', line: '1', positive: 'yes', ...day('givenOn', '2024-10-01') }],
  [assurance ?? '', { source: 'x', line: '1', positive: 'yes', version: '1', ...day('givenOn', '2024-10-01') }],
]

/** Who assures others writes down tests, gaps and assurances of any risk: the last of the deeds. */
const assurers = ['secretary', 'quality adviser', 'analyst']
const ofAssurers = 6

/** A post and who stands behind it. */
async function standIn(world: World, post: string, personId: number, { from, until }: { from: Day; until?: Day }) {
  await world.inTrust(personId, async (db) => {
    const deputy = { trust_id: world.trustId, post_id: Number(post), person_id: personId, from_day: from, until_day: until ?? null }
    await db.insertInto('deputies').values(deputy).execute()
    await record(db, { verb: 'post.changed', ref: { kind: 'post', id: Number(post) } })
  })
}

journey('nobody changes, scores, reviews or closes a risk of another post, whatever role they have', async (world) => {
  const { scene, filled } = await built(world)
  const before = await changesOf(world)
  const all = deeds(scene, filled)
  for (const role of roles.filter((one) => one !== 'governance lead' && one !== 'executive')) {
    const forms = assurers.includes(role) ? all.slice(0, -ofAssurers) : all
    expect(await answered(await world.as(role), forms, [403]), role).toEqual([])
  }
  const [past, coming] = [await world.as('director'), await world.as('director')]
  await standIn(world, scene.post, past.personId, { from: '2024-01-01', until: '2024-10-14' })
  await standIn(world, scene.post, coming.personId, { from: '2024-10-16' })
  for (const who of [past, coming]) expect(await answered(who, all, [403])).toEqual([])
  expect(await changesOf(world)).toBe(before + 2)
  const deputy = await world.as('director')
  await standIn(world, scene.post, deputy.personId, { from: '2024-10-01', until: '2024-10-15' })
  const scored = { period: scene.period, likelihood: '4', consequence: '4', rationale: 'As deputy', ...day('on', '2024-10-15') }
  await kept(deputy.post(`${filled.risk}/assessments`, { ...scored, seen: `${scene.period}:1` }))
  expect(await deputy.read(`/history/risk/${idOf(filled.risk)}`)).toContain('Head of Estates')
})

journey(
  'a director takes no risk of another’s post and gives none away; no proposal is decided by who keeps no register',
  async (world) => {
    const { scene, filled } = await built(world)
    const other = await world.as('director')
    expect((await other.post('/risks', { number: '50', title: 'Taken', owner: scene.post })).status).toBe(422)
    expect((await other.post('/risks', { number: '50', title: 'Nobody’s' })).status).toBe(422)
    const stranger = await world.inTrust(other.personId, async (db) => {
      const { id } = await db
        .insertInto('posts')
        .values({ trust_id: world.trustId, title: 'Another' })
        .returning('id')
        .executeTakeFirstOrThrow()
      await record(db, { verb: 'post.added', ref: { kind: 'post', id } })
      return String(id)
    })
    const given = { number: '01', title: 'Given away', owner: stranger, register: scene.register, version: '3' }
    expect((await scene.director.post(filled.risk, given)).status).toBe(422)
    const ward = await world.as('ward manager')
    const proposal = { event: 'The lift fails', cause: 'It is old', effect: 'Somebody is hurt', register: scene.register }
    const risk = await kept(ward.post('/risks/propose', proposal))
    const accepting = {
      number: '51',
      title: 'Lifts',
      owner: scene.post,
      register: scene.register,
      version: '1',
      ...day('review', '2024-11-15'),
    }
    for (const role of ['ward manager', 'analyst', 'secretary', 'non-executive', 'quality adviser', 'administrator'] as const)
      for (const who of [ward, await world.as(role)]) {
        expect((await who.post(`${risk}/accepting`, accepting)).status, role).toBe(403)
        expect((await who.post(`${risk}/declining`, { reason: 'x', version: '1' })).status, role).toBe(403)
      }
    // a proposal is no risk yet: nothing is scored, reviewed, raised or closed of it by whoever put it forward
    expect(await answered(ward, deeds(scene, { ...filled, risk }).slice(0, 11), [403, 404])).toEqual([])
  },
)

/** A form of ours with one number of another trust in it. */
const forged = (ours: Scene, mine: Filled, theirs: Scene, foreign: Filled): [string, Form][] => {
  const { post, register, period, body } = ours
  const risk = { number: '77', title: 'Forged', owner: post, register }
  const scored = { likelihood: '4', consequence: '4', rationale: 'x', ...day('on', '2024-10-03') }
  const audit = { kind: 'peer review', auditTitle: 'Forged', ...day('plannedOn', '2024-12-01') }
  const action = { action: 'Forged', actionOwner: post, ...day('dueOn', '2024-12-01') }
  const matter = { kind: 'alert', title: 'Forged', words: 'x', to: body, as: 'role' }
  const rule = { band: 'Extreme', to: body, daysToReceive: '5', daysToDecide: '20', why: 'x' }
  const moving = { number: '78', why: 'x', version: '3' }
  const appetite = { risk: idOf(mine.risk), level: 'Open', from: '1', to: '6', why: 'x', seen: '1:1', ...day('on', '2024-10-15') }
  const [gap] = foreign.parts
  return [
    ...(['owner', 'lead'] as const).map((field): [string, Form] => ['/risks', { ...risk, [field]: theirs.post }]),
    ['/risks', { ...risk, register: theirs.register }],
    ['/risks', { ...risk, body: theirs.body }],
    ['/risks', { ...risk, parent: idOf(foreign.risk) }],
    [`${mine.risk}/assessments`, { period: theirs.period, seen: '', ...scored }],
    [`${mine.risk}/controls`, { existing: idOf(foreign.control) }],
    [`${mine.risk}/controls`, { controlTitle: 'Forged', controlOwner: theirs.post }],
    [`${mine.risk}/gaps`, { gapKind: 'control', gapWords: 'x', gapControl: idOf(foreign.control), ...day('foundOn', '2024-10-01') }],
    [`${mine.risk}/assurances`, { source: 'x', line: '1', positive: 'yes', about: idOf(foreign.control), ...day('givenOn', '2024-10-01') }],
    [`${mine.risk}/actions`, { ...action, actionOwner: theirs.post }],
    [`${mine.risk}/actions`, { ...action, forGap: idOf(gap ?? '') }],
    [`${mine.risk}/moving`, { ...moving, register: theirs.register }],
    [`${mine.risk}/merging`, { into: idOf(foreign.risk), why: 'x', version: '3' }],
    [mine.parts[3] ?? '', { factorWords: 'x', version: '1', between: idOf(foreign.control) }],
    ...mine.parts.map((part, at): [string, Form] => [part.replace(/\d+$/, idOf(foreign.parts[at] ?? '')), { version: '1', why: 'x' }]),
    ['/controls', { controlTitle: 'Forged', risks: idOf(foreign.risk) }],
    ['/controls', { controlTitle: 'Forged', controlOwner: theirs.post }],
    ['/audits', { ...audit, risks: [idOf(mine.risk), idOf(foreign.risk)] }],
    ['/audits', { ...audit, controls: idOf(foreign.control) }],
    ['/audits', { ...audit, auditOwner: theirs.post }],
    ['/audits', { ...audit, body: theirs.body }],
    [`${mine.audit}/recommendations`, { recommendation: 'x', recommendationOwner: theirs.post, ...day('dueOn', '2024-12-01') }],
    [`${mine.audit}/recommendations/${Number(idOf(foreign.audit))}`, { recommendation: 'x', version: '1' }],
    ['/escalations', { ...matter, to: theirs.body }],
    ['/escalations', { ...matter, risk: idOf(foreign.risk) }],
    ['/escalations', { ...matter, as: `post-${theirs.post}` }],
    ['/escalations', { ...matter, as: `body-${theirs.body}` }],
    [`${mine.matter}/receipts`, { step: 'passed on', words: 'x', to: theirs.body, version: '2' }],
    ['/escalations/rules/trial', { ...rule, to: theirs.body }],
    ['/risks/appetite', { ...appetite, risk: idOf(foreign.risk) }],
    ['/risks/registers', { name: 'Forged', level: 'organisational', keeper: theirs.post }],
    ['/risks/registers', { name: 'Forged too', level: 'organisational', body: theirs.body }],
    [`/risks/registers/${register}/merging`, { into: theirs.register, why: 'x', version: '1' }],
    ['/risks/unforeseen', { period: theirs.period, lookedAt: '9', unforeseen: '1', source: 'x' }],
    ['/risks/unforeseen', { period, register: theirs.register, lookedAt: '9', unforeseen: '1', source: 'x' }],
    ['/packs', { body: theirs.body, ...day('meetsOn', '2024-11-26') }],
    [`/items/${theirs.item}/risks`, { risk: idOf(mine.risk) }],
    [`${mine.risk}/items`, { item: theirs.item }],
  ]
}

journey('numbers of another trust in any form about risks name nothing and write nothing', async (world) => {
  const [ours, elsewhere] = [await built(world), await newWorld()]
  const theirs = await built(elsewhere)
  const lead = await world.as('governance lead', 'executive', 'secretary', 'administrator')
  const before = [await changesOf(world), await changesOf(elsewhere)]
  const forms = forged(ours.scene, ours.filled, theirs.scene, theirs.filled)
  expect(await answered(lead, forms, [404, 422])).toEqual([])
  const seen = /name="seen"[^>]*value="([^"]*)"/.exec(await lead.read(`/risks/appetite/new?risk=${idOf(ours.filled.risk)}`))?.[1] ?? ''
  const appetite = { risk: idOf(ours.filled.risk), level: 'Open', from: '1', to: '6', why: 'x', seen, ...day('on', '2024-10-15') }
  expect((await lead.post('/risks/appetite', { ...appetite, body: theirs.scene.body })).status).toBe(422)
  expect([await changesOf(world), await changesOf(elsewhere)]).toEqual(before)
  // the same form with numbers of our own is sound: what was refused was the number
  await kept(lead.post('/risks/appetite', { ...appetite, body: ours.scene.body }))
})

journey('reading writes nothing, whoever reads and whatever stands in the address', async (world) => {
  const { scene } = await built(world)
  const before = await changesOf(world)
  for (const path of await addressesOf(world, 'GET', [...aboutRisks, 'work', 'alignment']))
    expect((await scene.lead.get(`${path}?version=1&decision=accept&step=received&risk=1&form=gap`)).status, path).toBeLessThan(500)
  expect(await changesOf(world)).toBe(before)
})
