import { slugOf } from './current.ts'
import type { StrategyVersion } from './element.ts'

/** What the wall shows, as its address says it. */
export interface Address {
  version: Pick<StrategyVersion, 'label'>
  goalId?: number | undefined
  brickId?: number | undefined
}

/** The address of a view of the wall: version, chosen goal and opened brick can go into an e-mail. */
export function addressOf({ version, goalId, brickId }: Address): string {
  const goal = goalId === undefined ? '' : `&goal=${goalId}`
  const brick = brickId === undefined ? '' : `&brick=${brickId}`
  return `/strategy?version=${slugOf(version.label)}${goal}${brick}`
}
