import { beforeAll, describe, expect, test } from 'vitest'
import { periodByLabel } from '../capabilities/calendar/index.ts'
import { allPlans, type Standing, standingsIn } from '../capabilities/delivery/index.ts'
import { allPauses, allVersions, currentVersion, refreshOf } from '../capabilities/strategy/index.ts'
import type { Day, Instant } from '../kernel/day.ts'
import type { Context } from '../platform/context.ts'
import { type Database, within } from '../platform/db/index.ts'
import { testDatabase } from '../platform/db/test-database.ts'
import { changesSince, verifyHistory } from '../platform/history/index.ts'
import { askedEachTime } from '../platform/once.ts'
import { buildSample, SampleAlreadyThere } from './build-sample.ts'

const demonstrationDay: Day = '2024-10-15'
let database: Database

beforeAll(async () => {
  database = await testDatabase()
  await buildSample(database)
}, 120_000)

/** Looks into a sample trust as one of its people, at an instant or now. */
async function looking<T>(email: string, look: (c: Context) => Promise<T>, asAt?: Instant): Promise<T> {
  const person = await database.owner.selectFrom('people').where('email', '=', email).select(['id', 'name']).executeTakeFirstOrThrow()
  const { trust_id: trustId } = await database.owner
    .selectFrom('memberships')
    .where('person_id', '=', person.id)
    .select('trust_id')
    .executeTakeFirstOrThrow()
  const on = (asAt?.slice(0, 10) ?? demonstrationDay) as Day
  return within(database, { personId: person.id, trustId, mode: 'read only', asAt }, (db) =>
    look({
      db,
      on,
      today: demonstrationDay,
      asAt: asAt ? on : null,
      once: askedEachTime,
      trust: { id: trustId },
      person: { ...person, roles: [] },
    } as unknown as Context),
  )
}

const governance = 'head-of-governance@soarvale.example'

/** Where the items of a plan stand in a period, in the plan's order. */
const standings = (plan: string, period: string): Promise<Standing[]> =>
  looking(governance, async (c) => {
    const planId = (await allPlans(c)).find(({ name }) => name === plan)?.id
    const row = await periodByLabel(c, period)
    if (!planId || !row) throw new Error(`no ${plan} or no ${period}`)
    return standingsIn(c, row, { planId })
  })

const saidIn = (label: string, asAt?: Instant): Promise<number> =>
  looking(
    governance,
    async ({ db }) => {
      const rows = await db
        .selectFrom('updates')
        .innerJoin('periods', 'periods.id', 'updates.period_id')
        .where('label', '=', label)
        .select('updates.id')
        .execute()
      return rows.length
    },
    asAt,
  )

describe('progress in Q2 2024/25', () => {
  const numbers = (list: readonly Standing[]) => list.map(({ item }) => item.position)

  test('is declared green 13 times and amber 4 times', async () => {
    const all = await standings('Progress report 2024/25', 'Q2 2024/25')
    expect(numbers(all)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17])
    expect(numbers(all.filter((s) => s.declared === 'amber'))).toEqual([7, 10, 13, 16])
    expect(all.filter((s) => s.declared === 'green')).toHaveLength(13)
  })

  test('is supported as green twice, as amber ten times, and cannot be told five times', async () => {
    const all = await standings('Progress report 2024/25', 'Q2 2024/25')
    const earned = (status: string) => numbers(all.filter((s) => s.earned === status))
    expect(earned('green')).toEqual([14, 15])
    expect(earned('amber')).toEqual([1, 2, 3, 4, 7, 9, 10, 12, 13, 16])
    expect(earned('cannot tell')).toEqual([5, 6, 8, 11, 17])
  })

  test('stands at every step: approved, sent, sent back, and carried where nothing was said', async () => {
    const all = await standings('Progress report 2024/25', 'Q2 2024/25')
    const at = (state?: string) => numbers(all.filter((s) => s.update?.state === state))
    expect([at('approved'), at('sent'), at('sent back'), at()]).toEqual([
      [3, 4, 12, 14, 15, 16],
      [1, 2, 7, 9],
      [10, 13],
      [5, 6, 8, 11, 17],
    ])
    expect(all.filter((s) => !s.update).map((s) => s.declaredIn)).toEqual(Array(5).fill('Q1 2024/25'))
    expect(all[9]?.update?.decisionWords).toContain('Say why amber')
  })

  test('keeps the promise that p01 did not mention open, and the others settled', async () => {
    const [first] = await standings('Progress report 2024/25', 'Q2 2024/25')
    expect(first?.unmentioned.map(({ text }) => text)).toEqual(['Audit of ten services against the policy'])
    expect(first?.promises.map(({ outcome }) => outcome).sort()).toEqual(['kept', 'new date', 'open', 'open'])
  })
})

test('the delivery plan of 2022/23 has 34 rows and both its updates', async () => {
  expect(await standings('Delivery plan 2022/23', 'September 2022')).toHaveLength(34)
  expect(await saidIn('Q1 2022/23')).toBe(34)
  const blank = await looking(
    governance,
    async ({ db }) => (await db.selectFrom('updates').where('text', '=', '').select('id').execute()).length,
  )
  expect(blank).toBe(0)
})

describe('as at 1 August 2024', () => {
  const then = '2024-08-01T12:00:00Z'

  test('all seventeen updates of Q1 are there and none of Q2', async () => {
    expect([await saidIn('Q1 2024/25', then), await saidIn('Q2 2024/25', then)]).toEqual([17, 0])
    expect(await saidIn('Q2 2024/25')).toBe(12)
  })

  test('Q1 is frozen, Q2 is still planned, and no milestone has been moved', async () => {
    const [states, moved] = await looking(
      governance,
      async ({ db }) => [
        await db.selectFrom('periods').where('label', 'like', '%2024/25').orderBy('ends_on').select('state').execute(),
        await db.selectFrom('milestone_forecasts').where('given_on', '>', '2024-01-01').select('id').execute(),
      ],
      then,
    )
    expect(states?.map((row) => (row as { state: string }).state)).toEqual(['frozen', 'planned', 'planned'])
    expect(moved).toEqual([])
  })
})

test('before the renewal of April 2024 the progress report bears its old name and stands under the old strategy', async () => {
  const before = await looking(
    governance,
    ({ db }) =>
      db
        .selectFrom('plans')
        .innerJoin('strategy_versions as s', 's.id', 'plans.version_id')
        .where('layout', '=', 'progress report')
        .select(['plans.name', 's.label'])
        .execute(),
    '2024-03-01T12:00:00Z',
  )
  expect(before).toEqual([{ name: 'Progress report 2023/24', label: '2021–24' }])
})

describe('the strategy renewed', () => {
  const refreshNamed = (label: string) =>
    looking(governance, async (c) => {
      const found = (await allVersions(c)).find((v) => v.label === label)
      const refresh = found && (await refreshOf(c, found.id))
      if (!refresh) throw new Error(`${label} follows nothing`)
      return refresh
    })

  test.each(['2021–24', '2024/25'])('everything before %s has its disposition, approved', async (label) => {
    const { old, lines } = await refreshNamed(label)
    const decided = new Set(lines.map((line) => line.fromId))
    expect(old.elements.filter((e) => !decided.has(e.id)).map((e) => e.title)).toEqual([])
    expect(new Set(lines.map((line) => line.approvedBy))).toEqual(new Set(['Trust board']))
  })

  test('the single patient record made way for reaching out, with its closing review', async () => {
    const { old, draft, lines, reviews } = await refreshNamed('2021–24')
    const record = old.elements.find((e) => e.title === 'Single patient record')
    const line = lines.find((l) => l.fromId === record?.id)
    expect([line?.disposition, draft.elements.find((e) => e.id === line?.toId)?.title]).toEqual(['refocused', 'Reaching out'])
    expect(reviews.get(record?.id ?? 0)?.benefits).toBe('part realised')
  })

  test('the next strategy is a draft under consultation; the current one stays in force', async () => {
    const { draft, old, lines } = await refreshNamed('2025–30')
    const current = await looking(governance, currentVersion)
    expect([draft.version.state, old.version.label, current?.label]).toEqual(['draft', '2024/25', '2024/25'])
    expect(new Set(lines.map((l) => l.disposition))).toEqual(new Set(['retained', 'reworded', 'split', 'refocused']))
    expect(new Set(lines.map((l) => l.fromId)).size).toBeLessThan(old.elements.length)
  })

  test('the pandemic set one brick aside and brought one forward, and both have gone on', async () =>
    expect((await looking(governance, allPauses)).map((p) => [p.what, p.endedOn])).toEqual([
      ['accelerated', '2020-12-01'],
      ['suspended', '2020-09-01'],
    ]))
})

test('Soarvale sees nothing of Nenevale, and Nenevale nothing of Soarvale', async () => {
  const seen = (email: string) =>
    looking(email, async ({ db }) => ({
      trusts: (await db.selectFrom('trusts').select('short_name').execute()).map((t) => t.short_name),
      people: (await db.selectFrom('people').select('email').execute()).map((p) => p.email.split('@')[1]),
      items: (await db.selectFrom('items').select('id').execute()).length,
      risks: (await db.selectFrom('risks').select('id').execute()).length,
    }))
  expect(await seen(governance)).toEqual({ trusts: ['Soarvale'], people: Array(25).fill('soarvale.example'), items: 51, risks: 34 })
  expect(await seen('governance@nenevale.example')).toEqual({
    trusts: ['Nenevale'],
    people: Array(2).fill('nenevale.example'),
    items: 6,
    risks: 3,
  })
})

test('history tells every event in the order of time, and is whole', async () => {
  const told = await looking(governance, ({ db }) => changesSince(db, { after: '2024-10-14T00:00:00Z' }))
  expect(told.map(({ verb }) => verb).slice(0, 2)).toEqual(['update.sentBack', 'observation.fileBegun'])
  const proof = await verifyHistory(database)
  expect(proof.firstProblem).toBeUndefined()
  expect(proof.entries).toBeGreaterThan(250)
})

test('what became of a milestone names its item', async () => {
  const told = await looking(governance, ({ db }) => changesSince(db, { after: '2019-01-01T00:00:00Z', kinds: ['milestone'], limit: 1000 }))
  expect(new Set(told.map(({ verb }) => verb))).toEqual(new Set(['milestone.moved', 'milestone.done']))
  expect(told.filter(({ facts }) => typeof facts.itemId !== 'number')).toEqual([])
})

test('a second build is refused in words, and adds nothing', async () => {
  const trusts = async () => (await database.owner.selectFrom('trusts').select('id').execute()).length
  const before = await trusts()
  await expect(buildSample(database)).rejects.toThrow(SampleAlreadyThere)
  await expect(buildSample(database)).rejects.toThrow('is in the database already')
  expect(await trusts()).toBe(before)
})
