import { dayAt, dayInWords } from '../../kernel/day.ts'
import { withError } from '../../kernel/form.ts'
import type { Context } from '../../platform/context.ts'
import { readForm, typed } from '../../platform/forms.ts'
import { historyOf } from '../../platform/history/index.ts'
import { type Http, Turned } from '../../platform/http.ts'
import type { Routes } from '../../platform/routes.ts'
import { Conflict } from '../../ui/conflict.tsx'
import { allPosts } from '../people/index.ts'
import { elementTitles, goalsAndBricks } from '../strategy/index.ts'
import { addRisk, changeRisk, type PlainRisk } from './actions.ts'
import { type Fault, whyNotTarget } from './assessing.ts'
import { type RiskValues, riskForm } from './forms.ts'
import type { Matrix } from './matrix.ts'
import { EditRiskPage } from './pages/edit-risk.tsx'
import { numberTaken, type RiskFacts } from './queries.ts'
import { inNameOf, mayChange } from './rights.ts'
import { askerOf, matrixNow, theOpenRisk } from './routes.tsx'

/** The pages that take up a risk and change it. */
export const editing = (routes: Routes): Routes =>
  routes
    .get('/risks/new', 'risk:edit', async (http, c) => http.page(<EditRiskPage {...(await surroundings(c))} />))
    .post('/risks', 'risk:edit', add)
    .get('/risks/:risk/edit', 'risk:edit', edit)
    .post('/risks/:risk', 'risk:edit', change)

const notYours = (): never => {
  throw new Turned(403, 'You can change the risks whose post you hold or deputise for. Ask the owner or your governance lead.')
}

/** What the form chooses from; a risk's own goal stays in the list when a later version dropped it. */
async function surroundings(c: Context, risk?: RiskFacts) {
  const { goals } = await goalsAndBricks(c)
  const own =
    risk?.goalId != null && !goals.some((g) => g.id === risk.goalId) ? await elementTitles(c, [risk.goalId]) : new Map<number, string>()
  const choices = [
    ...goals.map(({ id, title }) => ({ id, title })),
    ...[...own].map(([id, title]) => ({ id, title: `${title} (an earlier version)` })),
  ]
  return { frame: c.frame, matrix: await matrixNow(c), goals: choices, posts: (await allPosts(c)).map(({ id, title }) => ({ id, title })) }
}

const plainOf = (v: RiskValues, kept: Pick<PlainRisk, 'ownerAsWritten' | 'statedDirection'>): PlainRisk => ({
  number: v.number,
  title: v.title,
  cause: v.cause ?? '',
  event: v.event ?? '',
  effect: v.effect ?? '',
  goalId: v.goal ?? null,
  ownerPostId: v.owner ?? null,
  ownerAsWritten: kept.ownerAsWritten,
  committee: v.committee ?? null,
  target: { likelihood: v.targetLikelihood ?? null, consequence: v.targetConsequence ?? null, score: v.targetScore ?? null },
  statedDirection: kept.statedDirection,
})

/** Why a risk cannot be written like this: number, goal, owner, target. */
async function faultIn(
  c: Context,
  around: { matrix: Matrix; goals: readonly { id: number }[]; posts: readonly { id: number }[] },
  plain: PlainRisk,
  self?: number,
): Promise<Fault | undefined> {
  if (await numberTaken(c, plain.number, self))
    return { field: 'number', words: `Risk ${plain.number} is held already: give this one another number` }
  if (plain.goalId !== null && !around.goals.some((g) => g.id === plain.goalId))
    return { field: 'goal', words: 'Select a goal from the list' }
  if (plain.ownerPostId !== null && !around.posts.some((p) => p.id === plain.ownerPostId))
    return { field: 'owner', words: 'Select the post that owns it from the list' }
  if (!mayChange(await askerOf(c), plain.ownerPostId))
    return { field: 'owner', words: 'Select a post you hold or deputise for: you can take up and keep only its risks' }
  return whyNotTarget(around.matrix, plain.target)
}

async function add(http: Http, c: Context): Promise<Response> {
  const around = await surroundings(c)
  const read = readForm(http, riskForm)
  if ('form' in read) return http.page(<EditRiskPage {...around} form={read.form} />, 422)
  const plain = plainOf(read.value, { ownerAsWritten: null, statedDirection: null })
  const fault = await faultIn(c, around, plain)
  if (fault) return http.page(<EditRiskPage {...around} form={withError(typed(http.posted), fault.field, fault.words)} />, 422)
  const id = await addRisk(c, plain, inNameOf(await askerOf(c), plain.ownerPostId))
  return http.redirect(`/risks/${id}`)
}

const text = (value: number | null): string => (value === null ? '' : String(value))

const asTyped = (risk: RiskFacts): Record<string, string> => ({
  number: risk.number,
  title: risk.title,
  cause: risk.cause,
  event: risk.event,
  effect: risk.effect,
  goal: text(risk.goalId),
  owner: text(risk.ownerPostId),
  committee: risk.committee ?? '',
  targetLikelihood: text(risk.target.likelihood),
  targetConsequence: text(risk.target.consequence),
  targetScore: risk.target.likelihood !== null && risk.target.consequence !== null ? '' : text(risk.target.score),
  version: String(risk.version),
})

async function edit(http: Http, c: Context): Promise<Response> {
  const risk = await theOpenRisk(http, c)
  if (!mayChange(await askerOf(c), risk.ownerPostId)) notYours()
  return http.page(<EditRiskPage {...(await surroundings(c, risk))} risk={risk} form={{ values: asTyped(risk), errors: {} }} />)
}

async function change(http: Http, c: Context): Promise<Response> {
  const risk = await theOpenRisk(http, c)
  const asker = await askerOf(c)
  if (!mayChange(asker, risk.ownerPostId)) notYours()
  const around = await surroundings(c, risk)
  const read = readForm(http, riskForm)
  if ('form' in read) return http.page(<EditRiskPage {...around} risk={risk} form={read.form} />, 422)
  const asWritten = risk.ownerPostId === null ? risk.owner : null
  const plain = plainOf(read.value, { ownerAsWritten: asWritten, statedDirection: risk.statedDirection })
  const fault = await faultIn(c, around, plain, risk.id)
  if (fault) return http.page(<EditRiskPage {...around} risk={risk} form={withError(typed(http.posted), fault.field, fault.words)} />, 422)
  const seen = read.value.version ?? 0
  if (await changeRisk(c, { id: risk.id, seen, onBehalfOf: inNameOf(asker, risk.ownerPostId) }, plain))
    return http.redirect(`/risks/${risk.id}`)
  const form = { values: { ...typed(http.posted), version: String(risk.version) }, errors: {} }
  return http.page(<EditRiskPage {...around} risk={risk} form={form} conflict={await conflictOver(c, risk, form.values)} />, 409)
}

const fields = {
  number: 'Number',
  title: 'Title',
  cause: 'If',
  event: 'Then',
  effect: 'Resulting in',
  committee: 'Committee',
  targetLikelihood: 'Target likelihood',
  targetConsequence: 'Target consequence',
} as const

/** Who changed a risk meanwhile, and both texts. */
async function conflictOver(c: Context, risk: RiskFacts, yours: Record<string, string>) {
  const [last] = await historyOf(c.db, { kind: 'risk', id: risk.id }, { limit: 1 })
  const theirs = asTyped(risk)
  const texts = Object.entries(fields).map(([field, label]) => ({ label, theirs: theirs[field] ?? '', yours: yours[field] ?? '' }))
  return (
    <Conflict who={last?.personName ?? 'Somebody'} day={last ? dayInWords(dayAt(last.at)) : 'a day not recorded'} texts={texts}>
      Save again to put yours in its place.
    </Conflict>
  )
}
