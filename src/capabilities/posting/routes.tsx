import type { Child } from 'hono/jsx'
import { addDays, endOfDay } from '../../kernel/day.ts'
import { type Form, withError } from '../../kernel/form.ts'
import type { Context } from '../../platform/context.ts'
import { readForm, typed } from '../../platform/forms.ts'
import type { Http } from '../../platform/http.ts'
import { Routes } from '../../platform/routes.ts'
import { askForTest, setHours } from './actions.ts'
import { mailAnswer } from './answers.ts'
import { hoursForm } from './forms.ts'
import { type Hours, hoursInWords } from './hours.ts'
import { ShowMail } from './pages/show-mail.tsx'
import { letterCounts, lettersOf, roomOf } from './queries.ts'
import { roomInWords } from './room.ts'
import { accountMailRoutes } from './routes-account.tsx'

const valuesOf = ({ from, until, weekends }: Hours, version: number): Form['values'] => ({
  from: String(from),
  until: String(until),
  weekends: weekends ? 'yes' : '',
  version: String(version),
})

interface Again {
  form?: Form
  conflict?: Child
  status?: number
}

const states = ['waiting', 'failed', 'sent']

async function showMail(http: Http, c: Context, { form, conflict, status = 200 }: Again = {}) {
  const room = await roomOf(c)
  const state = states.find((one) => one === http.query('state'))
  return http.page(
    <ShowMail
      frame={c.frame}
      answer={mailAnswer(await letterCounts(c, endOfDay(addDays(c.today, -7))))}
      room={roomInWords(room, { isSample: c.trust.isSample, now: c.now })}
      hours={hoursInWords(room.hours)}
      letters={await lettersOf(c, state)}
      state={state}
      mayChange={c.may('posting:run')}
      maySend={room.sendsFrom !== ''}
      done={http.query('done')}
      conflict={conflict}
      form={form ?? { values: valuesOf(room.hours, room.version), errors: {} }}
    />,
    status,
  )
}

async function keepHours(http: Http, c: Context) {
  const read = readForm(http, hoursForm)
  if ('form' in read) return showMail(http, c, { form: read.form, status: 422 })
  const { version, ...hours } = read.value
  const done = await setHours(c, hours, version)
  if ('yes' in done) return http.redirect('/mail?done=hours')
  if ('no' in done) return showMail(http, c, { form: withError(typed(http.posted), 'until', done.no), status: 422 })
  const words = `Somebody changed the hours meanwhile: mail now goes ${hoursInWords(done.changed)}. Yours still stand below and are not saved.`
  const form = { values: { ...typed(http.posted), version: String((await roomOf(c)).version) }, errors: {} }
  return showMail(http, c, { form, conflict: <p role="alert">{words}</p>, status: 409 })
}

async function sendTest(http: Http, c: Context) {
  await askForTest(c)
  return http.redirect('/mail?done=test')
}

/** The trust's mail, and each person's own. */
export const postingRoutes = new Routes()
  .get('/mail', 'posting:run', (http, c) => showMail(http, c))
  .post('/mail/hours', 'posting:run', keepHours)
  .post('/mail/test', 'posting:run', sendTest)
  .with(accountMailRoutes)
