import { addDays, type Day } from '../../../kernel/day.ts'
import { type Decision, no, yes } from '../../../kernel/decision.ts'
import { listed } from '../../../kernel/words.ts'
import { type Fault, whyNotVersion } from '../editing.ts'
import type { StrategyVersion } from '../element.ts'
import { type Refresh, undecidedIn, waitingForReview } from './refresh.ts'
import { refreshInWords } from './refresh-words.ts'

/** May a draft be started from a version? Only from one that was adopted and that nothing follows yet. */
export function mayFollow(versions: readonly StrategyVersion[], old: StrategyVersion): Decision<StrategyVersion> {
  if (old.state === 'draft') return no(`${old.label} is a draft itself: adopt it first, then start the next one from it`)
  const next = versions.find((v) => v.followsId === old.id)
  if (next?.state === 'draft') return no(`The draft ${next.label} follows ${old.label} already: go on with that one`)
  if (next) return no(`${next.label} followed ${old.label}: start the next draft from ${next.label}`)
  return yes(old)
}

/** Why a draft cannot have these years; undefined when it can. Its own years, when it is changed, do not stand in its way. */
export function whyNotDraft(
  versions: readonly StrategyVersion[],
  old: StrategyVersion,
  values: { label: string; starts: string; ends: string },
  self?: StrategyVersion,
): Fault | undefined {
  const others = versions.filter((v) => v.id !== self?.id)
  if (values.starts <= old.startsOn) return { field: 'starts', words: `The first day must be after that of ${old.label}, which it follows` }
  return whyNotVersion(others, values)
}

/** The last day of the old version once the draft is adopted: the day before the new one begins. */
export const lastDayBefore = (draft: Pick<StrategyVersion, 'startsOn'>): Day => addDays(draft.startsOn, -1)

/** May the draft be adopted? Only when every item has its disposition, every ending brick its review, and the draft says anything. */
export function mayAdopt(refresh: Refresh): Decision<Refresh> {
  const { draft } = refresh
  if (draft.version.state !== 'draft') return no(`${draft.version.label} is adopted already`)
  if (draft.elements.length === 0) return no(`${draft.version.label} holds nothing yet: say what becomes of each item, or add new ones`)
  if (undecidedIn(refresh).length + waitingForReview(refresh).length === 0) return yes(refresh)
  const todo = [
    undecidedIn(refresh).length > 0 ? 'say what becomes of each item' : '',
    waitingForReview(refresh).length > 0 ? 'write each closing review' : '',
  ].filter((words) => words !== '')
  return no(`${refreshInWords(refresh)} Before it can be adopted, ${listed(todo)}.`)
}
