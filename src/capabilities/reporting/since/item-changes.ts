import { count, sentenceCase } from '../../../kernel/words.ts'
import { type Standing, stateInWords } from '../../delivery/index.ts'
import type { Change } from './change.ts'
import type { Snapshot } from './snapshot.ts'
import { pairsOf } from './status-changes.ts'

/** Plans begun and ended, items added and taken out, closed, paused, taken up again, moved, renamed, and given to another. */
export function itemChanges(past: Snapshot, now: Snapshot): Change[] {
  const [before, after] = [past.reported?.plans ?? [], now.reported?.plans ?? []]
  const isNew = (planId: number) => !before.some(({ id }) => id === planId)
  const isOver = (planId: number) => !after.some(({ id }) => id === planId)
  const [had, has] = [idsOf(past), idsOf(now)]
  return [
    ...after.filter(({ id }) => isNew(id)).map((plan) => planChange(plan, `Reports with ${held(now, plan.id)}`, 'Did not report')),
    ...before
      .filter(({ id }) => isOver(id))
      .map((plan) => planChange(plan, 'Does not report any more', `Reported with ${held(past, plan.id)}`)),
    ...past.standings
      .filter(({ item }) => !has.has(item.id) && !isOver(item.planId))
      .map((one) => change(one, 'In the plan', 'Taken out', 1)),
    ...now.standings
      .filter(({ item }) => !had.has(item.id) && !isNew(item.planId))
      .map((one) => change(one, 'Not in the plan', 'Added', 4)),
    ...pairsOf(past.standings, now.standings).flatMap((pair) => changesOf(pair, now)),
  ]
}

const idsOf = ({ standings }: Snapshot) => new Set(standings.map(({ item }) => item.id))
const held = ({ standings }: Snapshot, planId: number) => count(standings.filter(({ item }) => item.planId === planId).length, 'item')

const planChange = ({ id, name }: { id: number; name: string }, now: string, past: string): Change => ({
  ref: `plan:${id}`,
  title: name,
  href: `/plans/${id}`,
  whose: '',
  past: { words: past },
  now: { words: now },
  why: '',
  way: 'neither',
  weight: 0,
})

const change = ({ item }: Standing, past: string, now: string, weight: number, why = ''): Change => ({
  ref: `item:${item.id}`,
  title: item.title,
  href: `/items/${item.id}`,
  whose: item.accountable ?? 'Nobody is named',
  past: { words: past },
  now: { words: now },
  why,
  way: 'neither',
  weight,
})

/** What of an item is otherwise, besides its status. */
function changesOf({ past, now }: { past: Standing; now: Standing }, { reported }: Snapshot): Change[] {
  const [was, is] = [past.item, now.item]
  const planOf = (planId: number) => reported?.plans.find(({ id }) => id === planId)?.name ?? 'another plan'
  return [
    ...(was.activity === is.activity
      ? []
      : [change(now, sentenceCase(was.activity), sentenceCase(is.activity), is.activity === 'active' ? 5 : 2, stateOf(now))]),
    ...(was.planId === is.planId ? [] : [change(now, 'Stood in another plan', `In ${planOf(is.planId)}`, 3)]),
    ...(was.brickId === is.brickId && was.goalId === is.goalId ? [] : [change(now, 'Under another part of the strategy', 'Moved', 3)]),
    ...(was.accountable === is.accountable
      ? []
      : [change(now, was.accountable ?? 'Nobody is named', is.accountable ?? 'Nobody is named', 3, 'Who answers for it.')]),
    ...(was.title === is.title ? [] : [change(now, was.title, is.title, 3, 'It was renamed.')]),
  ]
}

const stateOf = ({ item, on }: Standing): string =>
  stateInWords({ activity: item.activity, reason: item.stateReason, reviewOn: item.stateReviewOn, outcome: item.outcome }, on) ??
  'It goes on.'
