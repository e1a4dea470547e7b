import { dayAt, dayInWords } from '../../kernel/day.ts'
import type { Context } from '../../platform/context.ts'
import { historyOf } from '../../platform/history/index.ts'
import { type Http, notFound, Turned } from '../../platform/http.ts'
import { postsHeldBy } from '../people/index.ts'
import type { Matrix } from './matrix/matrix.ts'
import { npsaMatrix } from './matrix/npsa-matrix.ts'
import { matrixInForce } from './matrix/queries.ts'
import { type RiskFacts, riskById } from './queries.ts'
import { type Asker, inNameOf, mayChange } from './rights.ts'

/** Who is asking, with the posts they hold or deputise for today. */
export const askerOf = async (c: Context): Promise<Asker> => ({ roles: c.person.roles, posts: await postsHeldBy(c, c.person.id, c.on) })

/** The risk in the address. */
export const theRisk = async (http: Http, c: Context): Promise<RiskFacts> => (await riskById(c, http.number('risk'))) ?? notFound()

/** The risk in the address, while it is open: a closed one is neither changed nor scored. */
export async function theOpenRisk(http: Http, c: Context): Promise<RiskFacts> {
  const risk = await theRisk(http, c)
  if (risk.closedOn !== null) throw new Turned(409, 'This risk is closed. Reopen it before changing or scoring it.')
  if (risk.state === 'taken back') throw new Turned(409, 'This risk was proposed and taken back. Propose it again where it has become one.')
  if (risk.state === 'declined') throw new Turned(409, 'This risk was proposed and declined. Propose it again where it has become one.')
  return risk
}

/** The matrix in force, or the default while the trust has adopted none. */
export const matrixNow = async (c: Context): Promise<Matrix> => (await matrixInForce(c))?.matrix ?? npsaMatrix

/** Who changed a risk last, and on which day: for telling whoever was second. */
export async function lastChangeOf(c: Context, riskId: number): Promise<{ who: string; day: string }> {
  const [last] = await historyOf(c.db, { kind: 'risk', id: riskId }, { limit: 1 })
  return { who: last?.personName ?? 'Somebody', day: last ? dayInWords(dayAt(last.at)) : 'a day not recorded' }
}

/** The risk in the address, open, with who asks; a person who may not change it is told what they can do. */
export async function theRiskOfMine(http: Http, c: Context): Promise<{ risk: RiskFacts; onBehalfOf: string | undefined; asker: Asker }> {
  const [risk, asker] = [await theOpenRisk(http, c), await askerOf(c)]
  if (!mayChange(asker, risk))
    throw new Turned(
      403,
      'You can score and plan the risks whose post you hold or deputise for, and those of a register you keep. Ask the owner or your governance lead.',
    )
  return { risk, asker, onBehalfOf: inNameOf(asker, risk.ownerPostId) }
}
