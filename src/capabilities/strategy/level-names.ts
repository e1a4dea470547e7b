import { count } from '../../kernel/words.ts'
import type { Level, LevelNames, Strategy, StrategyElement, StrategyVersion } from './element.ts'
import { ancestorsOf } from './tree.ts'

const usual: Record<Level, string> = {
  goal: 'Goal',
  objective: 'Objective',
  brick: 'Brick',
  commitment: 'Commitment',
  enabler: 'Enabler',
  measure: 'Measure',
  outcome: 'Expected outcome',
  success: 'Success statement',
}

/** What a version calls one of its levels: the 2019 plan's goals are strategic objectives, its bricks priorities. */
export const levelName = (version: Pick<StrategyVersion, 'levelNames'>, level: Level): string => version.levelNames[level] ?? usual[level]

/** The names that hold at an element: those of its brick before those of its version (STR-15). Give the result where a version's names are asked for. */
export function namesAt(
  { version, elements }: Pick<Strategy, 'version' | 'elements'>,
  element: StrategyElement,
): { levelNames: LevelNames } {
  const brick = [...ancestorsOf({ elements }, element), element].find((e) => e.level === 'brick')
  return { levelNames: { ...version.levelNames, ...brick?.levelNames } }
}

/** The level's name in a sentence, for as many as there are: "9 priorities". */
export function countOfLevel(version: Pick<StrategyVersion, 'levelNames'>, level: Level, n: number): string {
  const one = levelName(version, level).toLowerCase()
  return count(n, one, pluralOf(one))
}

/** "priority" as "priorities", "goal" as "goals". */
export const pluralOf = (noun: string): string => (/[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`)
