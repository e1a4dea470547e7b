import type { Day } from '../../../kernel/day.ts'
import { withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { matricesOf } from '../matrix/queries.ts'
import type { RiskFacts } from '../queries.ts'
import { askerOf, lastChangeOf, matrixNow, theRisk, theRiskOfMine } from '../queries-asked.ts'
import { mayChange } from '../rights.ts'
import { type PlainLevel, setLevel } from './actions-levels.ts'
import { degreesInWords } from './degrees.ts'
import { levelForm } from './forms.ts'
import { type Level, levelKinds, whyNotLevel } from './levels.ts'
import { LevelPage } from './pages/edit-level.tsx'
import { Meanwhile } from './pages/meanwhile.tsx'
import { LevelsPage } from './pages/show-levels.tsx'
import { courseOfRisk } from './queries-course.ts'
import { levelsOf } from './queries-levels.ts'

/** The pages of a risk's scores: all four kinds over time, and the inherent and initial one set. */
export const levelRoutes = new Routes()
  .get('/risks/:risk/levels', 'risk:read', show)
  .get('/risks/:risk/levels/edit', 'risk:assess', edit)
  .post('/risks/:risk/levels', 'risk:assess', set)

async function show(http: Http, c: Context): Promise<Response> {
  const risk = await theRisk(http, c)
  const maySet = risk.closedOn === null && risk.state === 'open' && c.may('risk:assess') && mayChange(await askerOf(c), risk)
  return http.page(
    <LevelsPage frame={c.frame} risk={risk} matrices={await matricesOf(c)} maySet={maySet} {...(await courseOfRisk(c, risk))} />,
  )
}

/** Which level is asked for; the first assessment where the address does not say. */
const kindIn = (word: string | undefined) => (word ? (levelKinds.find((kind) => kind === word) ?? notFound()) : 'initial')

const asTyped = (held: Level | undefined): Record<string, string> =>
  held
    ? {
        domain: held.domain,
        likelihood: String(held.likelihood ?? ''),
        consequence: String(held.consequence ?? ''),
        score: held.likelihood === null || held.consequence === null ? String(held.score) : '',
        rationale: held.rationale,
        on: held.scoredOn ?? '',
        version: String(held.version),
      }
    : { version: '0' }

const firstScored = (risk: RiskFacts): Day | undefined => risk.scores.map(({ scoredOn }) => scoredOn).sort()[0]

/** The page of one level, as it stands. */
async function around(c: Context, risk: RiskFacts, kind: Level['kind']) {
  const held = (await levelsOf(c, [risk.id])).get(risk.id)?.[kind]
  return { held, page: { frame: c.frame, risk, kind, matrix: await matrixNow(c), isHeld: held !== undefined } }
}

async function edit(http: Http, c: Context): Promise<Response> {
  const { risk } = await theRiskOfMine(http, c)
  const { held, page } = await around(c, risk, kindIn(http.query('kind')))
  const domain = http.query('domain') ?? held?.domain ?? ''
  return http.page(<LevelPage {...page} form={{ values: { ...asTyped(held), domain }, errors: {} }} />)
}

async function set(http: Http, c: Context): Promise<Response> {
  const { risk, onBehalfOf } = await theRiskOfMine(http, c)
  const { held, page } = await around(c, risk, kindIn(http.posted.get('kind')?.toString()))
  const read = readForm(http, levelForm)
  if ('form' in read) return http.page(<LevelPage {...page} form={read.form} />, 422)
  const v = read.value
  const level = {
    ...{ kind: v.kind, likelihood: v.likelihood ?? null, consequence: v.consequence ?? null, score: v.score ?? null },
    ...{ domain: v.domain ?? '', on: v.on as Day, rationale: v.rationale },
  }
  const fault = whyNotLevel(page.matrix, level, { today: c.today, firstScored: firstScored(risk) })
  if (fault) return http.page(<LevelPage {...page} form={withError(typed(http.posted), fault.field, fault.words)} />, 422)
  const isSeen = (held?.version ?? 0) === (v.version ?? 0)
  if (isSeen && (await setLevel(c, { risk, held, onBehalfOf }, level))) return http.redirect(`/risks/${risk.id}/levels`)
  const form = { values: { ...typed(http.posted), version: String(held?.version ?? 0) }, errors: {} }
  return http.page(<LevelPage {...page} form={form} conflict={await conflictOver(c, risk, { held, yours: level })} />, 409)
}

async function conflictOver(c: Context, risk: RiskFacts, { held, yours }: { held: Level | undefined; yours: PlainLevel }) {
  const texts = [
    { label: 'Score', theirs: degreesInWords(held), yours: degreesInWords(yours) },
    { label: 'Why', theirs: held?.rationale ?? '', yours: yours.rationale },
  ]
  return <Meanwhile {...(await lastChangeOf(c, risk.id))} texts={texts} />
}
