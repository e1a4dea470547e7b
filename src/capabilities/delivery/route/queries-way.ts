import { type Day, dayAt } from '../../../kernel/day.ts'
import { groupedBy } from '../../../kernel/grouped.ts'
import type { Context } from '../../../platform/context.ts'
import { dayFor, type PeriodRow, routeOf, type Stage, stageDaysOf } from '../../calendar/index.ts'
import { absencesIn } from '../../people/index.ts'
import type { Update } from '../item.ts'
import { nextStage, type Overseer, type Way, type WayStep } from './way.ts'

/** An item with what was said for it in the period, as far as the way needs it. */
export interface Under {
  itemId: number
  /** The holder of the accountable post on the day, where somebody holds it. */
  holderId: number | null
  update: Pick<Update, 'id' | 'state' | 'onBehalfOf' | 'sentAt' | 'decidedAt'> | null
}

/** Where each of these items' updates is on its way in a period. Five queries, however many items; an item of the answer is found by its number. */
export async function waysIn(c: Context, period: PeriodRow, under: readonly Under[]): Promise<Map<number, Way>> {
  const [route, days] = [await routeOf(c), await stageDaysOf(c, period)]
  const [steps, overseers, isAway] = [await stepsIn(c, period.id), await overseersOf(c), await awayIn(c, under)]
  const stages = period.state === 'frozen' ? [] : route.map(({ stage }) => stage)
  return new Map(
    under.map((one) => {
      const { itemId, update } = one
      const passed = update ? (steps.get(update.id) ?? []) : []
      const overseer = overseers.get(itemId) ?? null
      const stage = nextStage({
        state: update?.state ?? 'draft',
        stages,
        forHolder: update?.onBehalfOf != null && one.holderId !== null && !isAway(one),
        overseen: overseer !== null,
        passed: passed.map((step) => step.stage),
      })
      const since = passed.at(-1)?.at ?? update?.decidedAt ?? update?.sentAt ?? null
      return [itemId, { stage, since, due: dayFor(days, stage) ?? null, overseer, steps: passed, days, routed: stages.length > 0 }]
    }),
  )
}

/** The steps kept for a period's updates, in the order taken. */
async function stepsIn(c: Context, periodId: number): Promise<Map<number, WayStep[]>> {
  const rows = await c.db
    .selectFrom('update_steps as s')
    .innerJoin('updates as u', (join) => join.onRef('u.id', '=', 's.update_id').onRef('u.trust_id', '=', 's.trust_id'))
    .innerJoin('people', 'people.id', 's.decided_by')
    .leftJoin('bodies as b', (join) => join.onRef('b.id', '=', 's.body_id').onRef('b.trust_id', '=', 's.trust_id'))
    .where('u.period_id', '=', periodId)
    .orderBy('s.decided_at')
    .orderBy('s.id')
    .select(['s.update_id', 's.stage', 's.decided_at', 's.words', 'people.name as who', 'b.name as body'])
    .execute()
  const steps = groupedBy(rows, (row) => row.update_id)
  return new Map(
    [...steps].map(([id, taken]) => [
      id,
      taken.map(({ stage, who, decided_at, words, body }) => ({ stage: stage as Stage, who, at: decided_at, words, body })),
    ]),
  )
}

/** The group that oversees each item, where one does and still meets. */
export async function overseersOf(c: Context): Promise<Map<number, Overseer>> {
  const rows = await c.db
    .selectFrom('items')
    .innerJoin('bodies', (join) => join.onRef('bodies.id', '=', 'items.overseen_by_id').onRef('bodies.trust_id', '=', 'items.trust_id'))
    .where((is) => is.or([is('ended_on', 'is', null), is('ended_on', '>=', c.on)]))
    .select(['items.id as itemId', 'bodies.id', 'bodies.name', 'chair_post_id', 'secretary_post_id'])
    .execute()
  return new Map(
    rows.map((r) => [r.itemId, { id: r.id, name: r.name, chairPostId: r.chair_post_id, secretaryPostId: r.secretary_post_id }]),
  )
}

/** Whether the holder of an item's post was away when its deputy sent the update, or is away now: then nobody waits for them to agree. */
async function awayIn(c: Context, under: readonly Under[]): Promise<(one: Under) => boolean> {
  const days = under.flatMap(({ update }) => (update?.onBehalfOf && update.sentAt ? [dayAt(update.sentAt)] : []))
  if (days.length === 0) return () => false
  const [earliest] = [...days, c.on].sort() as [Day]
  const absences = await absencesIn(c, { from: earliest, until: c.on })
  return ({ holderId, update }) =>
    absences.some(
      ({ personId, from, until }) =>
        personId === holderId && [c.on, update?.sentAt ? dayAt(update.sentAt) : c.on].some((day) => from <= day && day <= until),
    )
}
