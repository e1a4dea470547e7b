import { beforeAll, expect, test } from 'vitest'
import { buildSample } from '../../../sample/index.ts'
import type { Context } from '../../../platform/context.ts'
import { type Database, within } from '../../../platform/db/index.ts'
import { testDatabase } from '../../../platform/db/test-database.ts'
import { askedEachTime } from '../../../platform/once.ts'
import { allPlans, itemsOf } from '../queries.ts'
import { promisesFollowed } from '../promising/queries.ts'
import { promisesInWords } from '../promising/register.ts'
import { standingsIn } from '../weighing/queries-standings.ts'
import { rowsThatShare } from '../text/shared-sentences.ts'
import { periodByLabel } from '../../calendar/index.ts'
import type { Desk } from './desk.ts'
import { typedFrom } from './typed.ts'
import { questionsFor } from './weighing.ts'
import type { Question } from './question-facts.ts'

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
    look({ db, on: '2024-10-15', today: '2024-10-15', asAt: null, once: askedEachTime, trust: { id: trust_id }, person: { id, roles: [] }, may: () => true } as unknown as Context),
  )
}

/** What would have been asked of every update of a plan in a period on the day it was due, by the row's number. */
const askedIn = (plan: string, label: string): Promise<[string | null, Question][]> =>
  looking(async (c) => {
    const [planId, period] = [(await allPlans(c)).find(({ name }) => name === plan)?.id ?? 0, await periodByLabel(c, label)]
    if (!period) throw new Error(`no ${label}`)
    const standings = (await standingsIn({ ...c, on: period.due_on }, period, { planId })).filter(({ update }) => update)
    const rows = standings.map(({ item, update }) => ({ itemId: item.id, title: item.title, accountable: item.accountable, text: update?.text ?? '' }))
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
      return questionsFor(desk, typedFrom(standing.update!, [], [])).map((question): [string | null, Question] => [standing.item.number, question])
    })
  })

test('scratch', async () => {
  for (const [plan, label] of [['Delivery plan 2022/23', 'Q1 2022/23'], ['Delivery plan 2022/23', 'September 2022'], ['Progress report 2024/25','Q1 2024/25'], ['Progress report 2024/25','Q2 2024/25']] as const) {
    console.log('=====', label)
    for (const [n, q] of await askedIn(plan, label)) if (!/^(path|reason|earned|improved|risk:|bare-claim|same-words)/.test(q.key)) console.log(n, q.key, '|', q.words, '|', q.detail.slice(0, 200))
  }
  await looking(async (c) => {
    const all = await promisesFollowed(c)
    console.log(promisesInWords(all.filter((p) => p.madeIn === 'Q1 2022/23'), '2024-10-15', 'Q1 2022/23'), promisesInWords(all, '2024-10-15'))
  })
})
