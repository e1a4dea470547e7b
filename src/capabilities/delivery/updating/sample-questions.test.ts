import { beforeAll, expect, test } from 'vitest'
import type { Context } from '../../../platform/context.ts'
import { type Database, within } from '../../../platform/db/index.ts'
import { testDatabase } from '../../../platform/db/test-database.ts'
import { askedEachTime } from '../../../platform/once.ts'
import { buildSample } from '../../../sample/index.ts'
import { periodByLabel } from '../../calendar/index.ts'
import type { Update } from '../item.ts'
import { promisesFollowed } from '../promising/queries.ts'
import { promisesInWords } from '../promising/register.ts'
import { allPlans } from '../queries.ts'
import { standingsIn } from '../weighing/queries-standings.ts'
import type { Desk } from './desk.ts'
import type { Question } from './question-facts.ts'
import { typedFrom } from './typed.ts'
import { questionsFor } from './weighing.ts'

let database: Database
beforeAll(async () => {
  database = await testDatabase()
  await buildSample(database)
}, 120_000)

const looking = async <T>(look: (c: Context) => Promise<T>): Promise<T> => {
  const { id, trust_id } = await database.owner
    .selectFrom('people')
    .innerJoin('memberships', 'memberships.person_id', 'people.id')
    .where('email', '=', 'head-of-governance@soarvale.example')
    .select(['people.id', 'trust_id'])
    .executeTakeFirstOrThrow()
  return within(database, { personId: id, trustId: trust_id, mode: 'read only' }, (db) =>
    look({
      db,
      on: '2024-10-15',
      today: '2024-10-15',
      asAt: null,
      once: askedEachTime,
      trust: { id: trust_id },
      person: { id, roles: [] },
      may: () => true,
    } as unknown as Context),
  )
}

/** What would have been asked of every update of a plan in a period on the day it was due, by the row's number. */
const askedIn = (plan: string, label: string): Promise<[string | null, Question][]> =>
  looking(async (c) => {
    const [planId, period] = [(await allPlans(c)).find(({ name }) => name === plan)?.id ?? 0, await periodByLabel(c, label)]
    if (!period) throw new Error(`no ${label}`)
    const standings = (await standingsIn({ ...c, on: period.due_on }, period, { planId })).filter(({ update }) => update)
    const rows = standings.map(({ item, update }) => ({
      itemId: item.id,
      title: item.title,
      accountable: item.accountable,
      text: update?.text ?? '',
    }))
    return standings.flatMap((standing) => {
      const desk = {
        item: standing.item,
        period,
        standing,
        today: period.due_on,
        posts: [],
        quarters: [],
        rows: rows.filter(({ itemId }) => itemId !== standing.item.id),
        raised: { issues: [], risks: [] },
      } as unknown as Desk
      return questionsFor(desk, typedFrom(standing.update as Update, [], [])).map((question): [string | null, Question] => [
        standing.item.number,
        question,
      ])
    })
  })

const told = /^(part|before-period|not-yet-come|targets-met|old-news|moved|not-all-done|elsewhere|escalated)/
/** The kinds of question about the words alone, by row; each kind once. */
const kindsIn = async (plan: string, label: string) =>
  (await askedIn(plan, label)).flatMap(([row, { key }]) =>
    told.test(key) || key.endsWith(':as-planned') ? [`${row} ${key.endsWith(':as-planned') ? 'as-planned' : key.replace(/:.*/, '')}`] : [],
  )

test('Q1 2022/23 is asked about what its papers leave open, and about nothing else', async () => {
  expect(await kindsIn('Delivery plan 2022/23', 'Q1 2022/23')).toEqual([
    '5 part',
    '5 before-period',
    '13 elsewhere',
    '16 targets-met',
    '18 targets-met',
    '21 old-news',
    '26 before-period',
    '27 elsewhere',
  ])
})

test('September 2022 is asked about the ward as planned, the last must-do, the pair of rows and what was escalated', async () => {
  expect(await kindsIn('Delivery plan 2022/23', 'September 2022')).toEqual([
    '1 not-all-done',
    '5 part',
    '6 escalated',
    '11 elsewhere',
    '15 elsewhere',
    '21 old-news',
    '26 as-planned',
  ])
})

test('of the twelve updates of Q2 2024/25 only one brings old news', async () => {
  expect(await kindsIn('Progress report 2024/25', 'Q2 2024/25')).toEqual(['4 old-news'])
})

test('eleven things were promised in Q1 2022/23, and seven never mentioned again', async () => {
  const words = await looking(async (c) => {
    const all = (await promisesFollowed(c)).filter(({ madeIn }) => madeIn === 'Q1 2022/23')
    return promisesInWords(all, '2024-10-15', 'Q1 2022/23')
  })
  expect(words).toBe('11 promised in Q1 2022/23: 2 done, 2 new dates and 7 never mentioned again.')
})
