import type { Day } from '../../kernel/day.ts'
import { blank, type Form, withError } from '../../kernel/form.ts'
import type { Context } from '../../platform/context.ts'
import { readForm, typed } from '../../platform/forms.ts'
import { type Http, notFound, Turned } from '../../platform/http.ts'
import { Routes } from '../../platform/routes.ts'
import { addPeriod, openPeriod, setDays } from './actions.ts'
import { daysForm, periodForm } from './forms.ts'
import { EditPeriod } from './pages/edit-period.tsx'
import { ListPeriods } from './pages/list-periods.tsx'
import { allPeriods, periodById } from './queries.ts'
import { seenAs } from './route/actions-route.ts'
import { proposedDays } from './route/days.ts'
import { daysSetFor, routeOf } from './route/queries-route.ts'
import { routeRoutes } from './route/routes-route.tsx'
import type { Stage, StageDay } from './route/stages.ts'
import { type Days, mayChange, mayOpen, periodNamed, whyNotDays } from './rules.ts'
import { openToday } from './sentences.ts'

const daysOf = (read: { opens: string; due: string; board?: string | undefined }) =>
  ({ opens: read.opens, due: read.due, board: read.board ?? null }) as Days

async function listPeriods(http: Http, c: Context, form: Form = blank) {
  const periods = await allPeriods(c)
  const run = c.may('calendar:run')
  const rows = periods.map((period) => ({
    ...period,
    mayOpen: run && 'yes' in mayOpen(period, periods, c.today),
    mayEdit: run && period.state !== 'frozen',
  }))
  return http.page(
    <ListPeriods frame={c.frame} answer={openToday(periods, c.on)} rows={rows} mayAdd={run} form={form} />,
    form === blank ? 200 : 422,
  )
}

const wanted = async (http: Http, c: Context) => (await periodById(c, http.number('period'))) ?? notFound()

async function open(http: Http, c: Context) {
  const may = mayOpen(await wanted(http, c), await allPeriods(c), c.today)
  if ('no' in may) throw new Turned(409, may.no)
  await openPeriod(c, may.yes)
  return http.redirect('/periods')
}

async function create(http: Http, c: Context) {
  const read = readForm(http, periodForm)
  if ('form' in read) return listPeriods(http, c, read.form)
  const again = (errors: Form['errors']) => listPeriods(http, c, { values: typed(http.posted), errors })
  const period = periodNamed(read.value.label, read.value.starts as Day | undefined, read.value.ends as Day | undefined)
  if ('field' in period) return again({ [period.field]: period.words })
  const days = daysOf(read.value)
  const wrong = whyNotDays(days, period.ends)
  if (Object.keys(wrong).length > 0) return again(wrong)
  const added = await addPeriod(c, period, days)
  return 'no' in added ? again({ label: added.no }) : http.redirect('/periods')
}

async function showDays(http: Http, c: Context, { form, status = 200 }: { form?: Form; status?: number } = {}) {
  const period = await wanted(http, c)
  const may = mayChange(period)
  if ('no' in may) throw new Turned(409, may.no)
  const [route, set] = [await routeOf(c), await daysSetFor(c, period.id)]
  const proposed = period.board_on ? proposedDays(route, period.board_on) : []
  const between = route.filter(({ stage }) => betweenStages.includes(stage)).map(({ stage, daysBefore }) => ({ stage, daysBefore }))
  const facts = { between, set, proposed, seen: seenAs(set) }
  return http.page(<EditPeriod frame={c.frame} period={period} stages={facts} form={form} />, status)
}

const betweenStages: readonly Stage[] = ['director', 'executive', 'committee']

/** The days typed for the stages between author and board; a stage left empty takes the day the route proposes. */
const typedBetween = (read: Partial<Record<Stage, unknown>>): StageDay[] =>
  betweenStages.flatMap((stage) => (typeof read[stage] === 'string' ? [{ stage, due: read[stage] as Day }] : []))

async function changeDays(http: Http, c: Context) {
  const period = await wanted(http, c)
  const may = mayChange(period)
  if ('no' in may) throw new Turned(409, may.no)
  const read = readForm(http, daysForm)
  if ('form' in read) return showDays(http, c, { form: read.form, status: 422 })
  const days = daysOf(read.value)
  const wrong = whyNotDays(days, period.ends_on)
  if (Object.keys(wrong).length > 0) return showDays(http, c, { form: { values: typed(http.posted), errors: wrong }, status: 422 })
  const between = typedBetween(read.value)
  const isAsSeen = seenAs(await daysSetFor(c, period.id)) === read.value.seen
  if (isAsSeen && (await setDays(c, { ...period, version: read.value.version }, { ...days, between })) === 'set')
    return http.redirect((await routeOf(c)).length === 0 ? '/periods' : `/periods/${period.id}/timetable`)
  return showDays(http, c, {
    form: withError(
      { ...typed(http.posted), version: String(period.version), seen: seenAs(await daysSetFor(c, period.id)) },
      'opens',
      'Somebody changed these days meanwhile. Theirs stand beside each field; save again to put yours in their place.',
    ),
    status: 409,
  })
}

/** The reporting calendar. */
export const calendarRoutes = new Routes()
  .get('/periods', 'calendar:read', (http, c) => listPeriods(http, c))
  .post('/periods', 'calendar:run', create)
  .get('/periods/:period/days', 'calendar:run', (http, c) => showDays(http, c))
  .post('/periods/:period/days', 'calendar:run', changeDays)
  .post('/periods/:period/opening', 'calendar:run', open)
  .with(routeRoutes)
