import type { Child } from 'hono/jsx'
import { dayInWords } from '../../../kernel/day.ts'
import { blank, type Form } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { Conflict } from '../../../ui/conflict.tsx'
import { seriesByIds } from '../observing/queries-series.ts'
import { measuresByIds } from '../queries.ts'
import { askCase, readAnswer, withdrawCase } from './actions.ts'
import { approveCase, refuseCase } from './actions-deciding.ts'
import { stateInWords } from './case.ts'
import { caseTitle, warningsInWords } from './case-words.ts'
import { decideForm, endForm } from './forms.ts'
import { ListCasesPage } from './pages/list-cases.tsx'
import { ShowCasePage } from './pages/show-case.tsx'
import { allCases, caseById, casesOfMeasure } from './queries-cases.ts'
import { deciderOf, namesIn, seriesNames, theMeasure } from './queries-names.ts'
import { changesOfCase, proposalOf } from './queries-proposed.ts'
import { isUnread, whyNotDecide, whyNotEnd, whyNotWithdraw } from './rights.ts'

/** The requests about limits, and what is decided on them. */
export const decidingRoutes = new Routes()
  .get('/measures/recalculations', 'measure:read', listCases)
  .get('/measures/recalculations/:recalculation', 'measure:read', (http, c) => showCase(http, c))
  .post('/measures/recalculations/:recalculation/decision', 'recalculation:decide', decide)
  .post('/measures/recalculations/:recalculation/withdrawal', 'recalculation:ask', withdraw)
  .post('/measures/recalculations/:recalculation/ending', 'recalculation:ask', askEnd)
  .post('/measures/recalculations/:recalculation/reading', 'recalculation:ask', read)

async function listCases(http: Http, c: Context): Promise<Response> {
  const cases = await allCases(c)
  const measures = await measuresByIds(
    c,
    cases.map((one) => one.measureId),
  )
  const names = await namesIn(c, cases)
  const lines = cases.flatMap((one) => {
    const measure = measures.get(one.measureId)
    const [askedBy, decidedBy] = [names.get(one.askedById) ?? '', names.get(one.decidedById ?? 0) ?? '']
    return measure ? [{ one, measure: measure.name, title: caseTitle(one, measure), askedBy, decidedBy }] : []
  })
  return http.page(<ListCasesPage frame={c.frame} lines={lines} />)
}

async function theCase(http: Http, c: Context) {
  const one = (await caseById(c, http.number('recalculation'))) ?? notFound()
  return { one, measure: await theMeasure(c, one.measureId) }
}

async function showCase(http: Http, c: Context, form: Form = blank, { status = 200, conflict }: Shown = {}): Promise<Response> {
  const { one, measure } = await theCase(http, c)
  const { changes, left } = await changesOfCase(c, one)
  const first = [...changes].sort((a, b) => Number(b.before.series.isWhole) - Number(a.before.series.isWhole))
  const series = [...changes.map(({ before }) => before.series), ...(one.seriesId === null ? [] : await seriesByIds(c, [one.seriesId]))]
  const [names, people] = [await seriesNames(c, measure, series), await namesIn(c, [one])]
  const others = await casesOfMeasure(c, measure.id)
  const decider = await deciderOf(c)
  const decision = whyNotDecide(one, decider, measure.ownerPostId)
  const asks = c.may('recalculation:ask')
  const proposal = await proposalOf(c, one)
  const page = {
    ...{ frame: c.frame, one, measure, changes: first, left, names, form, conflict },
    about: one.seriesId === null ? 'every series of the measure' : (names.get(one.seriesId) ?? 'one series'),
    askedBy: people.get(one.askedById) ?? 'Somebody who has left',
    decidedBy: people.get(one.decidedById ?? 0) ?? 'somebody who has left',
    beside: besideOf(one, others),
    warnings: warningsInWords(first, proposal && 'begin' in proposal ? proposal.begin : null),
    may: {
      decide: 'yes' in decision,
      withdraw: asks && 'yes' in whyNotWithdraw(one, c.person.id),
      end: asks && 'yes' in whyNotEnd(one, others),
      read: asks && isUnread(one, c.person.id),
    },
    whyNot: decider.mayDecide && 'no' in decision ? decision.no : undefined,
  }
  return http.page(<ShowCasePage {...page} />, status)
}

interface Shown {
  status?: number
  conflict?: Child
}

type One = Awaited<ReturnType<typeof theCase>>['one']

function besideOf(one: One, others: readonly One[]): { words: string; href: string } | undefined {
  const to = (id: number, words: string) => ({ words, href: `/measures/recalculations/${id}` })
  if (one.endsCaseId !== null) return to(one.endsCaseId, 'The decision that this would end')
  const ending = others.find((other) => other.endsCaseId === one.id && (other.state === 'asked' || other.state === 'approved'))
  return ending && to(ending.id, ending.state === 'asked' ? 'Somebody asks that it ends' : 'Why it ended')
}

async function decide(http: Http, c: Context): Promise<Response> {
  const { one, measure } = await theCase(http, c)
  const may = whyNotDecide(one, await deciderOf(c), measure.ownerPostId)
  if ('no' in may) {
    if (one.state === 'asked') throw new Turned(403, may.no)
    return meanwhile(http, c)
  }
  const read = readForm(http, decideForm)
  if ('form' in read) return showCase(http, c, read.form, { status: 422 })
  const heard = { one, measure }
  const decided = { seen: read.value.version, words: read.value.words }
  const done = await (read.value.decision === 'approve' ? approveCase(c, heard, decided) : refuseCase(c, heard, decided))
  return done ? http.redirect(`/measures/recalculations/${one.id}`) : meanwhile(http, c)
}

/** Somebody decided or withdrew it while this person was reading: what they did, and nothing typed is lost. */
async function meanwhile(http: Http, c: Context): Promise<Response> {
  const { one } = await theCase(http, c)
  const who = (await namesIn(c, [one])).get(one.decidedById ?? one.askedById) ?? 'Somebody'
  const texts = [{ label: 'The words', theirs: one.decidedWords, yours: typed(http.posted).words ?? '' }]
  const conflict = (
    <Conflict who={who} day={dayInWords(one.decidedOn ?? c.today)} texts={texts}>
      It reads now: {stateInWords[one.state]}.
    </Conflict>
  )
  return showCase(http, c, { values: typed(http.posted), errors: {} }, { status: 409, conflict })
}

async function withdraw(http: Http, c: Context): Promise<Response> {
  const { one, measure } = await theCase(http, c)
  const may = whyNotWithdraw(one, c.person.id)
  if ('no' in may) throw new Turned(one.askedById === c.person.id ? 409 : 403, may.no)
  if (!(await withdrawCase(c, one, measure))) throw new Turned(409, 'Somebody decided it while you were reading. Open the page again.')
  return http.redirect(`/measures/recalculations/${one.id}`)
}

async function askEnd(http: Http, c: Context): Promise<Response> {
  const { one, measure } = await theCase(http, c)
  const may = whyNotEnd(one, await casesOfMeasure(c, measure.id))
  if ('no' in may) throw new Turned(409, may.no)
  const read = readForm(http, endForm)
  if ('form' in read) return showCase(http, c, read.form, { status: 422 })
  const none = { fromPeriod: null, firstPoints: null, whySustained: '', whyExpected: '' }
  const id = await askCase(c, measure, { ...none, asks: 'ending', seriesId: one.seriesId, endsCaseId: one.id, cause: read.value.cause })
  return http.redirect(`/measures/recalculations/${id}`)
}

async function read(http: Http, c: Context): Promise<Response> {
  const { one, measure } = await theCase(http, c)
  if (!isUnread(one, c.person.id)) throw new Turned(409, 'There is no answer here that you have yet to read.')
  await readAnswer(c, one, measure)
  return http.redirect('/')
}
