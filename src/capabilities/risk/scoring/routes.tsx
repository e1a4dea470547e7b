import { type Day, dayInWords } from '../../../kernel/day.ts'
import { withError } from '../../../kernel/form.ts'
import { endsOn, periodLabel, readPeriod } from '../../../kernel/period.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { allPeriods } from '../../calendar/index.ts'
import { assessmentForm } from '../forms.ts'
import type { PlainScore } from '../keeping/actions.ts'
import { nextReviewBy, soonerReview } from '../life/reviewing.ts'
import { scoreOf } from '../matrix/matrix.ts'
import type { RiskFacts } from '../queries.ts'
import { askerOf, lastChangeOf, matrixNow, theOpenRisk } from '../queries-asked.ts'
import { inNameOf, mayChange } from '../rights.ts'
import { scoreInWords } from '../showing/told.ts'
import { assessRisk } from './actions-scoring.ts'
import { whyNotAssess } from './assessing.ts'
import { degreesInWords } from './degrees.ts'
import { whyNotDomain } from './levels.ts'
import { AssessRiskPage } from './pages/assess-risk.tsx'
import { Meanwhile } from './pages/meanwhile.tsx'

/** The pages that score a risk. */
export const scoring = new Routes()
  .get('/risks/:risk/assessments/new', 'risk:assess', open)
  .post('/risks/:risk/assessments', 'risk:assess', assess)

/** Quarters that can be scored: begun, not frozen, and none before the last one scored; newest first. */
async function openQuarters(c: Context, risk: RiskFacts) {
  const last = risk.scores.at(-1)
  return (await allPeriods(c)).flatMap((row) => {
    const period = readPeriod(row.label)
    const isOpen = period && row.state !== 'frozen' && row.starts_on <= c.today && (!last || endsOn(period) >= endsOn(last.period))
    return period && isOpen ? [{ id: row.id, label: row.label, period, state: row.state }] : []
  })
}

/** The scores held, as period:version pairs. */
const seenOf = (risk: RiskFacts): string => risk.scores.map((s) => `${s.periodId}:${s.version}`).join(',')

/** The version of a quarter's score when the form was opened; 0 where there was none. */
const versionSeen = (seen: string, periodId: number): number =>
  Number(
    seen
      .split(',')
      .find((pair) => pair.startsWith(`${periodId}:`))
      ?.split(':')[1] ?? 0,
  )

/** All that the page shows; a person who may not score this risk is told so. */
async function surroundings(c: Context, risk: RiskFacts) {
  const asker = await askerOf(c)
  if (!mayChange(asker, risk))
    throw new Turned(403, 'You can score the risks whose post you hold or deputise for. Ask the owner or your governance lead.')
  const quarters = await openQuarters(c, risk)
  if (quarters.length === 0)
    throw new Turned(409, 'No quarter is open to be scored. Open one in the calendar, or ask your governance lead to.')
  const last = risk.scores.at(-1)
  const page = {
    ...{ frame: c.frame, risk, matrix: await matrixNow(c) },
    periods: quarters.map((q) => ({ value: String(q.id), label: q.label })),
    lastScored: last && {
      score: `${periodLabel(last.period)}: ${scoreInWords(risk.matrix, last.score)}, scored on ${last.dayKnown ? dayInWords(last.scoredOn) : 'a day nobody gave'}`,
      why: last.rationale || 'Nothing was written about why.',
    },
    seen: seenOf(risk),
  }
  return { asker, quarters, page }
}

async function open(http: Http, c: Context): Promise<Response> {
  const { page, quarters } = await surroundings(c, await theOpenRisk(http, c))
  const last = page.risk.scores.at(-1)
  const reported = quarters.find((q) => q.state === 'open') ?? quarters[0]
  const values = {
    period: String(reported?.id),
    on: c.today,
    domain: http.query('domain') ?? last?.domain ?? '',
    likelihood: String(last?.likelihood ?? ''),
    consequence: String(last?.consequence ?? ''),
  }
  return http.page(<AssessRiskPage {...page} form={{ values, errors: {} }} />)
}

async function assess(http: Http, c: Context): Promise<Response> {
  const risk = await theOpenRisk(http, c)
  const { asker, quarters, page } = await surroundings(c, risk)
  const read = readForm(http, assessmentForm)
  if ('form' in read) return http.page(<AssessRiskPage {...page} form={read.form} />, 422)
  const refused = (field: string, words: string) =>
    http.page(<AssessRiskPage {...page} form={withError(typed(http.posted), field, words)} />, 422)
  const value = read.value
  const quarter = quarters.find((q) => q.id === value.period)
  if (!quarter) return refused('period', 'Select a quarter from the list')
  const score: PlainScore = {
    periodId: quarter.id,
    likelihood: value.likelihood ?? null,
    consequence: value.consequence ?? null,
    score: value.score ?? null,
    domain: value.domain ?? '',
    on: value.on as Day,
    rationale: value.rationale,
    statedDirection: null,
  }
  const fault =
    whyNotAssess(risk.scores, page.matrix, { ...score, period: quarter.period }, c.today) ?? whyNotDomain(page.matrix, value.domain ?? '')
  if (fault) return refused(fault.field, fault.words)
  const held = risk.scores.find((s) => s.periodId === quarter.id)
  const onBehalfOf = inNameOf(asker, risk.ownerPostId)
  const seen = versionSeen(value.seen ?? '', quarter.id)
  const reviewBy = soonerReview(risk.reviewOn, nextReviewBy(page.matrix, scoreOf(score), c.today))
  if (await assessRisk(c, { risk, seen, period: quarter.label, onBehalfOf, reviewBy }, score)) return http.redirect(`/risks/${risk.id}`)
  const form = { values: { ...typed(http.posted), seen: page.seen }, errors: {} }
  return http.page(<AssessRiskPage {...page} form={form} conflict={await conflictOver(c, risk, { held, yours: score })} />, 409)
}

async function conflictOver(
  c: Context,
  risk: RiskFacts,
  { held, yours }: { held: RiskFacts['scores'][number] | undefined; yours: PlainScore },
) {
  const texts = [
    { label: 'Score', theirs: degreesInWords(held), yours: degreesInWords(yours) },
    { label: 'Why', theirs: held?.rationale ?? '', yours: yours.rationale },
  ]
  return <Meanwhile {...(await lastChangeOf(c, risk.id))} texts={texts} />
}
