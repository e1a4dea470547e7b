import { blank, type Form } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { Turned } from '../../../platform/http.ts'
import type { RiskFacts } from '../../risk/index.ts'
import { auditsOf } from '../audits/queries.ts'
import { raisedBy } from '../controls/failed.ts'
import { nothingKept, type RiskAssurance } from '../facts.ts'
import { allScales, assuranceFacts } from '../queries.ts'
import { askerOf, ownersOf, postOptions } from '../queries-asked.ts'
import { controlsToChoose } from '../queries-controls.ts'
import { mayAssure, mayKeep } from '../rights.ts'
import { answerOf } from './answer.ts'
import { choicesFor } from './choices.ts'
import type { AgainstWords, ShortForm } from './pages/show-against.tsx'

/** What stands against one risk. */
export const againstRisk = async (c: Context, riskId: number): Promise<RiskAssurance> =>
  (await assuranceFacts(c, [riskId])).get(riskId) ?? nothingKept(riskId)

/** What this person may write about a risk. */
export async function mayWrite(c: Context, risk: RiskFacts): Promise<Record<ShortForm, boolean>> {
  const asker = await askerOf(c)
  const isOpen = risk.closedOn === null
  const [keeps, assures] = [isOpen && mayKeep(asker, ownersOf(risk)), isOpen && mayAssure(asker, ownersOf(risk))]
  return {
    control: keeps && c.may('control:edit'),
    gap: assures && c.may('risk-gap:edit'),
    assurance: assures && c.may('assurance:give'),
    action: keeps && c.may('risk-action:edit'),
  }
}

/** The risk, where this person may write so about it; refused in words otherwise. */
export async function mustWrite(c: Context, risk: RiskFacts, what: ShortForm): Promise<RiskFacts> {
  if ((await mayWrite(c, risk))[what]) return risk
  throw new Turned(403, 'You can write about risks whose post you hold or deputise for. Ask the owner or your governance lead.')
}

/** Controls offered by name; of more, one is set by typing its title. */
const mostControls = 300

/** Everything the page of a risk shows; a form that came back stands open with what was typed. */
export async function pageAgainst(c: Context, risk: RiskFacts, came?: { open: ShortForm; form: Form }): Promise<AgainstWords> {
  const against = await againstRisk(c, risk.id)
  const lastScored =
    risk.scores
      .map(({ scoredOn }) => scoredOn)
      .sort()
      .at(-1) ?? null
  const [controls, posts, scales] = [await controlsToChoose(c, mostControls), await postOptions(c), await allScales(c)]
  return {
    ...{ frame: c.frame, risk, against, on: c.on, answer: answerOf(against, c.on), raised: raisedBy(against, lastScored, c.on) },
    choices: choicesFor(against, { controls, posts, scales, on: c.on }),
    audits: await auditsOf(c, { riskId: risk.id, controlIds: against.controls.map(({ id }) => id) }),
    may: { ...(await mayWrite(c, risk)), audit: risk.closedOn === null && c.may('audit:edit') },
    open: came?.open,
    form: came?.form ?? blank,
    fresh: { foundOn: c.today, givenOn: c.today },
  }
}
