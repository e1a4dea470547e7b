import { type Day, endOfDay } from '../../../kernel/day.ts'
import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { historyHead } from '../../../platform/history/index.ts'
import type { Http } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { allPeriods } from '../../calendar/index.ts'
import { type Paper, withFiles } from '../routes-files.tsx'
import { askedDay, boardDays } from './asked-day.ts'
import { ShowSince } from './pages/show-since.tsx'
import { changedSince } from './queries-since.ts'
import { sinceReport } from './since-report.ts'

/** What changed since a day, the last meeting of the board where none is asked: the page, and its files. */
export const sinceRoutes = withFiles(new Routes().get('/reports/since', 'report:read', showSince), {
  address: '/reports/since',
  permission: 'report:read',
  paperOf: sincePaper,
})

async function askedIn(http: Http, c: Context) {
  const [day, month, year] = ['on-day', 'on-month', 'on-year'].map((box) => http.query(box) ?? '') as [string, string, string]
  const whole = http.query('on')
  const boards = boardDays(await allPeriods(c), c.on)
  const asked = askedDay({ whole, day, month, year }, c.on) ?? (boards[0] && { day: boards[0].day })
  const [typedYear = '', typedMonth = '', typedDay = ''] = whole?.split('-') ?? [year, month, day]
  const values = { 'on-day': typedDay, 'on-month': typedMonth, 'on-year': typedYear }
  const form: Form = asked && 'words' in asked ? withError(values, 'on', asked.words) : blank
  return { boards, form, since: asked && 'day' in asked ? asked.day : null }
}

async function reportOf(c: Context, since: Day | null) {
  const { name: trust, isSample } = c.trust
  const section = await changedSince(c, since && endOfDay(since))
  return sinceReport({ trust, isSample, on: c.on, history: await historyHead(c.db), since, section })
}

const queryOf = (since: Day | null): string => (since === null ? '' : `on=${since}`)

async function showSince(http: Http, c: Context): Promise<Response> {
  const { boards, form, since } = await askedIn(http, c)
  const report = form === blank ? await reportOf(c, since) : null
  return http.page(<ShowSince frame={c.frame} report={report} query={queryOf(since)} form={form} boards={boards} />, report ? 200 : 422)
}

/** The same paper as a file; where the day cannot be used, the page that says so. */
async function sincePaper(http: Http, c: Context): Promise<Paper | Response> {
  const { form, since } = await askedIn(http, c)
  if (form !== blank) return showSince(http, c)
  const name = `${c.trust.shortName} what changed since ${since ?? 'the start'}`
  return { report: await reportOf(c, since), name, at: `/reports/since?${queryOf(since)}` }
}
