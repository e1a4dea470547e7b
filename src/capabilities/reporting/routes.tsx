import { blank, type Form, withError } from '../../kernel/form.ts'
import { periodOfDay } from '../../kernel/period.ts'
import type { Context } from '../../platform/context.ts'
import { readForm, typed } from '../../platform/forms.ts'
import { type Http, notFound } from '../../platform/http.ts'
import type { Routes } from '../../platform/routes.ts'
import { allPeriods, type PeriodRow, periodById } from '../calendar/index.ts'
import { allPlans, type Notice } from '../delivery/index.ts'
import { currentVersion } from '../strategy/index.ts'
import { freezeReport } from './actions.ts'
import { freezingForm } from './forms.ts'
import { isNotYet, pointsRead, whyNotFreezable } from './freezing.ts'
import { maySheet } from './front-sheet/queries.ts'
import { mendOf, noticesIn, unapprovedIn } from './notices.ts'
import { FreezeReport } from './pages/freeze-report.tsx'
import { frontInWords } from './pages/front-side.tsx'
import { draftOf, ListReports } from './pages/list-reports.tsx'
import { NotYet } from './pages/not-yet.tsx'
import { ShowDraft } from './pages/show-draft.tsx'
import { progressReport } from './progress-report.ts'
import { editionsOf } from './queries.ts'
import { progressFacts } from './queries-progress.ts'
import { type Paper, withFiles } from './routes-files.tsx'
import { shelfOf } from './shelf.ts'

const wanted = async (http: Http, c: Context): Promise<PeriodRow> => (await periodById(c, http.number('period'))) ?? notFound()

const withMend = (notice: Notice) => ({ title: notice.title, words: notice.words, mend: mendOf(notice) })

async function listReports(http: Http, c: Context) {
  const plans = (await allPlans(c)).filter(({ starts_on, ends_on }) => starts_on <= c.on && ends_on >= c.on)
  const lines = shelfOf(await allPeriods(c), await editionsOf(c))
  return http.page(
    <ListReports frame={c.frame} lines={lines} year={periodOfDay(c.on).year} plans={plans} strategy={await currentVersion(c)} />,
  )
}

async function showDraft(http: Http, c: Context) {
  const period = await wanted(http, c)
  const facts = await progressFacts(c, period)
  if (isNotYet(facts)) return http.page(<NotYet frame={c.frame} period={period} />)
  const words = {
    frame: c.frame,
    period,
    report: progressReport(facts),
    notices: noticesIn(facts).map(withMend),
    editions: await editionsOf(c, period.id),
    mayFreeze: c.may('report:freeze'),
    whyNot: whyNotFreezable(period),
    front: { sheet: facts.front, mayWrite: await maySheet(c, facts.front ?? undefined) },
    questions: { ...howMany([...facts.questions, ...facts.challenges]), mayAsk: c.may('paper:ask') },
  }
  return http.page(<ShowDraft {...words} />)
}

const howMany = (asked: readonly { answeredAt: unknown }[]) => ({
  all: asked.length,
  open: asked.filter(({ answeredAt }) => answeredAt === null).length,
})

/** The draft as a file; where there is no paper yet, the page that says so. */
async function draftPaper(http: Http, c: Context): Promise<Paper | Response> {
  const period = await wanted(http, c)
  const facts = await progressFacts(c, period)
  if (isNotYet(facts)) return http.redirect(draftOf(period))
  return {
    report: progressReport(facts),
    name: `${c.trust.shortName} progress report ${period.label}, draft`,
    at: draftOf(period),
  }
}

async function askFreezing(http: Http, c: Context, { form = blank, status = 200 }: { form?: Form; status?: number } = {}) {
  const period = await wanted(http, c)
  const facts = await progressFacts(c, period)
  const [notices, unapproved] = [noticesIn(facts), unapprovedIn(facts)]
  const words = {
    frame: c.frame,
    period,
    edition: (await editionsOf(c, period.id)).length + 1,
    notices: notices.map(withMend),
    unapproved: unapproved.map(({ standing: { item }, stands }) => ({
      id: item.id,
      title: item.title,
      accountable: item.accountable ?? 'Nobody is named',
      stands,
    })),
    read: pointsRead(notices, unapproved),
    front: frontInWords(facts.front),
    whyNot: c.may('report:freeze') ? whyNotFreezable(period) : 'You are reading an earlier day. Go back to today to freeze the report.',
    form,
  }
  return http.page(<FreezeReport {...words} />, status)
}

async function freeze(http: Http, c: Context) {
  const period = await wanted(http, c)
  const read = readForm(http, freezingForm)
  if ('form' in read) return askFreezing(http, c, { form: read.form, status: 422 })
  const frozen = await freezeReport(c, period, read.value)
  if ('yes' in frozen) return http.redirect(`/reports/editions/${frozen.yes}`)
  const field = read.value.edition > 1 && read.value.reason === '' ? 'reason' : 'acknowledged'
  return askFreezing(http, c, { form: withError(typed(http.posted), field, frozen.no), status: 409 })
}

/** The shelf of papers, each period's draft, and freezing it. */
export const drafts = (routes: Routes): Routes =>
  withFiles(routes, { address: '/reports/progress/:period', permission: 'report:read', paperOf: draftPaper })
    .get('/reports', 'report:read', listReports)
    .get('/reports/progress/:period', 'report:read', showDraft)
    .get('/reports/progress/:period/freezing', 'report:freeze', (http, c) => askFreezing(http, c))
    .post('/reports/progress/:period/editions', 'report:freeze', freeze)
