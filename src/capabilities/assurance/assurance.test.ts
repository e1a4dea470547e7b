import { expect } from 'vitest'
import { type Browser, journey, type World } from '../../../tests/support.ts'
import { record } from '../../platform/history/index.ts'

const day = (name: string, text: string): Record<string, string> => {
  const [year = '', month = '', date = ''] = text.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}

async function withRisk(world: World): Promise<{ lead: Browser; risk: string }> {
  const lead = await world.as('governance lead')
  const risk = (await lead.post('/risks', { number: '01', title: 'People wait too long' })).headers.get('location') ?? ''
  return { lead, risk }
}

async function withPost(world: World, lead: Browser, holder?: number): Promise<string> {
  return world.inTrust(lead.personId, async (db) => {
    const post = await db
      .insertInto('posts')
      .values({ trust_id: world.trustId, title: 'Head of Estates' })
      .returning('id')
      .executeTakeFirstOrThrow()
    if (holder)
      await db
        .insertInto('post_holdings')
        .values({ trust_id: world.trustId, post_id: post.id, person_id: holder, from_day: '2024-01-01' })
        .execute()
    await record(db, { verb: 'post.added', ref: { kind: 'post', id: post.id }, facts: {} })
    return String(post.id)
  })
}

journey('a control is set against a risk, tested, fails, and asks for the risk to be scored again', async (world) => {
  const { lead, risk } = await withRisk(world)
  const empty = await lead.read(`${risk}/assurance`)
  for (const words of ['No control stands against it.', 'Nobody has given any assurance yet.']) expect(empty, words).toContain(words)
  expect((await lead.post(`${risk}/controls`, {})).status).toBe(422)
  expect((await lead.post(`${risk}/controls`, { controlTitle: 'Lists are gone through', kind: 'detective' })).status).toBe(303)
  const register = await lead.read('/controls')
  expect(register).toContain('1 was never tested')
  const control = /\/controls\/\d+/.exec(register)?.[0] ?? ''
  const wrong = await lead.post(`${control}/tests`, { result: 'not effective', how: 'Half were missed', ...day('testedOn', '2024-10-16') })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('Half were missed')
  await lead.post(`${control}/tests`, { result: 'not effective', how: 'Half were missed', ...day('testedOn', '2024-10-15') })
  const page = await lead.read(`${risk}/assurance`)
  for (const words of ['One control stands against it: not effective.', 'failed its test on 15 October 2024', 'Score the risk again'])
    expect(page, words).toContain(words)
  expect(await lead.read(risk)).toContain('Control, not effective')
  expect(await lead.read('/gaps')).toContain('Controls that failed their last test')
  expect(await lead.read(control)).toContain('tested the control')
  expect(await lead.read('/search?q=gone+through')).toContain('1 record found')
})

journey('a gap without an action says so; the action slips and keeps its first day; it is done; the gap is closed', async (world) => {
  const { lead, risk } = await withRisk(world)
  const post = await withPost(world, lead)
  await lead.post(`${risk}/gaps`, { gapKind: 'control', gapWords: 'Urgent repairs look like others', ...day('foundOn', '2024-10-01') })
  const open = await lead.read(`${risk}/assurance`)
  expect(open).toContain('One gap is open, 1 without an action.')
  const gap = new RegExp(`${risk}/gaps/(\\d+)`).exec(open)?.[1] ?? ''
  const agreed = { action: 'A form that asks', actionOwner: post, forGap: gap, begun: 'yes', ...day('dueOn', '2024-11-30') }
  expect((await lead.post(`${risk}/actions`, { ...agreed, expectedLikelihood: '2' })).status).toBe(422)
  expect((await lead.post(`${risk}/actions`, { ...agreed, ...day('dueOn', '2024-10-14') })).status).toBe(422)
  const low = { source: 'Internal audit of repairs', line: '1', positive: 'yes', ownWord: 'Limited', ...day('givenOn', '2024-10-01') }
  const doubted = await lead.post(`${risk}/assurances`, low)
  expect([doubted.status, (await doubted.text()).includes('is a low opinion')]).toEqual([422, true])
  expect((await lead.post(`${risk}/assurances`, { ...low, positive: 'no' })).status).toBe(422)
  expect((await lead.post(`${risk}/assurances`, { ...low, positive: 'no', line: '3' })).status).toBe(303)
  expect((await lead.post(`${risk}/actions`, { ...agreed, expectedLikelihood: '2', expectedConsequence: '4' })).status).toBe(303)
  const worked = await lead.read(`${risk}/assurance`)
  for (const words of ['with action on it', 'a score of 8 (likelihood 2, consequence 4) is expected'])
    expect(worked, words).toContain(words)
  const action = new RegExp(`${risk}/actions/\\d+`).exec(worked)?.[0] ?? ''
  expect((await lead.post(action, { ...agreed, ...day('dueOn', '2025-01-31'), version: '1' })).status).toBe(303)
  expect(await lead.read(action)).toContain('31 January 2025, first promised for 30 November 2024')
  const late = await lead.post(action, { ...agreed, action: 'Another form', version: '1' })
  expect(late.status).toBe(409)
  expect(await late.text()).toContain('Another form')
  expect((await lead.post(`${action}/done`, { version: '2', outcome: '', ...day('doneOn', '2024-10-15') })).status).toBe(422)
  await lead.post(`${action}/done`, { version: '2', outcome: 'It asks', ...day('doneOn', '2024-10-15') })
  expect(await lead.read(action)).toContain('Done on 15 October 2024.')
  await lead.post(`${risk}/gaps/${gap}/closing`, { version: '1', why: 'The form is there' })
  expect(await lead.read(`${risk}/gaps/${gap}`)).toContain('Closed on 15 October 2024.')
  expect(await lead.read(risk)).toContain('closed the gap in control “Urgent repairs look like others”: The form is there')
})

journey('an assurance keeps its assurer’s word, negative is not hidden, and a word said cannot leave its scale', async (world) => {
  const { lead, risk } = await withRisk(world)
  expect((await lead.post('/assurance/scales', { name: 'Internal audit', levels: 'Limited' })).status).toBe(422)
  await lead.post('/assurance/scales', { name: 'Internal audit', levels: '1 Substantial\n3 Limited' })
  const scale = /\/assurance\/scales\/(\d+)/.exec(await lead.read('/assurance/scales'))?.[1]
  const given = { source: 'Audit of repairs', line: '3', positive: 'no', said: `${scale}:1`, ...day('givenOn', '2024-03-26') }
  const secretary = await world.as('secretary')
  expect((await secretary.post(`${risk}/assurances`, { ...given, ...day('expiresOn', '2024-03-25') })).status).toBe(422)
  expect((await secretary.post(`${risk}/assurances`, { ...given, ownWord: 'Poor' })).status).toBe(422)
  expect((await secretary.post(`${risk}/assurances`, given)).status).toBe(303)
  const page = await secretary.read(`${risk}/assurance`)
  for (const words of ['“Limited”', 'Negative', 'Nobody said until when']) expect(page, words).toContain(words)
  const coverage = await secretary.read('/assurance')
  expect(coverage).toContain('One current assurance is negative.')
  const kept = await lead.post(`/assurance/scales/${scale}`, { name: 'Internal audit', levels: '1 Substantial\n4 None', version: '1' })
  expect(kept.status).toBe(422)
  expect(await kept.text()).toContain('was said already')
  const one = new RegExp(`${risk}/assurances/\\d+`).exec(page)?.[0] ?? ''
  const changed = { ...given, said: '', ownWord: 'Limited with exceptions', version: '1' }
  expect((await secretary.post(one, changed)).status).toBe(303)
  expect((await secretary.post(one, changed)).status).toBe(409)
  expect(await secretary.read(one)).toContain('“Limited with exceptions”')
  expect((await secretary.post(`${one}/withdrawal`, { version: '2' })).status).toBe(422)
  expect((await secretary.post(`${one}/withdrawal`, { version: '1', why: 'Twice' })).status).toBe(409)
  expect((await secretary.post(`${one}/withdrawal`, { version: '2', why: 'Written down twice' })).status).toBe(303)
  expect(await secretary.read(`${risk}/assurance`)).toContain('Nobody has given any assurance yet.')
  expect(await secretary.read(risk)).toContain('written down by mistake: Written down twice')
})

journey('a bow-tie sets controls at causes and gives them back when a cause is taken away', async (world) => {
  const { lead, risk } = await withRisk(world)
  await lead.post(`${risk}/controls`, { controlTitle: 'Weekly check' })
  expect((await lead.post(`${risk}/factors`, { side: 'cause' })).status).toBe(422)
  await lead.post(`${risk}/factors`, { side: 'cause', factorWords: 'Too many referrals' })
  expect((await lead.post(`${risk}/factors`, { side: 'cause', factorWords: 'Too many referrals' })).status).toBe(422)
  const bare = await lead.read(`${risk}/bow-tie`)
  expect(bare).toContain('No control that works stands at 1 of 1 cause.')
  const factor = new RegExp(`${risk}/factors/\\d+`).exec(bare)?.[0] ?? ''
  const control = /name="between"[^>]*value="(\d+)"/.exec(await lead.read(factor))?.[1] ?? ''
  await lead.post(factor, { version: '1', factorWords: 'Too many referrals', between: control })
  expect(await lead.read(`${risk}/bow-tie`)).not.toContain('against the risk as a whole.')
  expect((await lead.post(factor, { version: '1', factorWords: 'Far too many', between: '999' })).status).toBe(422)
  expect((await lead.post(factor, { version: '9', factorWords: 'Far too many' })).status).toBe(409)
  await lead.post(factor, { version: '1', factorWords: 'Too many referrals', remove: 'yes' })
  const left = await lead.read(`${risk}/bow-tie`)
  expect(left).toContain('No cause is written down.')
  expect(left).toContain('Weekly check')
})

journey('who owns a control tests it and who owns an action says it is done; others may only read', async (world) => {
  const { lead, risk } = await withRisk(world)
  const manager = await world.as('ward manager')
  const post = await withPost(world, lead, manager.personId)
  const added = await lead.post('/controls', {
    controlTitle: 'Repairs in a day',
    controlOwner: post,
    testMonths: '6',
    ...day('fromDay', '2024-01-01'),
  })
  const control = added.headers.get('location') ?? ''
  const result = { result: 'effective', how: 'Ten looked at', ...day('testedOn', '2024-10-15') }
  expect(await manager.read('/')).toContain('Test the control')
  expect((await (await world.as('ward manager')).post(`${control}/tests`, result)).status).toBe(403)
  expect((await manager.post(`${control}/tests`, result)).status).toBe(303)
  expect(await manager.read(control)).toContain('Head of Estates')
  const reader = await world.as('non-executive')
  expect(await reader.read(`${risk}/assurance`)).not.toContain('Note a gap')
  expect((await reader.post(`${risk}/gaps`, {})).status).toBe(403)
  expect((await (await world.as('director')).post(`${risk}/controls`, { controlTitle: 'x' })).status).toBe(403)
})

journey('a control against a confidential risk alone is hidden with it, in search too', async (world) => {
  const { lead, risk } = await withRisk(world)
  await lead.post(`${risk}/controls`, { controlTitle: 'Quiet watch of the pharmacy' })
  const control = /\/controls\/\d+/.exec(await lead.read('/controls'))?.[0] ?? ''
  const id = Number(risk.split('/').at(-1))
  await world.inTrust(lead.personId, async (db) => {
    await db
      .updateTable('risks')
      .set({ seen_by: ['governance lead'] })
      .where('id', '=', id)
      .execute()
    await record(db, { verb: 'risk.changed', ref: { kind: 'risk', id }, facts: {} })
  })
  const reader = await world.as('executive')
  expect(await reader.read('/controls')).not.toContain('Quiet watch')
  expect((await reader.get(control)).status).toBe(404)
  expect((await reader.get(`${risk}/assurance`)).status).toBe(404)
  expect(await reader.read('/search?q=quiet+watch')).not.toContain('record found')
  expect(await lead.read('/search?q=quiet+watch')).toContain('1 record found')
})
