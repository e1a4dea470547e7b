import { expect, test } from 'vitest'
import { type Browser, journey, type World } from '../../../../tests/support.ts'
import { record } from '../../../platform/history/index.ts'
import { npsaMatrix } from '../matrix/npsa-matrix.ts'
import type { Asker } from '../rights.ts'
import { actingAs } from './acting.ts'
import { mayDecide, numberAfter, registerOf, titleFrom, whyNotDecide } from './proposing.ts'
import { nextReviewBy, reviewStanding, soonerReview, whyNotReview } from './reviewing.ts'

const asker = (words: Partial<Asker>): Asker => ({ roles: ['ward manager'], posts: [], ...words })
const keeps = { postId: 7, title: 'Ward Manager', as: 'holder' as const }

test.each([
  [asker({}), 5, false],
  [asker({ roles: ['director'] }), 5, false],
  [asker({ roles: ['governance lead'] }), 5, true],
  [asker({ roles: ['governance lead'] }), 1, false],
  [asker({ posts: [keeps] }), 5, true],
  [asker({ posts: [keeps] }), 1, false],
  [asker({ posts: [{ ...keeps, postId: 8 }] }), 5, false],
])('%j may decide what person %i put forward: %s', (who, personId, may) =>
  expect(mayDecide({ ...who, personId: 1 }, { personId, register: { keeperPostId: 7 } })).toBe(may),
)

test.each([
  [['KW 2', 'KW 11', 'Proposed'], 'KW 12'],
  [['01', '09'], '10'],
  [['007'], '008'],
  [['Floods'], ''],
  [[], ''],
])('after %j comes %s', (numbers, next) => expect(numberAfter(numbers)).toBe(next))

test('somebody decides as the post asked for, else a post they hold, else their role', () => {
  const covered = { postId: 8, title: 'Director of HR', as: 'deputy' as const }
  expect(actingAs(asker({ posts: [keeps, covered] }), 8)).toBe('Deputy for the Director of HR')
  expect(actingAs(asker({ posts: [covered, keeps] }))).toBe('Ward Manager')
  expect(actingAs(asker({}))).toBe('Ward manager')
})

test('the register of a place, else of the nearest place above it, else the trust’s', () => {
  const register = (id: number, placeId: number | null) => ({ id, name: `Register ${id}`, placeId, keeperPostId: null })
  const parents = new Map([
    [3, 2],
    [2, 1],
    [1, null],
  ])
  expect(registerOf([3], [register(10, 3), register(11, 1)], parents)?.id).toBe(10)
  expect(registerOf([3], [register(11, 1), register(12, null)], parents)?.id).toBe(11)
  expect(registerOf([3], [register(12, null)], parents)?.id).toBe(12)
  expect(registerOf([], [register(11, 1)], parents)).toBeUndefined()
  expect(registerOf([3], [], new Map([[3, 3]]))).toBeUndefined()
})

test.each([
  ['proposed', { number: '10', review: '2025-01-15' }, false, undefined],
  ['proposed', { number: '10', review: '2031-01-15' }, false, 'review'],
  ['proposed', { number: '10', review: '2025-01-15' }, true, 'number'],
  ['proposed', { number: '10', review: '2024-10-15' }, false, 'review'],
  ['open', { number: '10', review: '2025-01-15' }, false, 'number'],
  ['declined', null, false, 'reason'],
  ['proposed', null, false, undefined],
] as const)('a risk that is %s, accepted with %j, its number taken %s: %s', (state, accepting, numberTaken, field) => {
  expect(whyNotDecide({ state }, accepting, { today: '2024-10-15', numberTaken, by: null, matrix: npsaMatrix })?.field).toBe(field)
})

test('an extreme risk is first reviewed within its month', () => {
  const by = nextReviewBy(npsaMatrix, 20, '2024-10-15')
  const on = { today: '2024-10-15', numberTaken: false, by, matrix: npsaMatrix } as const
  expect(whyNotDecide({ state: 'proposed' }, { number: '10', review: '2024-11-16' }, on)?.words).toContain(
    'Extreme risks are reviewed every month.',
  )
  expect(whyNotDecide({ state: 'proposed' }, { number: '10', review: '2024-11-15' }, on)).toBeUndefined()
})

test('a title is the first words of what might happen', () => {
  expect(titleFrom('the lift\n fails.')).toBe('The lift fails')
  expect(titleFrom('x'.repeat(500)).length).toBeLessThanOrEqual(121)
})

test('a band says by when a risk is looked at again; later than that asks why', () => {
  const by = nextReviewBy(npsaMatrix, 20, '2024-10-15')
  expect(by?.on).toBe('2024-11-15')
  expect(nextReviewBy(npsaMatrix, 9, '2024-10-31')?.on).toBe('2025-01-31')
  expect(nextReviewBy(npsaMatrix, null, '2024-10-15')).toBeNull()
  const on = { today: '2024-10-15', by } as const
  expect(whyNotReview({ next: '2024-11-15', why: '' }, on)).toBeUndefined()
  expect(whyNotReview({ next: '2024-11-16', why: '' }, on)?.field).toBe('why')
  expect(whyNotReview({ next: '2024-11-16', why: 'The committee meets then' }, on)).toBeUndefined()
  expect(whyNotReview({ next: '2024-10-15', why: '' }, on)?.field).toBe('next')
  expect(whyNotReview({ next: '2027-10-15', why: 'Later' }, on)?.field).toBe('next')
})

test.each([
  ['2025-06-01', '2024-11-15'],
  ['2024-11-01', undefined],
  [null, undefined],
] as const)('a review set for %s is brought forward to %s by an extreme score', (reviewOn, sooner) =>
  expect(soonerReview(reviewOn, nextReviewBy(npsaMatrix, 20, '2024-10-15'))).toBe(sooner),
)

test.each([
  [null, 'no day'],
  ['2024-10-14', 'overdue'],
  ['2024-10-15', 'due soon'],
  ['2024-10-29', 'due soon'],
  ['2024-10-30', 'later'],
] as const)('a review due on %s is %s', (reviewOn, standing) => expect(reviewStanding(reviewOn, '2024-10-15')).toBe(standing))

const day = (name: string, on: string) => {
  const [year = '', month = '', date = ''] = on.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}
const proposal = { event: 'The lift fails', cause: 'It is old', effect: 'Somebody is hurt' }

async function proposed(world: World, words: Record<string, string> = {}): Promise<{ ward: Browser; risk: string }> {
  const ward = await world.as('ward manager')
  const answer = await ward.post('/risks/propose', { ...proposal, ...words })
  expect(answer.status, await answer.clone().text()).toBe(303)
  return { ward, risk: answer.headers.get('location') ?? '' }
}

async function post(world: World, lead: Browser): Promise<string> {
  return world.inTrust(lead.personId, async (db) => {
    const values = { trust_id: world.trustId, title: 'Head of Estates', place_id: null }
    const { id } = await db.insertInto('posts').values(values).returning('id').executeTakeFirstOrThrow()
    await db
      .insertInto('post_holdings')
      .values({ trust_id: world.trustId, post_id: id, person_id: lead.personId, from_day: '2024-01-01' })
      .execute()
    await record(db, { verb: 'post.handedOver', ref: { kind: 'post', id } })
    return String(id)
  })
}

journey('a proposal sent again after going back is the same proposal, and nobody decides their own', async (world) => {
  const { ward, risk } = await proposed(world)
  expect((await ward.post('/risks/propose', proposal)).headers.get('location')).toBe(risk)
  const lead = await world.as('governance lead')
  expect(await lead.read('/risks/proposed')).toContain('One risk waits to be decided.')
  const own = (await lead.post('/risks/propose', { ...proposal, event: 'The roof leaks' })).headers.get('location') ?? ''
  expect(await lead.read(`${own}/proposal`)).toContain('Take it back')
  const refused = await lead.post(`${own}/accepting`, {
    number: '10',
    title: 'Roofs',
    owner: '1',
    version: '1',
    ...day('review', '2024-11-15'),
  })
  expect([refused.status, await refused.text()]).toEqual([403, expect.stringContaining('somebody else decides')])
  expect(await lead.read('/risks/proposed')).toContain('An executive or a governance lead')
})

journey('a ward proposes a risk; it stands in no register until it is accepted, and the ward is told', async (world) => {
  const { ward, risk } = await proposed(world, { consequence: '4', likelihood: '4' })
  expect(await ward.read(risk)).toContain('It is proposed, and waits to be accepted or declined.')
  const lead = await world.as('governance lead')
  expect(await lead.read('/risks')).not.toContain('The lift fails')
  expect(await lead.read('/risks/proposed')).toContain('One risk waits to be decided.')
  expect(await lead.read('/')).toContain('Accept or decline it')
  expect((await (await world.as('ward manager')).get(`${risk}/proposal`)).status).toBe(403)
  const owner = await post(world, lead)
  const accepting = { number: '10', title: 'Lifts fail', owner, version: '1', ...day('review', '2024-11-15') }
  expect((await lead.post(`${risk}/accepting`, { ...accepting, owner: '' })).status).toBe(422)
  expect((await lead.post(`${risk}/accepting`, { ...accepting, version: '0' })).status).toBe(409)
  expect((await lead.post(`${risk}/accepting`, accepting)).status).toBe(303)
  expect((await lead.post(`${risk}/accepting`, accepting)).status).toBe(422)
  expect(await lead.read('/risks')).toContain('Lifts fail')
  const page = await ward.read(risk)
  for (const words of ['Accepted', 'Proposed', 'by the Ward manager', '15 November 2024']) expect(page, words).toContain(words)
  expect(await ward.read('/')).toContain('Your proposal was accepted: Lifts fail')
})

journey('a proposal is declined with a reason, which is told to who proposed it; nobody scores it then', async (world) => {
  const { ward, risk } = await proposed(world)
  const lead = await world.as('governance lead')
  expect((await lead.post(`${risk}/declining`, { reason: '', version: '1' })).status).toBe(422)
  expect((await lead.post(`${risk}/declining`, { reason: 'It is part of risk 04', version: '1' })).status).toBe(303)
  expect(await ward.read(risk)).toContain('It is part of risk 04')
  expect(await ward.read('/')).toContain('It is part of risk 04')
  expect((await lead.get(`${risk}/edit`)).status).toBe(409)
})

journey('whoever proposed a risk may take it back, with a reason, until somebody decides', async (world) => {
  const { ward, risk } = await proposed(world)
  const other = await world.as('ward manager')
  expect((await other.post(`${risk}/taking-back`, { reason: 'Not mine', version: '1' })).status).toBe(403)
  const blank = await ward.post(`${risk}/taking-back`, { reason: '', version: '1' })
  expect([blank.status, await blank.text()]).toEqual([422, expect.stringContaining('Say why you take it back')])
  expect((await ward.post(`${risk}/taking-back`, { reason: 'It is mended', version: '0' })).status).toBe(409)
  expect((await ward.post(`${risk}/taking-back`, { reason: 'It is mended', version: '1' })).status).toBe(303)
  const page = await ward.read(risk)
  for (const words of ['It was proposed and taken back.', 'It is mended']) expect(page, words).toContain(words)
  expect((await ward.post(`${risk}/taking-back`, { reason: 'Again', version: '2' })).status).toBe(409)
  const lead = await world.as('governance lead')
  expect(await lead.read('/risks/proposed')).toContain('No risk is proposed.')
  const late = { number: '10', title: 'Lifts', owner: await post(world, lead), version: '2', ...day('review', '2024-11-15') }
  expect((await lead.post(`${risk}/accepting`, late)).status).toBe(422)
  expect(await lead.read('/risks?state=taken+back')).toContain('The lift fails')
  expect((await ward.post('/risks/propose', proposal)).headers.get('location')).not.toBe(risk)
})

journey('what a proposal lacks is told at its field, with all that was typed', async (world) => {
  const ward = await world.as('ward manager')
  const answer = await ward.post('/risks/propose', { event: 'The lift fails', consequence: '4' })
  expect(answer.status).toBe(422)
  const page = await answer.text()
  for (const words of ['Enter what it would come from', 'The lift fails']) expect(page, words).toContain(words)
  expect((await ward.post('/risks/propose', { ...proposal, consequence: '4' })).status).toBe(422)
  expect((await (await world.as('inspector')).get('/risks/propose')).status).toBe(403)
})

journey('a review is a dated decision; the next day stands on the risk, overdue ones in My work of the owner', async (world) => {
  const lead = await world.as('governance lead')
  const owner = await post(world, lead)
  const risk = (await lead.post('/risks', { number: '01', title: 'People wait', owner })).headers.get('location') ?? ''
  const review = { right: 'yes', words: 'Looked at with the ward', version: '1', ...day('next', '2024-11-15') }
  expect((await lead.post(`${risk}/review`, { ...review, right: '' })).status).toBe(422)
  expect((await lead.post(`${risk}/review`, review)).status).toBe(303)
  expect((await lead.post(`${risk}/review`, review)).status).toBe(409)
  const page = await lead.read(risk)
  for (const words of ['Reviewed', 'by the Head of Estates', 'Looked at with the ward', '15 November 2024'])
    expect(page, words).toContain(words)
  world.at('2024-11-20T09:00:00Z')
  const later = await world.browserOf(lead.personId)
  expect(await later.read('/')).toContain('Its review was due on 15 November 2024.')
  expect(await later.read(risk)).toContain('15 November 2024, overdue')
})
