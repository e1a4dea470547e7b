import type { Key } from './data/index.ts'
import type { Stage } from './replay.ts'

/** The key of a strategy's element among all versions. */
export const elementKey = (version: Key, node: Key): Key => `${version}/${node}`

/** The number of an element in the newest version adopted so far that has it; null where none has yet. */
export function elementNow({ sample, numbers }: Stage, node: Key): number | null {
  const version = sample.strategies.findLast(({ key }) => numbers.has('element', elementKey(key, node)))
  return version ? numbers.of('element', elementKey(version.key, node)) : null
}
