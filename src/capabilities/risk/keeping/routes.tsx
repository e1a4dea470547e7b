import { dayAt, dayInWords } from '../../../kernel/day.ts'
import { withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { historyOf } from '../../../platform/history/index.ts'
import { type Http, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { Conflict } from '../../../ui/conflict.tsx'
import { riskForm } from '../forms.ts'
import { openRegisters } from '../life/queries.ts'
import { numberTaken, type RiskFacts } from '../queries.ts'
import { askerOf, theOpenRisk } from '../queries-asked.ts'
import { inNameOf, mayChange } from '../rights.ts'
import { type Fault, whyNotTarget } from '../scoring/assessing.ts'
import { addRisk, changeRisk, type PlainRisk } from './actions.ts'
import { asTyped, conflictFields, plainOf } from './as-typed.ts'
import { whyNotHidden, whyNotTheirs, whyNotUnder } from './faults.ts'
import { likeThis, type Worded } from './likeness.ts'
import { EditRiskPage } from './pages/edit-risk.tsx'
import { type OfferedRisk, offeredFor, wordedRisks } from './queries.ts'

/** The pages that take up a risk and change it. */
export const editing = new Routes()

  .get('/risks/new', 'risk:add', async (http, c) => http.page(<EditRiskPage {...(await offeredFor(c))} />))
  .post('/risks', 'risk:add', add)
  .get('/risks/:risk/edit', 'risk:edit', edit)
  .post('/risks/:risk', 'risk:edit', change)

const notYours = (): never => {
  throw new Turned(
    403,
    'You can change the risks whose post you hold or deputise for, and those of a register you keep. Ask the owner or your governance lead.',
  )
}

/** Why a risk cannot be written like this: number, goal, owner, target. */
async function faultIn(c: Context, around: OfferedRisk, plain: PlainRisk, self?: RiskFacts): Promise<Fault | undefined> {
  if (await numberTaken(c, plain.number, self?.id))
    return { field: 'number', words: `Risk ${plain.number} is held already: give this one another number` }
  const under = whyNotUnder(plain, around) ?? whyNotHidden(plain.seenBy ?? null, c.person.roles)
  if (under) return under
  const notTheirs = whyNotTheirs(await askerOf(c), { plain, self, registers: await openRegisters(c) })
  if (notTheirs) return notTheirs
  return whyNotTarget(around.matrix, plain.target)
}

/** Risks that likely say the same, unless whoever adds it has looked at them. */
async function twinsOf(c: Context, plain: PlainRisk, seen: string | undefined): Promise<Worded[]> {
  const twins = likeThis(plain, await wordedRisks(c))
  const looked = new Set((seen ?? '').split(',').map(Number))
  return twins.every(({ id }) => looked.has(id)) ? [] : twins
}

async function add(http: Http, c: Context): Promise<Response> {
  const around = await offeredFor(c)
  const read = readForm(http, riskForm)
  if ('form' in read) return http.page(<EditRiskPage {...around} form={read.form} />, 422)
  const plain = plainOf(read.value, { ownerAsWritten: null, statedDirection: null })
  const fault = await faultIn(c, around, plain)
  if (fault) return http.page(<EditRiskPage {...around} form={withError(typed(http.posted), fault.field, fault.words)} />, 422)
  const twins = await twinsOf(c, plain, read.value.meantIt)
  if (twins.length > 0) return http.page(<EditRiskPage {...around} form={{ values: typed(http.posted), errors: {} }} twins={twins} />, 422)
  const id = await addRisk(c, plain, inNameOf(await askerOf(c), plain.ownerPostId))
  return http.redirect(`/risks/${id}`)
}

async function edit(http: Http, c: Context): Promise<Response> {
  const risk = await theOpenRisk(http, c)
  if (!mayChange(await askerOf(c), risk)) notYours()
  return http.page(<EditRiskPage {...(await offeredFor(c, risk))} risk={risk} form={{ values: asTyped(risk), errors: {} }} />)
}

async function change(http: Http, c: Context): Promise<Response> {
  const risk = await theOpenRisk(http, c)
  const asker = await askerOf(c)
  if (!mayChange(asker, risk)) notYours()
  const around = await offeredFor(c, risk)
  const read = readForm(http, riskForm)
  if ('form' in read) return http.page(<EditRiskPage {...around} risk={risk} form={read.form} />, 422)
  const asWritten = risk.ownerPostId === null ? risk.owner : null
  // The target stands on a page of its own once the risk is there; a form that says none of it leaves it.
  const said = plainOf(read.value, { ownerAsWritten: asWritten, statedDirection: risk.statedDirection })
  const plain = http.posted.has('targetLikelihood') || http.posted.has('targetScore') ? said : { ...said, target: risk.target }
  const fault = await faultIn(c, around, plain, risk)
  if (fault) return http.page(<EditRiskPage {...around} risk={risk} form={withError(typed(http.posted), fault.field, fault.words)} />, 422)
  const seen = read.value.version ?? 0
  if (await changeRisk(c, { id: risk.id, seen, onBehalfOf: inNameOf(asker, risk.ownerPostId) }, plain))
    return http.redirect(`/risks/${risk.id}`)
  const form = { values: { ...typed(http.posted), version: String(risk.version) }, errors: {} }
  return http.page(<EditRiskPage {...around} risk={risk} form={form} conflict={await conflictOver(c, risk, form.values)} />, 409)
}

/** Who changed a risk meanwhile, and both texts. */
async function conflictOver(c: Context, risk: RiskFacts, yours: Record<string, string>) {
  const [last] = await historyOf(c.db, { kind: 'risk', id: risk.id }, { limit: 1 })
  const theirs = asTyped(risk)
  const texts = Object.entries(conflictFields).map(([field, label]) => ({ label, theirs: theirs[field] ?? '', yours: yours[field] ?? '' }))
  return (
    <Conflict who={last?.personName ?? 'Somebody'} day={last ? dayInWords(dayAt(last.at)) : 'a day not recorded'} texts={texts}>
      Save again to put yours in its place.
    </Conflict>
  )
}
