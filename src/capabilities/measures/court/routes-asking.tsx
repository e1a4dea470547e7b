import type { Day } from '../../../kernel/day.ts'
import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { factsOfSeries } from '../analysing/queries-readings.ts'
import { readSeries, type SeriesFacts } from '../analysing/reading.ts'
import { seriesOfMeasure } from '../observing/queries-series.ts'
import { periodInWords } from '../periods.ts'
import { askCase } from './actions.ts'
import { askMeant } from './asking.ts'
import { shiftInWords, warningsInWords } from './case-words.ts'
import { askForm } from './forms.ts'
import { AskCasePage, type Chosen } from './pages/ask-case.tsx'
import { beforeAndAfter, type Proposal, whyNotFrom } from './proposing.ts'
import { casesOfMeasure } from './queries-cases.ts'
import { seriesNames, theMeasure } from './queries-names.ts'
import { touchedBy } from './queries-proposed.ts'
import { sameAsked } from './rights.ts'
import { standingShift } from './shift.ts'

/** The page on which new limits are asked for, with before and after. */
export const askingRoutes = new Routes()
  .get('/measures/:measure/recalculation', 'recalculation:ask', (http, c) => showAsking(http, c, chosenIn(http)))
  .post('/measures/:measure/recalculation', 'recalculation:ask', take)

const chosenIn = (http: Http): Chosen => ({
  asks: http.query('asks') === 'fixed baseline' ? 'fixed baseline' : 'limits anew',
  series: http.query('series') ?? '',
  from: http.query('from') ?? '',
  points: http.query('points') ?? '',
})

/** What is chosen, as a proposal; words where it cannot be; neither until enough is chosen. */
function proposed(chosen: Chosen, facts: readonly SeriesFacts[]): { proposal?: Proposal; fault?: string } {
  if (chosen.asks === 'fixed baseline') {
    const points = Number(chosen.points)
    return Number.isInteger(points) && points >= 12 && points <= 20 ? { proposal: { firstPoints: points } } : {}
  }
  if (chosen.from === '') return {}
  const faults = facts.map((one) => whyNotFrom(one, chosen.from as Day))
  if (faults.some((words) => words === undefined)) return { proposal: { begin: chosen.from as Day } }
  return { fault: `${faults[0] ?? 'This series has no figure yet'}.` }
}

/** Groups of people have no court of their own: what is drawn here would show the few that are hidden elsewhere. */
const seriesOfEverybody = async (c: Context, measureId: number) =>
  (await seriesOfMeasure(c, measureId)).filter(({ groupId }) => groupId === null)

async function showAsking(http: Http, c: Context, chosen: Chosen, form: Form = blank, status = 200): Promise<Response> {
  const measure = await theMeasure(c, http.number('measure'))
  const all = await seriesOfEverybody(c, measure.id)
  const facts = await factsOfSeries(c, all)
  const names = await seriesNames(c, measure, all)
  const own = chosen.series === '' ? facts : facts.filter(({ series }) => String(series.id) === chosen.series)
  const { proposal, fault } = proposed(chosen, own)
  const page = {
    ...{ frame: c.frame, measure, chosen, form },
    series: [
      { value: '', label: 'every series' },
      ...facts.map(({ series: { id } }) => ({ value: String(id), label: names.get(id) ?? '' })),
    ],
    periods: [
      { value: '', label: 'select a period' },
      ...periodsIn(facts).map((day) => ({ value: day, label: periodInWords(day, measure.frequency) })),
    ],
    questions: questionsOf(facts, names),
    ...(fault ? { fault } : {}),
    ...(proposal ? { shown: shownOf(own, proposal, names) } : {}),
  }
  return http.page(<AskCasePage {...page} />, status)
}

/** Periods that have a figure in any of the series, but the very first, the latest on top. */
const periodsIn = (facts: readonly SeriesFacts[]): Day[] =>
  [...new Set(facts.flatMap(({ points }) => points.slice(1).flatMap(({ period, value }) => (value === null ? [] : [period]))))]
    .sort()
    .toReversed()

function shownOf(facts: readonly SeriesFacts[], proposal: Proposal, names: ReadonlyMap<number, string>) {
  const { touched, left } = touchedBy(facts, proposal)
  const changes = touched
    .map((one) => beforeAndAfter(one, proposal))
    .sort((a, b) => Number(b.before.series.isWhole) - Number(a.before.series.isWhole))
  return { changes, names, left: left.length, warnings: warningsInWords(changes, 'begin' in proposal ? proposal.begin : null) }
}

/** The shifts that stand now, no more than six of them, the longest first. */
function questionsOf(facts: readonly SeriesFacts[], names: ReadonlyMap<number, string>) {
  return facts
    .flatMap((one) => {
      const shift = standingShift(readSeries(one))
      return shift && whyNotFrom(one, shift.since) === undefined ? [{ one, shift }] : []
    })
    .sort((a, b) => b.shift.points - a.shift.points)
    .slice(0, 6)
    .map(({ one: { series, measure }, shift }) => ({
      words: shiftInWords(shift, measure),
      place: names.get(series.id) ?? '',
      href: `/measures/${measure.id}/recalculation?asks=limits+anew&series=${series.id}&from=${shift.since}`,
    }))
}

async function take(http: Http, c: Context): Promise<Response> {
  const measure = await theMeasure(c, http.number('measure'))
  const values = typed(http.posted)
  const chosen: Chosen = {
    asks: values.asks === 'fixed baseline' ? 'fixed baseline' : 'limits anew',
    ...{ series: values.series ?? '', from: values.from ?? '', points: values.points ?? '' },
  }
  const read = readForm(http, askForm)
  if ('form' in read) return showAsking(http, c, chosen, read.form, 422)
  const meant = askMeant(read.value, await factsOfSeries(c, await seriesOfEverybody(c, measure.id)))
  if (!('asked' in meant)) return showAsking(http, c, chosen, withError(values, meant.field, meant.words), 422)
  const waits = sameAsked(await casesOfMeasure(c, measure.id), { ...meant.asked, measureId: measure.id })
  if (waits) throw new Turned(409, 'The same was asked for already and waits for a decision. Open the requests about limits to read it.')
  return http.redirect(`/measures/recalculations/${await askCase(c, measure, meant.asked)}`)
}
