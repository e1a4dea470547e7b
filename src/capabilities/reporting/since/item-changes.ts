import { count, sentenceCase } from '../../../kernel/words.ts'
import { type Standing, stateInWords } from '../../delivery/index.ts'
import { type About, type Change, otherwise } from './change.ts'
import type { Snapshot } from './snapshot.ts'
import { pairsOf } from './status-changes.ts'

/** Plans begun and ended, items added and taken out, closed, paused, taken up again, moved, renamed, and given to another. */
export function itemChanges(past: Snapshot, now: Snapshot): Change[] {
  const [before, after] = [past.reported?.plans ?? [], now.reported?.plans ?? []]
  const isNew = (planId: number) => !before.some(({ id }) => id === planId)
  const isOver = (planId: number) => !after.some(({ id }) => id === planId)
  const [had, has] = [idsOf(past), idsOf(now)]
  return [
    ...after
      .filter(({ id }) => isNew(id))
      .map((plan) => otherwise(planOf(plan), { past: 'Did not report', now: `Reports with ${held(now, plan.id)}`, weight: 0 })),
    ...before
      .filter(({ id }) => isOver(id))
      .map((plan) => otherwise(planOf(plan), { past: `Reported with ${held(past, plan.id)}`, now: 'Does not report any more', weight: 0 })),
    ...past.standings
      .filter(({ item }) => !has.has(item.id) && !isOver(item.planId))
      .map((one) => otherwise(itemOf(one), { past: 'In the plan', now: 'Taken out', weight: 1 })),
    ...now.standings
      .filter(({ item }) => !had.has(item.id) && !isNew(item.planId))
      .map((one) => otherwise(itemOf(one), { past: 'Not in the plan', now: 'Added', weight: 4 })),
    ...pairsOf(past.standings, now.standings).flatMap((pair) => changesOf(pair, now)),
  ]
}

const idsOf = ({ standings }: Snapshot) => new Set(standings.map(({ item }) => item.id))
const held = ({ standings }: Snapshot, planId: number) => count(standings.filter(({ item }) => item.planId === planId).length, 'item')

const planOf = ({ id, name }: { id: number; name: string }): About => ({ ref: `plan:${id}`, title: name, href: `/plans/${id}`, whose: '' })

const itemOf = ({ item }: Standing): About => ({
  ref: `item:${item.id}`,
  title: item.title,
  href: `/items/${item.id}`,
  whose: item.accountable ?? 'Nobody is named',
})

/** What of an item is otherwise, besides its status. */
function changesOf({ past, now }: { past: Standing; now: Standing }, { reported }: Snapshot): Change[] {
  const [was, is] = [past.item, now.item]
  const plan = reported?.plans.find(({ id }) => id === is.planId)?.name ?? 'another plan'
  const named = (role: string | null) => role ?? 'Nobody is named'
  const found = [
    was.activity !== is.activity && {
      ...{ past: sentenceCase(was.activity), now: sentenceCase(is.activity) },
      ...{ why: stateOf(now), weight: is.activity === 'active' ? 5 : 2 },
    },
    was.planId !== is.planId && { past: 'Stood in another plan', now: `In ${plan}`, weight: 3 },
    (was.brickId !== is.brickId || was.goalId !== is.goalId) && { past: 'Under another part of the strategy', now: 'Moved', weight: 3 },
    was.accountable !== is.accountable && {
      past: named(was.accountable),
      now: named(is.accountable),
      why: 'Who answers for it.',
      weight: 3,
    },
    was.title !== is.title && { past: was.title, now: is.title, why: 'It was renamed.', weight: 3 },
  ]
  return found.flatMap((words) => (words ? [otherwise(itemOf(now), words)] : []))
}

const stateOf = ({ item, on }: Standing): string =>
  stateInWords({ activity: item.activity, reason: item.stateReason, reviewOn: item.stateReviewOn, outcome: item.outcome }, on) ??
  'It goes on.'
