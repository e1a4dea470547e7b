import type { Gap } from '../../../platform/capability.ts'
import type { Strategy, StrategyElement } from '../element.ts'
import { atLevel } from '../tree.ts'
import { gapOf } from './of-version.ts'

/** How a measure is tied to an outcome it shows. */
export const shownBy = 'shown by'

/** Outcomes that no measure is said to show (STR-05): nobody can tell from a figure whether they came. `shown` are those with one. */
export function unshownGaps(strategy: Strategy, shown: ReadonlySet<number>, resting: ReadonlySet<number>): Gap[] {
  const outcomes = atLevel(strategy, 'outcome').filter((e) => !resting.has(e.id))
  const told = { kind: 'Outcomes that no measure shows', slug: 'outcome without a measure', of: outcomes.length }
  const words = 'No measure is said to show it, so no figure tells whether it came.'
  return outcomes
    .filter((e) => !shown.has(e.id))
    .map((e) =>
      gapOf(e, {
        ...told,
        ...{ words, href: `/strategy/elements/${e.id}/measures`, action: 'Say which measures show it', needs: 'strategy:edit' },
      }),
    )
}

/** The measures that can show an outcome: its version’s, those of its own priority first. */
export function measuresFor(strategy: Strategy, outcome: StrategyElement): StrategyElement[] {
  const measures = atLevel(strategy, 'measure')
  const isNear = (e: StrategyElement): boolean => e.parentId === outcome.parentId
  return [...measures.filter(isNear), ...measures.filter((e) => !isNear(e))]
}
