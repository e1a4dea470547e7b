import { expect, test } from 'vitest'
import { type Browser, journey, type World } from '../../../../tests/support.ts'
import { whyNotTurn } from './closing.ts'

test.each([
  ['close', false, false, undefined],
  ['close', true, false, 'It is closed already'],
  ['reopen', true, false, undefined],
  ['reopen', true, true, 'Another open risk has its number'],
  ['reopen', false, false, 'It is open already'],
] as const)('to %s a risk, closed %s, its number taken %s', (wished, isClosed, numberTaken, words) => {
  const fault = whyNotTurn(wished, { state: 'open', isClosed, numberTaken })
  expect(fault?.words.startsWith(words ?? '-') ?? false).toBe(words !== undefined)
})

test('what stands in no register is neither closed nor reopened', () => {
  for (const state of ['proposed', 'declined', 'taken back'] as const)
    expect(whyNotTurn('close', { state, isClosed: false, numberTaken: false })?.words).toContain('It is no risk of a register')
})

async function withRisk(world: World): Promise<{ lead: Browser; risk: string }> {
  const lead = await world.as('governance lead')
  const answer = await lead.post('/risks', { number: '01', title: 'People wait too long' })
  return { lead, risk: answer.headers.get('location') ?? '' }
}

journey('a risk is closed with a reason, stays to be read, and is reopened; both stand in its history', async (world) => {
  const { lead, risk } = await withRisk(world)
  expect(await lead.read(risk)).toContain('Close it')
  expect((await lead.post(`${risk}/closing`, { version: '1', reason: '' })).status).toBe(422)
  expect((await lead.post(`${risk}/closing`, { version: '1', reason: 'Waits ended' })).status).toBe(303)
  const closed = await lead.read(risk)
  for (const words of ['Closed on 15 October 2024: Waits ended.', 'Reopen it', 'closed risk 01']) expect(closed, words).toContain(words)
  expect(closed).not.toContain('Score it')
  const register = await lead.read('/risks')
  expect(register).toContain('Closed risks')
  expect(register).toContain('No risk is open.')
  expect((await lead.get(`${risk}/edit`)).status).toBe(409)
  expect((await lead.post(`${risk}/reopening`, { version: '2', reason: 'They wait again' })).status).toBe(303)
  const open = await lead.read(risk)
  expect(open).toContain('reopened risk 01')
  expect(open).not.toContain('Closed on')
})

journey('a risk changed meanwhile is not closed: the second is told, and keeps what was typed', async (world) => {
  const { lead, risk } = await withRisk(world)
  await lead.post(risk, { version: '1', number: '01', title: 'People wait far too long' })
  const answer = await lead.post(`${risk}/closing`, { version: '1', reason: 'Waits ended' })
  expect(answer.status).toBe(409)
  const page = await answer.text()
  for (const words of ['Waits ended', 'People wait far too long']) expect(page, words).toContain(words)
  expect(await lead.read(risk)).toContain('Close it')
})

journey('a risk is not reopened while another open one has its number, nor closed by somebody else’s director', async (world) => {
  const { lead, risk } = await withRisk(world)
  expect((await (await world.as('director')).post(`${risk}/closing`, { version: '1', reason: 'No' })).status).toBe(403)
  await lead.post(`${risk}/closing`, { version: '1', reason: 'Merged into another' })
  expect((await lead.post('/risks', { number: '01', title: 'Another' })).status).toBe(303)
  const answer = await lead.post(`${risk}/reopening`, { version: '2', reason: 'It is back' })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('Another open risk has its number')
})
