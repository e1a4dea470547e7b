import type { Context } from '../../../platform/context.ts'
import { appetiteFor } from '../appetite/appetite.ts'
import { allAppetites } from '../appetite/queries.ts'
import { periodShown } from '../listing/register.ts'
import type { RiskFacts } from '../queries.ts'
import { quarterNow } from '../queries-slots.ts'
import { courseOf } from './course.ts'
import { levelsOf, targetDays, trajectoriesOf } from './queries-levels.ts'

/** All that is known of one risk's scores over time, on the day the page is read at. */
export async function courseOfRisk(c: Context, risk: RiskFacts) {
  const [levels, planned] = [(await levelsOf(c, [risk.id])).get(risk.id) ?? {}, (await trajectoriesOf(c, [risk.id])).get(risk.id) ?? []]
  const appetite = appetiteFor(risk, await allAppetites(c), c.on)
  const now = periodShown([risk], await quarterNow(c))
  return {
    ...{ levels, planned, appetite, now },
    days: (await targetDays(c, [risk.id])).get(risk.id),
    over: courseOf(risk, { levels, planned, appetite, now }),
  }
}
