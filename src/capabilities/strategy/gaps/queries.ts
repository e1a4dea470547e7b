import type { Gap } from '../../../platform/capability.ts'
import type { Context } from '../../../platform/context.ts'
import type { Strategy, StrategyVersion } from '../element.ts'
import { figuresAsked } from '../facts/asking.ts'
import { allFacts, papersOn } from '../facts/queries.ts'
import { currentVersion, strategyOf } from '../queries.ts'
import { atLevel } from '../tree.ts'
import { figureGaps } from './of-figures.ts'
import { countGaps, horizonGaps, restingIn, underBricks, untestedGaps } from './of-version.ts'

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
  const tested = await testedIn(
    c,
    atLevel(strategy, 'success').map((e) => e.id),
  )
  const gaps = [...untestedGaps(strategy, tested, resting), ...countGaps(strategy, resting), ...horizonGaps(strategy, resting)]
  return underBricks(strategy, gaps)
}

/** A version with all it says, and the elements that are set aside on the day the page is read at, with everything beneath them. */
export async function strategyAtWork(c: Context, version: StrategyVersion): Promise<{ strategy: Strategy; resting: ReadonlySet<number> }> {
  const strategy = await c.once(`strategy: version ${version.id}`, () => strategyOf(c, version))
  const rows = await c.db
    .selectFrom('strategy_suspensions')
    .where('what', '=', 'suspended')
    .where('from_on', '<=', c.on)
    .where((is) => is.or([is('ended_on', 'is', null), is('ended_on', '>', c.on)]))
    .select('element_id')
    .execute()
  return { strategy, resting: restingIn(strategy, new Set(rows.map((row) => row.element_id))) }
}

async function testedIn(c: Context, ids: readonly number[]): Promise<Set<number>> {
  if (ids.length === 0) return new Set()
  const rows = await c.db.selectFrom('success_tests').where('element_id', 'in', ids).select('element_id').execute()
  return new Set(rows.map((row) => row.element_id))
}
