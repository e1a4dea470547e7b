import { expect, test } from 'vitest'
import { journey } from '../../../tests/support.ts'
import type { Day } from '../../kernel/day.ts'
import type { DueLine } from '../../platform/capability.ts'
import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/history/index.ts'
import { askedEachTime } from '../../platform/once.ts'
import { buildItem, buildPeriod, buildPlan, buildUpdate } from '../delivery/build.ts'
import { good, scene, sendPast } from '../delivery/updating/build-scene.ts'
import { deliveryOverview } from '../delivery/weighing/queries-overview.ts'
import { buildMeasure, periodAfter, seriesFor, writeBatch } from '../measures/index.ts'
import { answerOf, byDay } from './my-work.ts'

const today: Day = '2024-10-15'
const line = (due: Day | null, more: Partial<DueLine> = {}): DueLine => ({
  kind: 'owe',
  ref: { kind: 'item', id: 1 },
  due,
  title: 'x',
  stands: '',
  href: '/',
  action: 'Write',
  ...more,
})
const says = (owe: DueLine[], decide: DueLine[] = [], changed = 0, owns = true) => {
  const { strong, rest } = answerOf({ owe, decide, changed, owns, today })
  return `${strong} ${rest}`.trim()
}

test.each<[DueLine[], DueLine[], string]>([
  [[], [], 'Nothing is owed by you and nothing waits for your decision.'],
  [[], [line(today)], 'Nothing is owed by you; 1 decision waits for you.'],
  [
    [line('2024-10-18'), line('2024-10-18'), line('2024-11-29')],
    [line(today), line(today)],
    'You owe 2 things by Fri 18 October and 1 thing later, and 2 decisions wait for you.',
  ],
  [[line('2024-10-01'), line(today), line(null)], [], 'You owe 1 thing overdue, 1 thing by today and 1 thing later.'],
  [[line(null)], [], 'You owe 1 thing later.'],
  [
    [line('2024-10-16'), line('2024-10-18'), line('2024-10-18'), line('2024-11-22')],
    [],
    'You owe 1 thing by tomorrow, 2 more by Fri 18 October and 1 thing later.',
  ],
  [[line('2024-10-29'), line('2024-11-22')], [], 'You owe 1 thing by Tue 29 October and 1 thing later.'],
])('%#', (owe, decide, words) => expect(says(owe, decide, 0, false)).toBe(words))

test('what came back and what changed is said', () => {
  expect(says([line(today, { cameBack: true })], [], 4)).toContain(
    'One came back to be mended. In the last 7 days 4 things changed in what you own.',
  )
  expect(says([line(today)], [], 0)).toContain('nobody else changed what you own')
})

test('near days are said as one says them', () =>
  expect([byDay(today, today), byDay('2024-10-16', today), byDay('2024-10-18', today)]).toEqual(['today', 'tomorrow', 'Fri 18 October']))

journey('somebody new finds a kind, empty page, also as at an earlier day', async (world) => {
  const director = await world.as('director')
  expect(await director.read('/')).toMatch(
    /Nothing is owed by you[\s\S]*Nothing is planned yet[\s\S]*No item or risk hangs on a post of yours/,
  )
  expect(await director.read('/?as-at=2024-10-01')).toContain('You are reading the records as at 1 October 2024')
})

journey(
  'a period that waits to be opened leads to where it is opened, and nothing is compared before anything was reported',
  async (world) => {
    const lead = await world.as('governance lead')
    await buildPeriod(world, lead.personId, { label: 'Q1 2024/25', state: 'frozen' })
    const q2 = await buildPeriod(world, lead.personId, { state: 'planned' })
    expect(await lead.read('/')).toMatch(/You owe nothing now\. <a [^>]*href="\/periods"[^>]*>Q2 2024\/25 can be opened\.<\/a>/)
    const planId = await buildPlan(world, lead.personId)
    const itemId = await buildItem(world, lead.personId, { planId })
    const against = () =>
      world.inTrust(lead.personId, async (db) => {
        const on = '2024-10-15' as const
        const c = {
          db,
          on,
          today: on,
          asAt: null,
          once: askedEachTime,
          trust: { id: world.trustId },
          may: () => true,
        } as unknown as Context
        return (await deliveryOverview(c))?.against
      })
    expect(await against()).toBe('')
    await buildUpdate(world, lead.personId, { itemId, periodId: q2 })
    expect(await against()).toBe('')
    const [q1] = await world.inTrust(lead.personId, (db) => db.selectFrom('periods').where('state', '=', 'frozen').select('id').execute())
    await buildUpdate(world, lead.personId, { itemId, periodId: q1?.id as number })
    expect(await against()).toBe('Q1 2024/25')
  },
)

journey('a ward manager finds their ward in one column', async (world) => {
  const lead = await world.as('administrator')
  const place =
    (await lead.post('/organisation/places', { name: 'Kestrel ward', kind: 'ward' })).headers.get('location')?.split('-').at(-1) ?? ''
  const post = (await lead.post('/organisation/posts', { title: 'Ward Manager, Kestrel', place })).headers.get('location') ?? ''
  const manager = await world.as('ward manager')
  expect(await manager.read('/')).toContain('<h1>My work</h1>')
  await lead.post(`${post}/holder`, { person: String(manager.personId), 'from-day': '1', 'from-month': '10', 'from-year': '2024' })
  const ward = await manager.read('/')
  expect(ward).toContain('<h1>My ward: Kestrel</h1>')
  expect(ward).toMatch(/What is ours[\s\S]*No item of the plan and no risk hangs on a post of your ward[\s\S]*Print for the ward wall/)
  expect(ward).not.toContain('Our measures')
  await world.inTrust(lead.personId, async (db) => {
    const c = {
      db,
      trust: { id: world.trustId },
      person: { id: lead.personId },
      asAt: null,
      on: today,
      today,
      once: (_: string, ask: () => unknown) => ask(),
    } as never
    const measureId = await buildMeasure(c, { code: 'FALLS', name: 'Falls', kind: 'count', unit: 'falls' })
    const [seriesId = 0] = await seriesFor(c, [{ measureId, placeId: Number(place), groupId: null, fromPeriod: '2023-01-01' }])
    const figure = (n: number) => ({
      seriesId,
      numerator: null,
      denominator: null,
      status: 'final' as const,
      value: n > 17 ? 30 : 3 + (n % 2),
    })
    const rows = Array.from({ length: 19 }, (_, n) => ({ ...figure(n), period: periodAfter('2023-01-01', 'month', n) }))
    await writeBatch(c, { cameBy: 'file', words: 'Figures', fileName: null }, rows)
    await record(db, { verb: 'test.built', ref: null })
  })
  const measured = await manager.read('/')
  expect(measured).toContain('Of 1 measure of your ward 1 has got worse by more than chance; figures of 1 are late.')
  expect(measured).toMatch(/Our measures[\s\S]*30 falls<\/b> July 2024[\s\S]*August 2024 is due[\s\S]*Concern[\s\S]*\/measures\/\d+\/entry/)
})

journey('a non-executive sees first what a board should: the risks, the tests of honesty, what waits, each a link', async (world) => {
  const lead = await world.as('governance lead')
  const seat = await world.as('non-executive')
  expect(await seat.read('/')).not.toContain('For the board')
  await lead.post('/risks', { number: '01', title: 'People wait too long' })
  const home = await seat.read('/')
  for (const words of ['For the board', 'The strategic risks', 'What the tests of honesty find', 'No matter was raised.'])
    expect(home, words).toContain(words)
  expect(await lead.read('/')).not.toContain('For the board')
})

journey('somebody without a role is told so and sees nothing', async (world) => {
  expect((await (await world.as()).get('/')).status).toBe(403)
})

journey('a decision says since when, who asks and what is declared; a change says it once, milestones among them', async (world) => {
  const { director, executive, item, at } = await scene(world)
  await sendPast(director, at, good)
  const waits = await executive.read('/')
  expect(waits).toMatch(
    /Since[\s\S]*Asked by[\s\S]*15 October[\s\S]*Approve update: Deliver the agency plan[\s\S]*Amber[\s\S]*Director of HR/,
  )
  const lead = await world.as('governance lead')
  const day = { 'on-day': '1', 'on-month': '12', 'on-year': '2024' }
  expect((await lead.post(`/items/${item}/milestones`, { title: 'Nurses in post', ...day })).status).toBe(303)
  await lead.post(`${at}/decision`, { decision: 'send back', words: 'Which wards?', version: '1' })
  const mine = await director.read('/')
  expect(mine).toMatch(/Deliver the agency plan<\/a> governance lead sent back the Q2 2024\/25 update: “Which wards\?”/)
  expect(mine).toContain('added the milestone “Nurses in post”, due 1 December 2024')
})
