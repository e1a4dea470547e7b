import { expect, test } from 'vitest'
import { journey, type World } from '../../../../tests/support.ts'
import { frozen, quarter } from '../build-quarter.ts'
import { isSince, mayAnswerQuestion } from './paper-question.ts'

const question = { answeredAt: null, raisedBy: 1, toPostId: 5, to: 'Director of Strategy' }
const asking = { personId: 2, postIds: [5], isHeld: true, keepsPapers: false }
test.each([
  ['the holder', question, asking, true],
  ['a stranger', question, { ...asking, postIds: [6] }, 'Only the Director of Strategy, or a deputy named for the post, can answer this'],
  ['the asker', question, { ...asking, personId: 1 }, 'You asked this, so somebody else must answer it'],
  ['twice', { ...question, answeredAt: '2024-10-01T09:00:00Z' }, asking, 'This question is answered already. Its answer stands'],
  ['whoever keeps the papers, for a post nobody holds', question, { ...asking, postIds: [], isHeld: false, keepsPapers: true }, true],
  [
    'whoever keeps the papers, for a post that is held',
    question,
    { ...asking, postIds: [], keepsPapers: true },
    'Only the Director of Strategy, or a deputy named for the post, can answer this',
  ],
])('who answers: %s', (_name, about, who, outcome) => {
  const decision = mayAnswerQuestion(about, who)
  expect('yes' in decision ? decision.yes : decision.no).toBe(outcome)
})

test('an answer that came since counts, however long ago it was asked', () => {
  const raisedAt = '2024-07-01T09:00:00.000000Z'
  expect(isSince('2024-07-24T16:00:00Z', { raisedAt, answeredAt: null })).toBe(false)
  expect(isSince('2024-07-24T16:00:00Z', { raisedAt, answeredAt: '2024-08-01T09:00:00.000000Z' })).toBe(true)
  expect(isSince('2024-06-24T16:00:00Z', { raisedAt, answeredAt: null })).toBe(true)
})

const asked = 'Where would I see what a patient noticed?'
const sealed = async (world: World) =>
  await world.database.owner
    .selectFrom('reports')
    .where('trust_id', '=', world.trustId)
    .select(['content', 'digest'])
    .executeTakeFirstOrThrow()

journey('a non-executive asks on a frozen edition, and the answer stands beside its words, which never change', async (world) => {
  const { at, item } = await quarter(world)
  const { edition } = await frozen(world, at)
  const before = await sealed(world)
  world.at('2024-10-20T09:00:00.000Z')
  const [asker, lead] = [await world.as('non-executive'), await world.as('governance lead')]
  expect((await asker.post(`${at}/questions`, { words: asked })).status).toBe(303)
  expect((await asker.post(`${at}/questions`, { words: asked })).status).toBe(303)
  expect((await asker.post(`${at}/questions`, { about: String(item), words: 'Who comes on Saturdays?' })).status).toBe(303)
  const list = await asker.read(`${at}/questions`)
  expect(list).toContain('2 questions; 2 not answered yet.')
  const [, here = ''] = /href="(\/reports\/questions\/\d+)"/.exec(list) ?? []

  const page = await asker.read(edition)
  expect(page).toContain('Asked since it was frozen')
  expect(page.indexOf('Who comes on Saturdays?')).toBeLessThan(page.indexOf('What a critical reader will notice</h2>'))
  expect(page).toContain('not part of the frozen words')
  expect((await asker.post(here, { answer: 'Nowhere.' })).status).toBe(403)

  expect(await lead.read('/')).toContain(`Answer: ${asked}`)
  expect((await lead.post(here, { answer: '' })).status).toBe(422)
  expect((await lead.post(here, { answer: 'In the next paper.' })).status).toBe(303)
  expect((await lead.post(here, { answer: 'Another answer.' })).status).toBe(409)
  expect(await asker.read(edition)).toContain('In the next paper.')
  expect(await asker.read(edition)).toContain('match the digest sealed in the history')
  expect(await sealed(world)).toEqual(before)
  expect(await lead.read('/')).not.toContain(`Answer: ${asked}`)
})

journey('a question on a draft is printed in it; an unanswerable one is refused in words', async (world) => {
  const { lead, at } = await quarter(world)
  const asker = await world.as('non-executive')
  const blank = await asker.post(`${at}/questions`, { words: ' ' })
  expect(blank.status).toBe(422)
  expect(await blank.text()).toContain('Enter what you want to ask')
  const stray = await asker.post(`${at}/questions`, { about: '999999', words: asked })
  expect(stray.status).toBe(422)
  expect(await stray.text()).toContain('Select an item of this paper, or the paper as a whole')
  await asker.post(`${at}/questions`, { words: asked })
  expect(await lead.read(at)).toContain('Questions about this paper')
  expect(await lead.read(`${at}/html`)).toContain(
    'Not answered yet: due from the governance lead or the trust secretary by 29 October 2024.',
  )
  expect((await (await world.as('ward manager')).post(`${at}/questions`, { words: asked })).status).toBe(403)
})
