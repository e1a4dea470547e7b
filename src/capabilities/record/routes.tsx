import { type Day, dayAt, dayInWords } from '../../kernel/day.ts'
import { blank, type Form, withError } from '../../kernel/form.ts'
import { localPath } from '../../kernel/local-path.ts'
import type { Context } from '../../platform/context.ts'
import { type ChangeEntry, firstChangeAt, historyContents, historyOf, listChanges } from '../../platform/history/index.ts'
import { type Http, notFound } from '../../platform/http.ts'
import { Routes } from '../../platform/routes.ts'
import { allPeriods } from '../calendar/index.ts'
import { linesOf } from './change-lines.ts'
import { earlierForm } from './forms.ts'
import { narrowedBy, pageSize } from './history-address.ts'
import { ChooseDay } from './pages/choose-day.tsx'
import { ListChanges } from './pages/list-changes.tsx'
import { ShowRecordHistory } from './pages/show-record-history.tsx'
import { asAtAddress, usefulDays, whyNoRecords } from './useful-days.ts'

async function told(c: Context, changes: readonly ChangeEntry[]) {
  const refs = changes.flatMap(({ ref }) => (ref ? [ref] : []))
  return linesOf(changes, c.ask.told, await c.ask.named(c, refs))
}

async function listHistory(http: Http, c: Context) {
  const narrowed = narrowedBy((name) => http.query(name))
  const { entries, all } = await listChanges(c.db, {
    kind: narrowed.kind,
    personId: narrowed.person,
    limit: pageSize,
    skip: (narrowed.page - 1) * pageSize,
  })
  if (entries.length === 0 && narrowed.page > 1) return notFound()
  const contents = await historyContents(c.db)
  const mayTake = c.may('everything:export')
  const words = { lines: await told(c, entries), all, narrowed, mayTake, contents }
  return http.page(<ListChanges frame={c.frame} {...words} />)
}

async function showHistory(http: Http, c: Context) {
  const kind = http.word('kind')
  if (!/^[a-z][a-z -]{0,40}$/.test(kind)) return notFound()
  const ref = { kind, id: http.number('number') }
  const changes = await historyOf(c.db, ref)
  const name = [...(await c.ask.named(c, [ref])).values()][0]
  if (changes.length === 0 && !name) return notFound()
  return http.page(<ShowRecordHistory frame={c.frame} kind={kind} name={name} lines={await told(c, changes)} />)
}

/** Where the reader came from: a page of ours, and not this one. */
function cameFrom(http: Http): string {
  const from = localPath(http.query('from'))
  return from.startsWith('/earlier') ? '/' : from
}

async function chooseDay(http: Http, c: Context) {
  const from = cameFrom(http)
  const typedIn = ['day-day', 'day-month', 'day-year'].map((box) => http.query(box)?.trim() ?? '')
  if (typedIn.every((text) => text === '') && http.query('choose') === undefined) return showChoice(http, c, { from })
  const [date = '', month = '', year = ''] = typedIn
  const values = { 'day-day': date, 'day-month': month, 'day-year': year }
  const read = earlierForm.safeParse({ day: `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` })
  if (!read.success) return showChoice(http, c, { from, form: withError(values, 'day', read.error.issues[0]?.message ?? '') })
  const day = read.data.day as Day
  if (day > c.today)
    return showChoice(http, c, { from, form: withError(values, 'day', `Enter a day that is over: today is ${dayInWords(c.today)}`) })
  const before = whyNoRecords(day, await firstDay(c))
  if (before) return showChoice(http, c, { from, form: withError(values, 'day', before) })
  return http.redirect(asAtAddress(from, day))
}

/** The day of the trust's first change; undefined before any. */
async function firstDay(c: Context): Promise<Day | undefined> {
  const at = await firstChangeAt(c.db)
  return at === undefined ? undefined : dayAt(at)
}

async function showChoice(http: Http, c: Context, { from, form = blank }: { from: string; form?: Form }) {
  const boards = (await allPeriods(c)).flatMap((p) => (p.board_on ? [{ label: p.label, day: p.board_on }] : []))
  const days = usefulDays(c.today, boards, await firstDay(c)).map(({ day, words }) => ({ day, words, href: asAtAddress(from, day) }))
  return http.page(<ChooseDay frame={c.frame} from={from} days={days} form={form} />, form === blank ? 200 : 422)
}

/** Everything that was changed, and any page as at an earlier day. */
export const recordRoutes = new Routes()
  .get('/history', 'history:read', listHistory)
  .get('/history/:kind/:number', 'history:read', showHistory)
  .get('/earlier', 'history:read', chooseDay)
