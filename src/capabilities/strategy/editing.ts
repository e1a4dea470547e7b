import type { Disposition, Level, LineageLine, Strategy, StrategyElement, StrategyVersion } from './element.ts'
import { levelName } from './level-names.ts'
import { ancestorsOf } from './tree.ts'

/** A field and what is wrong with it, in words to act on. */
export interface Fault {
  field: string
  words: string
}

/** What each level may stand beneath; a list stands beneath a brick or goal and holds commitments. */
const beneath: Record<Level, readonly Level[]> = {
  goal: [],
  objective: ['goal'],
  brick: ['goal'],
  commitment: ['goal', 'objective', 'brick', 'commitment'],
  enabler: ['goal', 'brick', 'enabler'],
  measure: ['goal', 'objective', 'brick'],
  outcome: ['goal', 'objective', 'brick'],
  success: ['goal', 'brick', 'commitment'],
}

/** The elements that one of this level may stand beneath, in the order of the paper. */
export const parentsFor = (strategy: Strategy, level: Level, self?: StrategyElement): StrategyElement[] =>
  strategy.elements.filter(
    (e) => beneath[level].includes(e.level) && e.id !== self?.id && !(self && ancestorsOf(strategy, e).some((a) => a.id === self.id)),
  )

/** Must one of this level stand beneath something? Goals and bricks stand by themselves. */
export const needsParent = (level: Level): boolean => level !== 'goal' && level !== 'brick'

/** Why an element cannot be written like this; undefined when it can. */
export function whyNotElement(
  strategy: Strategy,
  proposed: { level: Level; letter?: string | undefined; parent?: number | undefined },
  self?: StrategyElement,
): Fault | undefined {
  const { level, letter, parent } = proposed
  const name = levelName(strategy.version, level).toLowerCase()
  if (letter && !/^\p{L}$/u.test(letter)) return { field: 'letter', words: 'The letter must be one letter, as it is drawn on the wall' }
  if (parent === undefined) return needsParent(level) ? { field: 'parent', words: `Select what this ${name} stands beneath` } : undefined
  if (parentsFor(strategy, level, self).some((e) => e.id === parent)) return undefined
  const words =
    beneath[level].length === 0
      ? `A ${name} stands beneath nothing: select no parent`
      : `Select something of this version that a ${name} can stand beneath`
  return { field: 'parent', words }
}

/** Why a version cannot be adopted; undefined when it can. */
export function whyNotVersion(
  versions: readonly Pick<StrategyVersion, 'label'>[],
  { label, starts, ends }: { label: string; starts: string; ends: string },
): Fault | undefined {
  if (ends < starts) return { field: 'ends', words: 'The last day must be on or after the first' }
  if (versions.some((v) => v.label === label))
    return { field: 'label', words: `A version ${label} is held already: give this one other years, or change that one` }
  return undefined
}

const ending: readonly Disposition[] = ['retired', 'achieved']

const reviewFirst = 'It ends here, so write its closing review first: what was promised, what was found, what was learned'

/** Why an element cannot be traced like this; undefined when it can. `into` is the version that the successor stands in. */
export function whyNotLineage(
  from: { element: StrategyElement; version: StrategyVersion; unreviewed?: boolean },
  proposed: { disposition: Disposition; into?: { id: number; version: StrategyVersion } | undefined },
  lines: readonly LineageLine[],
): Fault | undefined {
  const { disposition, into } = proposed
  const own = lines.filter((l) => l.fromId === from.element.id)
  if (!into && !ending.includes(disposition)) return { field: 'into', words: `Select what it became: what was ${disposition} goes on` }
  if (into && ending.includes(disposition))
    return { field: 'into', words: `What was ${disposition} became nothing: select no successor, or say it was refocused` }
  if (into && into.version.startsOn <= from.version.startsOn)
    return { field: 'into', words: `Select something of a version later than ${from.version.label}` }
  if (from.unreviewed && [...ending, 'refocused'].includes(disposition)) return { field: 'disposition', words: reviewFirst }
  if (own.some((l) => l.toId === (into?.id ?? null))) return { field: 'into', words: 'That is written down already' }
  if (own.length > 0 && (disposition !== 'split' || own.some((l) => l.disposition !== 'split')))
    return {
      field: 'disposition',
      words: `It is written down already that it was ${own[0]?.disposition}: only what was split has more than one successor`,
    }
  return undefined
}
