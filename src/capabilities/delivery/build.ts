import type { World } from '../../../tests/support.ts'
import type { Day, Instant } from '../../kernel/day.ts'
import { endsOn, readPeriod, startsOn } from '../../kernel/period.ts'
import type { Rag } from '../../kernel/rag.ts'
import { asJson, type Db } from '../../platform/db/index.ts'
import { record } from '../../platform/history/index.ts'
import type { Item, PromiseOutcome, StoredState } from './item.ts'

/** Records for journeys, each builder one named change; what a test does not say has a plain default. */
const built = async <T>(world: World, by: number, work: (db: Db) => Promise<T>): Promise<T> =>
  world.inTrust(by, async (db) => {
    const made = await work(db)
    await record(db, { verb: 'test.built', ref: null })
    return made
  })

const idOf = ({ id }: { id: number }) => id

export interface BuiltPeriod {
  label?: string
  state?: 'planned' | 'open' | 'frozen'
  due?: Day
  board?: Day | null
}

/** A quarter of the calendar: Q2 2024/25, open and due on 18 October 2024, unless told otherwise. */
export async function buildPeriod(
  world: World,
  by: number,
  { label = 'Q2 2024/25', state = 'open', due, board = null }: BuiltPeriod = {},
): Promise<number> {
  const quarter = readPeriod(label)
  if (!quarter) throw new Error(`not a quarter: ${label}`)
  const [starts_on, ends_on] = [startsOn(quarter), endsOn(quarter)]
  const due_on = due ?? (`${ends_on.slice(0, 8)}18` < ends_on ? nextMonth(ends_on) : ends_on)
  const values = { trust_id: world.trustId, label, kind: 'quarter', starts_on, ends_on, opens_on: ends_on, due_on, board_on: board, state }
  return built(world, by, async (db) => idOf(await db.insertInto('periods').values(values).returning('id').executeTakeFirstOrThrow()))
}

const nextMonth = (day: Day): Day => {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  return `${month === 12 ? year + 1 : year}-${String((month % 12) + 1).padStart(2, '0')}-18` as Day
}

/** A post with whoever holds it and whoever writes for them. */
export async function buildPost(world: World, by: number, post: { title: string; holder?: number; deputy?: number }): Promise<number> {
  const from = { trust_id: world.trustId, from_day: '2019-01-01' as Day }
  return built(world, by, async (db) => {
    const { id } = await db
      .insertInto('posts')
      .values({ trust_id: world.trustId, title: post.title })
      .returning('id')
      .executeTakeFirstOrThrow()
    if (post.holder)
      await db
        .insertInto('post_holdings')
        .values({ ...from, post_id: id, person_id: post.holder })
        .execute()
    if (post.deputy)
      await db
        .insertInto('deputies')
        .values({ ...from, post_id: id, person_id: post.deputy })
        .execute()
    return id
  })
}

let plans = 0

/** A plan over 2024/25, unless told otherwise. */
export async function buildPlan(
  world: World,
  by: number,
  plan: { name?: string; starts?: Day; ends?: Day; layout?: 'delivery plan' | 'progress report' } = {},
): Promise<number> {
  const { name = `Plan ${++plans}`, starts = '2024-04-01', ends = '2025-03-31', layout = 'progress report' } = plan
  const values = { trust_id: world.trustId, name, layout, starts_on: starts, ends_on: ends }
  return built(world, by, async (db) => idOf(await db.insertInto('plans').values(values).returning('id').executeTakeFirstOrThrow()))
}

export interface BuiltItem {
  planId: number
  title?: string
  postId?: number | null
  focus?: string
  aim?: string
  brickId?: number
  goalId?: number
  activity?: Item['activity']
  position?: number
}

/** An item of a plan. */
export async function buildItem(world: World, by: number, item: BuiltItem): Promise<number> {
  const { planId, title = 'Refresh the green plan', postId = null, focus = '', aim = '', activity = 'active', position = 1 } = item
  const places = { brick_id: item.brickId ?? null, goal_id: item.goalId ?? null }
  const values = {
    trust_id: world.trustId,
    plan_id: planId,
    position,
    title,
    accountable_post_id: postId,
    focus,
    aim,
    state: activity,
    ...places,
  }
  return built(world, by, async (db) => idOf(await db.insertInto('items').values(values).returning('id').executeTakeFirstOrThrow()))
}

export interface BuiltUpdate {
  itemId: number
  periodId: number
  text?: string
  rag?: Rag | null
  reason?: string
  path?: string
  nothingChangedBecause?: string
  state?: StoredState
  writtenBy?: number
  sentAt?: Instant
}

/** What was said for an item in a period: approved, unless told otherwise. */
export async function buildUpdate(world: World, by: number, update: BuiltUpdate): Promise<number> {
  const {
    itemId,
    periodId,
    text = 'Work goes on.',
    rag = 'green',
    reason = '',
    path = '',
    state = 'approved',
    nothingChangedBecause = '',
  } = update
  const said = { text, rag, reason, path_to_green: path, nothing_changed_because: nothingChangedBecause, state }
  const who = { written_by: update.writtenBy ?? by, sent_at: update.sentAt ?? '2024-07-10T09:00:00Z' }
  const values = { trust_id: world.trustId, item_id: itemId, period_id: periodId, ...said, ...who }
  return built(world, by, async (db) => idOf(await db.insertInto('updates').values(values).returning('id').executeTakeFirstOrThrow()))
}

export interface BuiltMilestone {
  itemId: number
  title?: string
  baseline?: Day | null
  actual?: Day | null
  forecasts?: { day: Day; reason?: string }[]
}

/** A milestone with every date it was given. */
export async function buildMilestone(world: World, by: number, milestone: BuiltMilestone): Promise<number> {
  const { itemId, title = 'Plan agreed by the board', baseline = '2024-12-01', actual = null, forecasts = [] } = milestone
  const trust_id = world.trustId
  return built(world, by, async (db) => {
    const values = { trust_id, item_id: itemId, title, baseline_on: baseline, actual_on: actual }
    const { id } = await db.insertInto('milestones').values(values).returning('id').executeTakeFirstOrThrow()
    for (const { day, reason = '' } of forecasts)
      await db.insertInto('milestone_forecasts').values({ trust_id, milestone_id: id, forecast_on: day, reason, given_on: day }).execute()
    return id
  })
}

/** A promise made in a period; due on 30 September 2024, unless told otherwise. */
export async function buildPromise(
  world: World,
  by: number,
  promise: { itemId: number; madeIn: number; words?: string; due?: Day | null; outcome?: PromiseOutcome },
): Promise<number> {
  const { itemId, madeIn, words = 'End off-framework bookings', due = '2024-09-30', outcome = 'open' } = promise
  const values = { trust_id: world.trustId, item_id: itemId, made_in_id: madeIn, words, due_on: due, outcome }
  return built(world, by, async (db) => idOf(await db.insertInto('promises').values(values).returning('id').executeTakeFirstOrThrow()))
}

const bands = [
  { name: 'Low', from: 1, top: false },
  { name: 'Moderate', from: 8, top: false },
  { name: 'High', from: 15, top: true },
]

/** A risk scored in these periods and threatening these items; 20 is in the top band. */
export async function buildRisk(
  world: World,
  by: number,
  risk: { number?: string; title?: string; scores: { periodId: number; score: number; on?: Day }[]; itemIds?: number[] },
): Promise<number> {
  const { number = '06', title = 'We cannot staff our wards', scores, itemIds = [] } = risk
  const trust_id = world.trustId
  const labels = ['1', '2', '3', '4', '5']
  return built(world, by, async (db) => {
    const matrix = {
      trust_id,
      name: 'Matrix',
      likelihood_labels: labels,
      consequence_labels: labels,
      bands: asJson(bands),
      from_day: '2019-01-01' as Day,
    }
    const { id: matrix_id } = await db.insertInto('risk_matrices').values(matrix).returning('id').executeTakeFirstOrThrow()
    const { id } = await db.insertInto('risks').values({ trust_id, number, title, matrix_id }).returning('id').executeTakeFirstOrThrow()
    for (const { periodId, score, on = '2024-07-02' } of scores)
      await db.insertInto('risk_scores').values({ trust_id, risk_id: id, period_id: periodId, score, scored_on: on }).execute()
    for (const to of itemIds)
      await db
        .insertInto('links')
        .values({ trust_id, from_kind: 'item', from_id: to, to_kind: 'risk', to_id: id, relation: 'threatened by' })
        .execute()
    return id
  })
}
