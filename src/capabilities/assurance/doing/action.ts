import { type Day, dayInWords, daysBetween } from '../../../kernel/day.ts'
import { count } from '../../../kernel/words.ts'
import type { ActionFacts } from '../facts.ts'

type Stated = Pick<ActionFacts, 'state' | 'dueOn'>

/** Neither done nor given up. */
export const isOpen = ({ state }: Pick<ActionFacts, 'state'>): boolean => state === 'planned' || state === 'under way'

/** Open, and its day is past. */
export const isOverdue = (action: Stated, on: Day): boolean => isOpen(action) && action.dueOn !== null && action.dueOn < on

/** How many days its day has moved away from the one first promised; 0 where it has not, or cannot be told. */
export const slippedDays = ({ dueOn, firstDueOn }: Pick<ActionFacts, 'dueOn' | 'firstDueOn'>): number =>
  dueOn === null || firstDueOn === null ? 0 : Math.max(0, daysBetween(firstDueOn, dueOn))

/** "31 October 2024, first promised for 30 June 2024"; what a file wrote where that is no day. */
export function dueInWords(action: Pick<ActionFacts, 'dueOn' | 'firstDueOn' | 'dueAsWritten'>): string {
  const { dueOn, firstDueOn, dueAsWritten } = action
  if (dueOn === null) return dueAsWritten === '' ? 'No day is set' : `“${dueAsWritten}”, as a file says`
  return firstDueOn !== null && slippedDays(action) > 0
    ? `${dayInWords(dueOn)}, first promised for ${dayInWords(firstDueOn)}`
    : dayInWords(dueOn)
}

/** "Overdue by 15 days", "Under way", "Done on 4 June 2024". */
export function stateInWords(action: Pick<ActionFacts, 'state' | 'dueOn' | 'doneOn'>, on: Day): string {
  if (action.state === 'done') return action.doneOn ? `Done on ${dayInWords(action.doneOn)}` : 'Done'
  if (action.state === 'given up') return 'Given up'
  if (action.dueOn !== null && isOverdue(action, on)) return `Overdue by ${count(daysBetween(action.dueOn, on), 'day')}`
  return action.state === 'planned' ? 'Planned' : 'Under way'
}

/** "8 (likelihood 2, consequence 4)", "8", or null where nothing is expected of it. */
export function expectedInWords({ likelihood, consequence, score }: ActionFacts['expected']): string | null {
  if (score === null) return null
  return likelihood !== null && consequence !== null ? `${score} (likelihood ${likelihood}, consequence ${consequence})` : String(score)
}

/**
 * What the risk should score once every open action is done: what the last of them by day expects, those without a day last of all, of
 * several on one day the lowest. Null where no open action says.
 */
export function expectedAfter(actions: readonly ActionFacts[]): ActionFacts['expected'] | null {
  const saying = actions.filter((action) => isOpen(action) && action.expected.score !== null)
  const last = saying.sort(
    (a, b) => (b.dueOn ?? '9999').localeCompare(a.dueOn ?? '9999') || (a.expected.score ?? 0) - (b.expected.score ?? 0),
  )[0]
  return last?.expected ?? null
}

/** Gaps that are open and that no open action works on. */
export function unworkedGaps<G extends { id: number; closedOn: Day | null }>(gaps: readonly G[], actions: readonly ActionFacts[]): G[] {
  const worked = new Set(actions.filter(isOpen).map(({ gapId }) => gapId))
  return gaps.filter(({ id, closedOn }) => closedOn === null && !worked.has(id))
}
