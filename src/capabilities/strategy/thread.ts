import type { ThreadLine } from '../../platform/capability.ts'
import { levels, type Strategy, type StrategyElement } from './element.ts'
import { levelName, namesAt } from './level-names.ts'
import { ancestorsOf, goalsOf } from './tree.ts'

/** The lines from a version's vision down to some of its elements: each goal above a brick, each element once, by level. */
export function threadOf(strategy: Strategy, ids: readonly number[]): ThreadLine[] {
  const named = strategy.elements.filter((e) => ids.includes(e.id))
  const hasGoal = named.some((e) => e.level === 'goal')
  const above = named.flatMap((e) => [...ancestorsOf(strategy, e), ...(e.level === 'brick' && !hasGoal ? goalsOf(strategy, e) : [])])
  const all = [...new Set([...above, ...named])].sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level))
  const { vision, label } = strategy.version
  const top = vision === '' ? [] : [{ kind: `Vision, ${label}`, title: vision, href: '/strategy' }]
  return [
    ...top,
    ...all.map((e) => ({ kind: levelName(namesAt(strategy, e), e.level), title: namedWithLetter(e), href: `/strategy/elements/${e.id}` })),
  ]
}

/** "A: Access to services"; without a letter the title alone. */
export const namedWithLetter = ({ letter, title }: Pick<StrategyElement, 'letter' | 'title'>): string =>
  letter ? `${letter}: ${title}` : title

/** Words of a paper with a full stop, where they end without one. */
export const asSentence = (words: string): string => (/[.!?…]$/.test(words) ? words : `${words}.`)
