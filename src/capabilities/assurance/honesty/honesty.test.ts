import { expect } from 'vitest'
import { type Browser, journey, type World } from '../../../../tests/support.ts'

const day = (name: string, text: string): Record<string, string> => {
  const [year = '', month = '', date = ''] = text.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}

async function withRisk(world: World): Promise<{ lead: Browser; risk: string }> {
  const lead = await world.as('governance lead')
  const risk = (await lead.post('/risks', { number: '01', title: 'People wait too long' })).headers.get('location') ?? ''
  return { lead, risk }
}

const answerOf = (until: string, seen = '0', finding = 'no action') => ({
  ...{ finding, answer: 'The plan is agreed in November', seen },
  ...day('until', until),
})

journey('what the records lack is found, answered until a day, and folded with who and when', async (world) => {
  const { lead, risk } = await withRisk(world)
  const all = await lead.read('/assurance/honesty')
  for (const words of [
    '3 findings.',
    'Nobody owns it.',
    'It has no score, and no action on it is open.',
    'No day is set for its next review.',
  ])
    expect(all, words).toContain(words)
  expect(await lead.read(risk)).toContain('3 findings wait for an answer')
  expect(await lead.read('/gaps')).toContain('Risks whose findings nobody answered')
  const page = await lead.read(`${risk}/honesty?finding=no+action`)
  expect(page).toContain('Nobody has answered it.')
  for (const until of ['2024-10-15', '2025-04-14']) {
    const refused = await lead.post(`${risk}/honesty`, answerOf(until))
    expect(refused.status, until).toBe(422)
    expect(await refused.text()).toContain('The plan is agreed in November')
  }
  expect((await lead.post(`${risk}/honesty`, { ...answerOf('2025-04-13'), answer: '' })).status).toBe(422)
  expect((await lead.post(`${risk}/honesty`, answerOf('2025-04-13'))).status).toBe(303)
  const answered = await lead.read('/assurance/honesty')
  expect(answered).toContain('2 findings.')
  expect(answered).toContain('Answered on 15 October 2024 as Governance lead, until 13 April 2025: The plan is agreed in November')
  expect(await lead.read(risk)).toContain('answered the finding')
  expect((await lead.post(`${risk}/honesty`, answerOf('2025-01-13', '0'))).status).toBe(409)
  expect((await lead.post(`${risk}/honesty`, answerOf('2025-01-13', '0', 'unmoved'))).status).toBe(409)
})

journey('a non-executive reads; a director of another post may not answer; filters stand in the address', async (world) => {
  const { risk } = await withRisk(world)
  const reader = await world.as('non-executive')
  expect(await reader.read(`${risk}/honesty?finding=no+action`)).not.toContain('Stands until')
  expect((await reader.post(`${risk}/honesty`, answerOf('2025-01-13'))).status).toBe(403)
  const director = await world.as('director')
  expect((await director.post(`${risk}/honesty`, answerOf('2025-01-13'))).status).toBe(403)
  const one = await reader.read('/assurance/honesty?test=no+owner&by=test')
  expect(one).toContain('Nobody owns it.')
  expect(one).not.toContain('No day is set for its next review.')
  expect(await reader.read('/assurance/honesty?test=nonsense&page=-4')).toContain('No day is set')
})

journey('two risks in other words are found, and one finding says which', async (world) => {
  const lead = await world.as('governance lead')
  const first = await lead.post('/risks', { number: '01', title: 'Repairs of old roofs wait too long' })
  const meantIt = first.headers.get('location')?.split('/').at(-1) ?? ''
  await lead.post('/risks', { number: '02', title: 'Old roofs wait long for repair', meantIt })
  const page = await lead.read('/assurance/honesty')
  expect(page).toContain('Risk 01, “Repairs of old roofs wait too long”, tells the same in other words.')
  expect(page).not.toContain('Risk 02, “Old roofs')
})
