import { groupedBy } from '../../../kernel/grouped.ts'
import type { StrategyElement } from '../../strategy/index.ts'

/** What a version promises: its commitments, headings of lists left out; and its objectives. */
export interface Promised {
  commitments: readonly StrategyElement[]
  objectives: readonly StrategyElement[]
  /** The brick each element stands under, where it stands under one. */
  brickOf: ReadonlyMap<number, number>
}

/** A commitment that holds others, or says how many it holds, is the heading of a list and promises nothing itself. */
export function promisedIn(elements: readonly StrategyElement[], resting: ReadonlySet<number> = new Set()): Promised {
  const parents = new Set(elements.flatMap((e) => (e.level === 'commitment' && e.parentId !== null ? [e.parentId] : [])))
  const at = inOrder(elements).filter((e) => !resting.has(e.id))
  return {
    commitments: at.filter((e) => e.level === 'commitment' && e.statedCount === null && !parents.has(e.id)),
    objectives: at.filter((e) => e.level === 'objective'),
    brickOf: bricksAbove(elements),
  }
}

function bricksAbove(elements: readonly StrategyElement[]): Map<number, number> {
  const byId = new Map(elements.map((e) => [e.id, e]))
  const found = new Map<number, number>()
  for (const element of elements) {
    let above: StrategyElement | undefined = element
    for (let steps = 0; above && above.level !== 'brick' && steps < 10; steps++)
      above = above.parentId === null ? undefined : byId.get(above.parentId)
    if (above?.level === 'brick') found.set(element.id, above.id)
  }
  return found
}

/** The elements in the order of their paper, each beneath what it stands beneath: a list’s lines stay together. */
function inOrder(elements: readonly StrategyElement[]): StrategyElement[] {
  const beneath = groupedBy(elements, (e) => e.parentId)
  const ids = new Set(elements.map((e) => e.id))
  const ordered: StrategyElement[] = []
  const take = (e: StrategyElement): void => {
    ordered.push(e)
    for (const child of beneath.get(e.id) ?? []) take(child)
  }
  for (const e of elements) if (e.parentId === null || !ids.has(e.parentId)) take(e)
  return ordered
}
