import { type Form, withError } from '../../kernel/form.ts'
import type { Context } from '../../platform/context.ts'
import { readForm, typed } from '../../platform/forms.ts'
import type { Http } from '../../platform/http.ts'
import { writeCalendar } from '../../platform/mail/calendar-file.ts'
import { Routes } from '../../platform/routes.ts'
import { secretMadeAt } from '../../platform/secret.ts'
import { allPeriods } from '../calendar/index.ts'
import { calendarPurpose, choose, endAddress, makeAddress } from './actions.ts'
import { feedDays } from './feed.ts'
import { choiceForm } from './forms.ts'
import { hoursInWords, hoursLeft } from './hours.ts'
import { ChooseMail } from './pages/choose-mail.tsx'
import { KeepCalendar } from './pages/keep-calendar.tsx'
import { type Choice, choiceOf, lettersToMe, myAddress, roomOf, toldLines } from './queries.ts'
import { isSilent, roomInWords } from './room.ts'

const valuesOf = ({ often, own }: Choice, usual: { from: number; until: number }): Form['values'] => ({
  often,
  hours: own ? 'own' : 'trust',
  from: String(own?.from ?? usual.from),
  until: String(own?.until ?? usual.until),
})

async function showChoice(http: Http, c: Context, form?: Form) {
  const [room, choice] = [await roomOf(c), await choiceOf(c)]
  return http.page(
    <ChooseMail
      frame={c.frame}
      choice={choice}
      email={await myAddress(c)}
      trustHours={hoursInWords(hoursLeft(room.hours, choice.own) ?? room.hours)}
      room={roomInWords(room, { isSample: c.trust.isSample, now: c.now })}
      isRunning={room.sendsFrom !== '' && !isSilent(room, c.now)}
      letters={await lettersToMe(c)}
      mayChange={c.may('posting:choose')}
      mayRun={c.may('posting:run')}
      hasCalendar={(await secretMadeAt(c, calendarPurpose)) !== undefined}
      done={http.query('done') === 'kept'}
      form={form ?? { values: valuesOf(choice, room.hours), errors: {} }}
    />,
    form ? 422 : 200,
  )
}

async function keepChoice(http: Http, c: Context) {
  const read = readForm(http, choiceForm)
  if ('form' in read) return showChoice(http, c, read.form)
  const { often, hours, from, until } = read.value
  const needs = (field: string, words: string) => showChoice(http, c, withError(typed(http.posted), field, words))
  if (hours === 'own' && from === undefined) return needs('from', 'Select the hour from which mail may come')
  if (hours === 'own' && until === undefined) return needs('until', 'Select the hour until which mail may come')
  const own = hours === 'own' && from !== undefined && until !== undefined ? { from, until } : null
  const done = await choose(c, { often, own })
  return 'no' in done ? needs('until', done.no) : http.redirect('/account/mail?done=kept')
}

async function showCalendar(http: Http, c: Context, address?: string) {
  return http.page(
    <KeepCalendar
      frame={c.frame}
      madeAt={await secretMadeAt(c, calendarPurpose)}
      address={address}
      mayChange={c.may('posting:choose')}
      ended={http.query('done') === 'ended'}
    />,
  )
}

async function newAddress(http: Http, c: Context) {
  const secret = await makeAddress(c)
  return showCalendar(http, c, `${http.origin}/calendar/${secret}`)
}

async function stopAddress(http: Http, c: Context) {
  await endAddress(c)
  return http.redirect('/account/calendar?done=ended')
}

/** What a calendar program reads: the whole file, or that nothing changed since it last asked. */
async function feed(http: Http, c: Context): Promise<Response> {
  const days = feedDays(await toldLines(c), await allPeriods(c))
  const { text, tag } = writeCalendar(`StepUp, ${c.trust.shortName}`, days, { asOf: `${c.today}T00:00:00Z`, origin: http.origin })
  const headers = { etag: tag, 'cache-control': 'private, no-cache', 'x-content-type-options': 'nosniff' }
  if (http.holds(tag)) return new Response(null, { status: 304, headers })
  const file = { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'inline; filename="stepup.ics"' }
  return new Response(text, { headers: { ...headers, ...file } })
}

/** One's own mail and calendar. */
export const accountMailRoutes = new Routes()
  .get('/account/mail', 'posting:read', (http, c) => showChoice(http, c))
  .post('/account/mail', 'posting:choose', keepChoice)
  .get('/account/calendar', 'posting:read', (http, c) => showCalendar(http, c))
  .post('/account/calendar', 'posting:choose', newAddress)
  .post('/account/calendar/end', 'posting:choose', stopAddress)
  .bySecret('/calendar/:secret', { purpose: calendarPurpose, permission: 'posting:read' }, feed)
