import { groupedBy } from '../../../kernel/grouped.ts'
import type { Disposition, LineageLine, Strategy, StrategyElement } from '../element.ts'
import { ancestorsOf, childrenOf } from '../tree.ts'
import { tileLevel } from '../wall.ts'
import type { ClosingReview } from './closing-review.ts'

/** A version on its way out of the one it follows: what the old one says, what the draft holds, and what was decided so far. */
export interface Refresh {
  old: Strategy
  draft: Strategy
  /** What became of the old version's elements, in the order it was written down. */
  lines: readonly LineageLine[]
  /** Closing reviews of the old version's elements, by element. */
  reviews: ReadonlyMap<number, ClosingReview>
}

/** One goal or brick of the old version with all that stands beneath it, itself first. */
export interface Group {
  head: StrategyElement
  items: readonly StrategyElement[]
}

/** What ends a thing, so that it needs a closing review where the thing is a brick (STR-09). */
export const endings: readonly Disposition[] = ['refocused', 'retired', 'achieved']

/** What was decided of an element of the old version; several lines where it was split. */
export const decidedOf = ({ lines }: Pick<Refresh, 'lines'>, id: number): LineageLine[] => lines.filter((line) => line.fromId === id)

/** What an element of the old version became in the draft. */
export function successorsOf(refresh: Refresh, id: number): StrategyElement[] {
  const into = new Set(decidedOf(refresh, id).map((line) => line.toId))
  return refresh.draft.elements.filter((e) => into.has(e.id))
}

/** The old version's elements that nothing was decided of yet, in the order of the paper. */
export function undecidedIn({ old, lines }: Pick<Refresh, 'old' | 'lines'>): StrategyElement[] {
  const decided = new Set(lines.map((line) => line.fromId))
  return old.elements.filter((e) => !decided.has(e.id))
}

/** Does a thing like this end only with a closing review? The bricks do, or the goals of a version that has no bricks. */
export const closesWithReview = (strategy: Strategy, element: StrategyElement): boolean => element.level === tileLevel(strategy)

/** The bricks that end and have no closing review yet. */
export const waitingForReview = (refresh: Refresh): StrategyElement[] =>
  refresh.old.elements.filter(
    (e) =>
      closesWithReview(refresh.old, e) &&
      !refresh.reviews.has(e.id) &&
      decidedOf(refresh, e.id).some((line) => endings.includes(line.disposition)),
  )

/** The old version goal by goal and brick by brick, as it is worked through: goals first, since bricks stand under them. */
export function groupsOf(old: Strategy): Group[] {
  const heads = old.elements.filter((e) => headOf(old, e) === e)
  const byHead = groupedBy(old.elements, (e) => headOf(old, e).id)
  const inOrder = [...heads.filter((e) => e.level === 'goal'), ...heads.filter((e) => e.level !== 'goal')]
  return inOrder.map((head) => ({ head, items: downFrom(old, head, new Set((byHead.get(head.id) ?? []).map((e) => e.id))) }))
}

/** The brick an element is worked through with; its goal where it stands under no brick. */
function headOf(old: Strategy, element: StrategyElement): StrategyElement {
  const line = [...ancestorsOf(old, element), element]
  return line.findLast((e) => e.level === 'brick') ?? line.findLast((e) => e.level === 'goal') ?? line[0] ?? element
}

/** An element and what stands beneath it within a group, each before its children. */
const downFrom = (old: Strategy, top: StrategyElement, group: ReadonlySet<number>): StrategyElement[] => [
  top,
  ...childrenOf(old, top.id)
    .filter((e) => group.has(e.id))
    .flatMap((e) => downFrom(old, e, group)),
]
