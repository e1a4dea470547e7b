import type { Gap } from '../../../platform/capability.ts'
import type { Context } from '../../../platform/context.ts'
import type { Strategy, StrategyVersion } from '../element.ts'
import { figuresAsked } from '../facts/asking.ts'
import { allFacts, papersOn } from '../facts/queries.ts'
import { currentVersion, strategyOf } from '../queries.ts'
import { atLevel } from '../tree.ts'
import { figureGaps } from './of-figures.ts'
import { unshownGaps } from './of-outcomes.ts'
import { countGaps, horizonGaps, restingIn, underBricks, untestedGaps } from './of-version.ts'
import { measuresShowing } from './queries-outcomes.ts'

/** What the strategy in force leaves open, with the figures to be confirmed again. */
export async function strategyGaps(c: Context): Promise<Gap[]> {
  const version = await currentVersion(c)
  const [facts, { current, earlier }] = [await allFacts(c), await papersOn(c)]
  const asked = figuresAsked(facts, current, earlier, c.on)
  return [...(version ? await gapsOfVersion(c, version) : []), ...figureGaps(asked, facts.length)]
}

/** What one version leaves open by itself, whenever it held. What was set aside is not asked about. */
export async function gapsOfVersion(c: Context, version: StrategyVersion): Promise<Gap[]> {
  const { strategy, resting } = await strategyAtWork(c, version)
  const tested = new Set(atLevel(strategy, 'success').flatMap((e) => (e.isTested ? [e.id] : [])))
  const outcomes = atLevel(strategy, 'outcome').map((e) => e.id)
  const shown = new Set((await measuresShowing(c, outcomes)).keys())
  const gaps = [
    ...unshownGaps(strategy, shown, resting),
    ...untestedGaps(strategy, tested, resting),
    ...countGaps(strategy, resting),
    ...horizonGaps(strategy, resting),
  ]
  return underBricks(strategy, gaps)
}

/** A version with all it says, and what rests of it: set aside on the day the page is read at, with everything beneath it. */
export interface AtWork {
  strategy: Strategy
  resting: ReadonlySet<number>
}

/** A version as the rules about gaps see it. */
export const strategyAtWork = (c: Context, version: StrategyVersion): Promise<AtWork> =>
  c.once(`strategy: version ${version.id} at work`, async () => {
    const [strategy, suspended] = [await strategyOf(c, version), await setAside(c)]
    return { strategy, resting: restingIn(strategy, suspended) }
  })

async function setAside(c: Context): Promise<Set<number>> {
  const rows = await c.db
    .selectFrom('strategy_suspensions')
    .where('what', '=', 'suspended')
    .where('from_on', '<=', c.on)
    .where((is) => is.or([is('ended_on', 'is', null), is('ended_on', '>', c.on)]))
    .select('element_id')
    .execute()
  return new Set(rows.map((row) => row.element_id))
}
