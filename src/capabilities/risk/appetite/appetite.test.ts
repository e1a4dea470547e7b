import { describe, expect, test } from 'vitest'
import { journey } from '../../../../tests/support.ts'
import { buildPeriod } from '../../delivery/build.ts'
import { type Appetite, appetiteFor, appetiteInWords, toleratedBy } from './appetite.ts'
import { levelsAsText, readLevels, usualLevels } from './levels-text.ts'

const cautious = { id: 1, position: 3, name: 'Cautious', meaning: '' }
const set = (words: Partial<Appetite>): Appetite => ({
  id: 1,
  elementId: 5,
  riskId: null,
  level: cautious,
  toleranceFrom: 6,
  toleranceTo: 10,
  fromDay: '2023-04-01',
  untilDay: null,
  bodyId: null,
  why: '',
  illustrative: false,
  version: 1,
  ...words,
})

test.each([
  [20, 'above'],
  [10, 'within'],
  [6, 'within'],
  [5, 'below'],
  [null, 'cannot tell'],
] as const)('a score of %s where 6 to 10 is tolerated is %s', (score, words) => {
  expect(toleratedBy(set({}), score)).toBe(words)
  expect(toleratedBy(undefined, score)).toBe('cannot tell')
})

test('a risk’s own appetite stands before its objective’s, and each holds only from its first day to its last', () => {
  const objective = set({ id: 1 })
  const earlier = set({ id: 2, fromDay: '2022-04-01', untilDay: '2023-03-31', toleranceTo: 8 })
  const own = set({ id: 3, elementId: null, riskId: 9, fromDay: '2024-01-01', toleranceTo: 12 })
  const all = [objective, earlier, own]
  const risk = { id: 9, goalId: 5 }
  expect(appetiteFor(risk, all, '2024-06-01')?.id).toBe(3)
  expect(appetiteFor(risk, all, '2023-12-31')?.id).toBe(1)
  expect(appetiteFor(risk, all, '2022-12-31')?.id).toBe(2)
  expect(appetiteFor(risk, all, '2021-12-31')).toBeUndefined()
  expect(appetiteFor({ id: 8, goalId: null }, all, '2024-06-01')).toBeUndefined()
  expect(appetiteInWords(objective)).toBe('Cautious, scores of 6 to 10 tolerated')
})

describe('levels as text', () => {
  test('what is written is read back', () => expect(readLevels(levelsAsText(usualLevels))).toEqual({ levels: usualLevels }))
  test.each([['Only one'], ['A\na'], [`A: ${'x'.repeat(401)}\nB`], [': nothing\nB']])('%j is refused with words', (text) =>
    expect(readLevels(text)).toHaveProperty('no'),
  )
})

const day = { 'on-day': '1', 'on-month': '4', 'on-year': '2024' }
const scored = { likelihood: '4', consequence: '5', rationale: 'As it is', 'on-day': '1', 'on-month': '10', 'on-year': '2024' }

journey('a lead sets what is tolerated of a risk; the page says which stand above it; a form of somebody late is told', async (world) => {
  const lead = await world.as('governance lead')
  const period = String(await buildPeriod(world, lead.personId))
  const at = (await lead.post('/risks', { number: '01', title: 'People wait' })).headers.get('location') as string
  await lead.post(`${at}/assessments`, { ...scored, period })
  const risk = at.split('/').at(-1) as string
  expect(await lead.read('/risks/appetite')).toContain('Of 1 nobody can tell')

  const form = { risk, seen: '', level: 'Cautious', from: '6', to: '10', why: 'The board agreed it', ...day }
  expect(await lead.read(`/risks/appetite/new?risk=${risk}`)).toContain('None is set now.')
  const reversed = await lead.post('/risks/appetite', { ...form, from: '12' })
  expect([reversed.status, await reversed.text()]).toEqual([422, expect.stringContaining('The highest score must not be below the lowest')])
  const odd = await lead.post('/risks/appetite', { ...form, level: 'Reckless', why: 'Kept words' })
  expect([odd.status, await odd.text()]).toEqual([422, expect.stringContaining('Kept words')])
  expect((await lead.post('/risks/appetite', form)).status).toBe(303)
  expect(await lead.read('/risks/appetite')).toContain('stands above what is tolerated: 01.')
  const late = await lead.post('/risks/appetite', { ...form, to: '25' })
  expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('Somebody set it meanwhile')])
  expect(await lead.read(`${at.replace('/risks/', '/history/risk/')}`)).toContain('tolerating scores of 6 to 10')

  const levels = await lead.post('/risks/appetite/levels', { levels: 'Averse\nHungry: more of it' })
  expect(levels.status).toBe(303)
  const page = await lead.read('/risks/appetite')
  expect(page).toContain('Hungry')
  expect(page).not.toContain('Mature')

  const reader = await world.as('non-executive')
  expect((await reader.get(`/risks/appetite/new?risk=${risk}`)).status).toBe(403)
  expect(await reader.read('/risks/appetite')).not.toContain('Change the levels')
  expect((await lead.get('/risks/appetite/new?risk=999999')).status).toBe(404)
  expect((await lead.get('/risks/appetite/new?element=x')).status).toBe(404)
})
