import { pageAfter } from '../../../platform/asked-page.ts'
import type { Context } from '../../../platform/context.ts'
import { riskById, risksWithScores } from '../../risk/index.ts'
import { isOpen } from '../matter/matter.ts'
import { standingsOf } from '../matter/queries.ts'
import { askedToday, ruleNames } from '../rules/queries.ts'
import { isWaiting } from '../rules/required.ts'
import type { MattersAsked } from './asked.ts'
import { askedTold, matterTold } from './told.ts'

/**
 * A page of the matters raised, after which number the next begins, and what rules ask that nobody has raised. What is about a confidential risk is
 * left out, whoever made the key: what leaves the product is read by others.
 */
export async function mattersToldTo(c: Context, asked: MattersAsked) {
  const names = await ruleNames(c)
  const toldOf = await risksTold(c)
  const meant = (await standingsOf(c)).filter(
    ({ matter }) =>
      (matter.riskId === null || toldOf.has(matter.riskId)) &&
      (asked.body === undefined || matter.toBodyId === asked.body) &&
      (!asked.onlyWaiting || isOpen(matter)),
  )
  const { page, next } = pageAfter(
    meant.map((standing) => ({ id: standing.matter.id, standing })),
    asked,
  )
  const mustBeRaised = (await askedToday(c)).filter(
    (one) => isWaiting(one) && toldOf.has(one.risk.id) && (asked.body === undefined || one.rule.toBodyId === asked.body),
  )
  return {
    matters: page.map(({ standing }) => matterTold(standing, names)),
    mustBeRaised: mustBeRaised.map((one) => askedTold(one, { body: names.body, on: c.on })),
    next,
  }
}

/** The risks whose matters may leave the product, closed ones too. */
async function risksTold(c: Context): Promise<Set<number>> {
  const found = new Map((await risksWithScores(c)).map((risk) => [risk.id, risk]))
  for (const { matter } of await standingsOf(c)) {
    if (matter.riskId === null || found.has(matter.riskId)) continue
    const closed = await riskById(c, matter.riskId)
    if (closed) found.set(closed.id, closed)
  }
  return new Set([...found.values()].flatMap(({ id, seenBy }) => (seenBy === null ? [id] : [])))
}
