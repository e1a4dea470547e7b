import type { Instant } from '../../../kernel/day.ts'
import { type Group, worstFirst } from './change.ts'
import { dateChanges } from './date-changes.ts'
import { itemChanges } from './item-changes.ts'
import { measureChanges } from './measure-changes.ts'
import { promiseChanges } from './promise-changes.ts'
import { questionChanges } from './question-changes.ts'
import { riskChanges } from './risk-changes.ts'
import type { NowAlone, Snapshot } from './snapshot.ts'
import { declaredChanges, earnedChanges } from './status-changes.ts'
import { strategyChanges } from './strategy-changes.ts'
import { unchangedThoughDue } from './unchanged-though-due.ts'
import { updatesMissing } from './update-changes.ts'

/** Everything that is otherwise between two days, kind by kind, worst first within each. Pure: the same records give the same words. */
export function changesBetween(past: Snapshot, now: Snapshot, { alone, since }: { alone: NowAlone; since: Instant }): Group[] {
  const days = { past: past.on, now: now.on }
  const titles = new Map(now.standings.map(({ item }) => [item.id, item.title]))
  const [was, is] = [past.standings, now.standings]
  const groups: Group[] = [
    { key: 'declared', heading: 'Declared status', of: 'declared statuses', changes: declaredChanges(was, is) },
    { key: 'earned', heading: 'What the records support', of: 'what the records support', changes: earnedChanges(was, is) },
    { key: 'risks', heading: 'Risks', of: 'risks', changes: riskChanges(past, now, alone.closed) },
    { key: 'measures', heading: 'Measures', of: 'what measures say', changes: measureChanges(past, now) },
    { key: 'dates', heading: 'Dates', of: 'dates', changes: dateChanges(was, is, days) },
    { key: 'promises', heading: 'Promises', of: 'promises', changes: promiseChanges(was, is, days) },
    { key: 'items', heading: 'Items', of: 'the items of the plans', changes: itemChanges(past, now) },
    { key: 'strategy', heading: 'Strategy', of: 'the strategy', changes: strategyChanges(past, now) },
    { key: 'updates', heading: 'Updates not sent', of: null, changes: updatesMissing(is) },
    {
      key: 'questions',
      heading: 'Asked and answered',
      of: 'questions and answers',
      changes: questionChanges(alone, { since, on: now.on, titles }),
    },
    { key: 'unchanged', heading: 'What did not change though it was due', of: null, changes: unchangedThoughDue(past, now) },
  ]
  return groups.map((group) => ({ ...group, changes: worstFirst(group.changes) }))
}
