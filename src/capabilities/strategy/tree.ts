import type { Level, Strategy, StrategyElement } from './element.ts'

/** A list as its paper has it: under its heading, or loose beneath the brick where `list` is undefined. */
export interface ListBeneath {
  list: StrategyElement | undefined
  level: Level
  held: readonly StrategyElement[]
}

/** The elements of one level, in the order of the paper. */
export const atLevel = (strategy: Pick<Strategy, 'elements'>, level: Level): StrategyElement[] =>
  strategy.elements.filter((e) => e.level === level)

/** What stands directly beneath an element. */
export const childrenOf = (strategy: Pick<Strategy, 'elements'>, id: number): StrategyElement[] =>
  strategy.elements.filter((e) => e.parentId === id)

/** The goals a brick stands under: those it crosses, and the one that is its parent. */
export function goalsOf(strategy: Strategy, brick: StrategyElement): StrategyElement[] {
  const crossed = strategy.crossings.filter((x) => x.brickId === brick.id).map((x) => x.goalId)
  return atLevel(strategy, 'goal').filter((goal) => goal.id === brick.parentId || crossed.includes(goal.id))
}

/** The bricks that stand under a goal. */
export const bricksOf = (strategy: Strategy, goal: StrategyElement): StrategyElement[] =>
  atLevel(strategy, 'brick').filter((brick) => goalsOf(strategy, brick).some((g) => g.id === goal.id))

/** From the top down to an element, itself left out. */
export function ancestorsOf(strategy: Pick<Strategy, 'elements'>, element: StrategyElement): StrategyElement[] {
  const found: StrategyElement[] = []
  let parent = strategy.elements.find((e) => e.id === element.parentId)
  while (parent && !found.includes(parent)) {
    found.unshift(parent)
    const above = parent.parentId
    parent = strategy.elements.find((e) => e.id === above)
  }
  return found
}

/** What a brick's paper lists beneath it, kind by kind. */
const listed: readonly Level[] = ['commitment', 'enabler', 'measure', 'outcome']

/** The lists beneath an element: headed ones in order, then what stands beneath it without a heading, by kind (STR-05, STR-15). */
export function listsBeneath(strategy: Pick<Strategy, 'elements'>, id: number): ListBeneath[] {
  const beneath = childrenOf(strategy, id).filter((e) => listed.includes(e.level))
  const headed = beneath.map((list) => ({ list, level: list.level, held: childrenOf(strategy, list.id) })).filter(isHeaded)
  const loose = beneath.filter((e) => !headed.some(({ list }) => list.id === e.id))
  const byKind = listed.map((level) => ({ list: undefined, level, held: loose.filter((e) => e.level === level) }))
  return [...headed, ...byKind.filter(({ held }) => held.length > 0)]
}

const isHeaded = ({ list, held }: { list: StrategyElement; held: readonly StrategyElement[] }) =>
  list.statedCount !== null || held.length > 0

/** The success statements beneath an element. */
export const successBeneath = (strategy: Pick<Strategy, 'elements'>, id: number): StrategyElement[] =>
  childrenOf(strategy, id).filter((e) => e.level === 'success')

/** How a list's stated number agrees with what it holds (STR-15); undefined when it does, or none is stated. */
export function whyListDiffers({ list, held }: Pick<ListBeneath, 'list' | 'held'>): string | undefined {
  const stated = list?.statedCount ?? null
  if (stated === null || stated === held.length) return undefined
  return `The paper says ${stated}; ${held.length === 0 ? 'none is' : held.length === 1 ? '1 is' : `${held.length} are`} held here.`
}
