import type { Day } from '../../../kernel/day.ts'
import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import type { Routes } from '../../../platform/routes.ts'
import { members } from '../queries.ts'
import { personById } from '../queries-organisation.ts'
import { mayCover } from '../rights.ts'
import { fieldOf } from './absence.ts'
import { moveLastDay, sayAway, takeBackAbsence } from './actions.ts'
import { absenceForm, lastDayForm } from './forms.ts'
import { ChangeAbsence } from './pages/change-absence.tsx'
import { SayAway } from './pages/say-away.tsx'
import { absenceById, absencesOf } from './queries.ts'

/** People say when they themselves are away; whoever manages people says it for anybody. */
const mayFor = (c: Context, personId: number): boolean => c.may('account:change') && (personId === c.person.id || c.may('people:manage'))

const refuse = (): never => {
  throw new Turned(403, 'People say for themselves when they are away. For somebody else, whoever manages people does.')
}

async function showAway(http: Http, c: Context, { form = blank, status = 200 }: { form?: Form; status?: number } = {}) {
  const person = (await personById(c, http.number('person'))) ?? notFound()
  const covers = (await members(c, c.on)).filter(({ id, roles }) => id !== person.id && mayCover(roles))
  const facts = {
    person,
    absences: await absencesOf(c, person.id),
    covers,
    isMe: person.id === c.person.id,
    mayChange: mayFor(c, person.id),
  }
  return http.page(<SayAway frame={c.frame} facts={facts} today={c.on} form={form} />, status)
}

async function say(http: Http, c: Context) {
  const person = (await personById(c, http.number('person'))) ?? notFound()
  if (!mayFor(c, person.id)) refuse()
  const read = readForm(http, absenceForm)
  if ('form' in read) return showAway(http, c, { form: read.form, status: 422 })
  const cover = (await members(c, c.on)).find(({ id, roles }) => id === read.value.cover && mayCover(roles))
  if (!cover)
    return showAway(http, c, {
      form: withError(typed(http.posted), 'cover', 'Select who covers: somebody on the list, whose role may write updates'),
      status: 422,
    })
  const { from, until, reason } = read.value
  const done = await sayAway(c, { person, cover, from: from as Day, until: until as Day, reason })
  return 'no' in done
    ? showAway(http, c, { form: withError(typed(http.posted), fieldOf(done.no), done.no), status: 422 })
    : http.redirect(`/organisation/people/${person.id}/absences`)
}

const wanted = async (http: Http, c: Context) => (await absenceById(c, http.number('absence'))) ?? notFound()

async function showChange(http: Http, c: Context, { form = blank, status = 200 }: { form?: Form; status?: number } = {}) {
  const absence = await wanted(http, c)
  if (!mayFor(c, absence.personId)) refuse()
  return http.page(<ChangeAbsence frame={c.frame} absence={absence} today={c.on} form={form} />, status)
}

async function change(http: Http, c: Context) {
  const absence = await wanted(http, c)
  if (!mayFor(c, absence.personId)) refuse()
  const read = readForm(http, lastDayForm)
  if ('form' in read) return showChange(http, c, { form: read.form, status: 422 })
  const done = await moveLastDay(c, absence, { until: read.value.until as Day, seen: read.value.version })
  if (done === 'changed') {
    const words = 'Somebody changed this absence meanwhile. Its last day now stands above; save again to put yours in its place'
    return showChange(http, c, {
      form: withError({ ...typed(http.posted), version: String(absence.version) }, 'until', words),
      status: 409,
    })
  }
  return 'no' in done
    ? showChange(http, c, { form: withError(typed(http.posted), 'until', done.no), status: 422 })
    : http.redirect(`/organisation/people/${absence.personId}/absences`)
}

async function takeBack(http: Http, c: Context) {
  const absence = await wanted(http, c)
  if (!mayFor(c, absence.personId)) refuse()
  if (absence.until < c.today) throw new Turned(409, 'These days have passed, so they cannot be taken back.')
  await takeBackAbsence(c, absence)
  return http.redirect(`/organisation/people/${absence.personId}/absences`)
}

/** Saying when somebody is away, and who covers. */
export const absenceRoutes = (routes: Routes): Routes =>
  routes
    .get('/organisation/people/:person/absences', 'people:read', (http, c) => showAway(http, c))
    .post('/organisation/people/:person/absences', 'account:change', say)
    .get('/organisation/absences/:absence', 'account:change', (http, c) => showChange(http, c))
    .post('/organisation/absences/:absence', 'account:change', change)
    .post('/organisation/absences/:absence/end', 'account:change', takeBack)
