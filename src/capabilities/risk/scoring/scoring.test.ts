import { expect } from 'vitest'
import { type Browser, journey, type World } from '../../../../tests/support.ts'
import { record } from '../../../platform/history/index.ts'

async function withRisk(world: World): Promise<{ lead: Browser; risk: string }> {
  const lead = await world.as('governance lead')
  await world.inTrust(lead.personId, async (db) => {
    const rows = [
      { label: 'Q2 2024/25', starts_on: '2024-07-01', ends_on: '2024-09-30', state: 'open' },
      { label: 'Q3 2024/25', starts_on: '2024-10-01', ends_on: '2024-12-31', state: 'planned' },
    ] as const
    const periods = rows.map((q) => ({
      trust_id: world.trustId,
      kind: 'quarter',
      ...q,
      opens_on: q.ends_on,
      due_on: q.ends_on,
      board_on: null,
    }))
    await db.insertInto('periods').values(periods).execute()
    await record(db, { verb: 'calendar.set', ref: null })
  })
  const answer = await lead.post('/risks', { number: '01', title: 'People wait too long' })
  return { lead, risk: answer.headers.get('location') ?? '' }
}

const day = (name: string, on: string) => {
  const [year = '', month = '', date = ''] = on.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}
const inherent = {
  kind: 'inherent',
  version: '0',
  domain: 'Reputation',
  consequence: '5',
  likelihood: '5',
  rationale: 'Nothing would stop it',
}

journey('inherent and initial scores are set, told apart and corrected; a total keeps both degrees unknown', async (world) => {
  const { lead, risk } = await withRisk(world)
  expect(await lead.read(`${risk}/levels`)).toContain('As it would be without any control at all.')
  const form = await lead.read(`${risk}/levels/edit?kind=inherent&domain=Reputation`)
  expect(form).toMatch(/data-kind="Reputation"[^>]*open/)
  expect(form).toContain('National coverage for less than three days')
  expect(form).toContain('About once a week; up to 1 in 2')
  expect((await lead.post(`${risk}/levels`, { ...inherent, ...day('on', '2021-04-12') })).status).toBe(303)
  const initial = { kind: 'initial', version: '0', score: '20', rationale: 'From the register of 2021', ...day('on', '2021-04-12') }
  expect((await lead.post(`${risk}/levels`, initial)).status).toBe(303)
  const page = await lead.read(`${risk}/levels`)
  for (const words of ['5 Almost certain × 5 Catastrophic', 'Reputation: Nothing would stop it', '12 April 2021', 'Not known'])
    expect(page, words).toContain(words)
  expect((await lead.post(`${risk}/levels`, { ...inherent, version: '1', likelihood: '4', ...day('on', '2021-04-12') })).status).toBe(303)
  const history = await lead.read(risk)
  expect(history).toContain('set the initial score of risk 01 at 20')
  expect(history).toContain('corrected the inherent score of risk 01 to 4 × 5 = 20, 25 before')
})

journey('a level somebody set meanwhile is not overwritten; what was typed stands in the form', async (world) => {
  const { lead, risk } = await withRisk(world)
  await lead.post(`${risk}/levels`, { ...inherent, ...day('on', '2021-04-12') })
  const answer = await lead.post(`${risk}/levels`, { ...inherent, rationale: 'Mine', ...day('on', '2021-04-12') })
  expect(answer.status).toBe(409)
  const page = await answer.text()
  for (const words of ['Mine', 'Nothing would stop it', 'name="version" value="1"']) expect(page, words).toContain(words)
  expect((await lead.post(`${risk}/levels`, { ...inherent, kind: 'final', ...day('on', '2021-04-12') })).status).toBe(404)
  const wrong = await lead.post(`${risk}/levels`, { ...inherent, version: '1', domain: 'Weather', ...day('on', '2021-04-12') })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('Select a kind of consequence from the list')
})

journey('a target has a day and a reason; days it had before are kept, and slips told', async (world) => {
  const { lead, risk } = await withRisk(world)
  const target = { consequence: '4', likelihood: '2', why: 'Two more clinics open', version: '1', ...day('by', '2024-12-31') }
  expect((await lead.post(`${risk}/target`, { ...target, ...day('by', '2024-10-14') })).status).toBe(422)
  expect((await lead.post(`${risk}/target`, target)).status).toBe(303)
  const later = { ...target, version: '2', why: 'The clinics open later', ...day('by', '2025-03-31') }
  expect((await lead.post(`${risk}/target`, { ...later, why: '' })).status).toBe(422)
  expect((await lead.post(`${risk}/target`, { ...later, version: '1' })).status).toBe(409)
  world.at('2024-10-16T09:00:00.000Z')
  const nextDay = await world.browserOf(lead.personId)
  expect((await nextDay.post(`${risk}/target`, later)).status).toBe(303)
  const form = await nextDay.read(`${risk}/target`)
  expect(form).toContain('The day of its target has slipped once, from 31 December 2024 to 31 March 2025.')
  expect(await nextDay.read(`${risk}/levels`)).toContain('By 31 March 2025')
  expect(await nextDay.read(risk)).toContain('until then by 31 December 2024: The clinics open later')
})

journey('the way to the target is planned by quarter; what is no score is told at its box', async (world) => {
  const { lead, risk } = await withRisk(world)
  const form = await lead.read(`${risk}/trajectory`)
  const field = /name="(quarter-\d+)"/.exec(form)?.[1] ?? ''
  expect(field).not.toBe('')
  const wrong = await lead.post(`${risk}/trajectory`, { [field]: '7', seen: '' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('no likelihood and consequence make 7')
  expect((await lead.post(`${risk}/trajectory`, { [field]: 'low', seen: '' })).status).toBe(422)
  expect((await lead.post(`${risk}/trajectory`, { [field]: '12', seen: '' })).status).toBe(303)
  expect((await lead.post(`${risk}/trajectory`, { [field]: '9', seen: '' })).status).toBe(409)
  expect(await lead.read(risk)).toContain('planned the way to the target of risk 01, 1 quarter')
  expect(await lead.read(`${risk}/levels`)).toContain('Still to come')
})

journey('who does not own it reads the scores and sets none', async (world) => {
  const { risk } = await withRisk(world)
  const director = await world.as('director')
  expect(await director.read(`${risk}/levels`)).not.toContain('/levels/edit')
  for (const path of [`${risk}/target`, `${risk}/trajectory`, `${risk}/levels/edit?kind=initial`])
    expect((await director.get(path)).status, path).toBe(403)
  expect((await (await world.as('patient partner')).get(`${risk}/target`)).status).toBe(403)
})
