import { type Decision, no, yes } from '../../../kernel/decision.ts'
import type { LineageLine, Strategy, StrategyElement } from '../element.ts'
import { childrenOf } from '../tree.ts'

/** May an element be taken out? Only out of a draft, when nothing of the old version became it and nothing stands beneath it. */
export function mayTakeOut(
  strategy: Strategy,
  element: StrategyElement,
  lines: readonly Pick<LineageLine, 'toId'>[],
): Decision<StrategyElement> {
  if (strategy.version.state !== 'draft')
    return no(`${strategy.version.label} was adopted: say what becomes of ${element.title} in the version after it`)
  if (lines.some((line) => line.toId === element.id))
    return no(`${element.title} came out of the version before: take back what was decided there, and it goes`)
  if (childrenOf(strategy, element.id).length > 0) return no(`Take out first what stands beneath ${element.title}`)
  return yes(element)
}
