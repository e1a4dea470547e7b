import { type Form, withError } from '../../kernel/form.ts'
import type { Context } from '../../platform/context.ts'
import { readForm, typed } from '../../platform/forms.ts'
import type { Http } from '../../platform/http.ts'
import type { Routes } from '../../platform/routes.ts'
import { holdMeeting } from './actions.ts'
import { nextToChair, whyNotMeeting } from './chairing.ts'
import { meetingForm } from './forms.ts'
import { HoldMeeting } from './pages/hold-meeting.tsx'
import { allMeetings, theGroup } from './queries.ts'

/** Writing down the group's meetings, whose chair goes round. */
export const meeting = (routes: Routes): Routes =>
  routes.get('/group/meetings/new', 'group:meet', (http, c) => ask(http, c)).post('/group/meetings', 'group:meet', take)

async function ask(http: Http, c: Context, form?: Form, status = 200): Promise<Response> {
  const [group, meetings] = [await theGroup(c), await allMeetings(c)]
  const next = nextToChair(group, meetings)
  return http.page(<HoldMeeting frame={c.frame} group={group} next={next} ours={c.trust.id} {...(form ? { form } : {})} />, status)
}

async function take(http: Http, c: Context): Promise<Response> {
  const group = await theGroup(c)
  const read = readForm(http, meetingForm)
  if ('form' in read) return ask(http, c, read.form, 422)
  const { held, turn = '', words = '' } = read.value
  const heldOn = held as `${number}-${number}-${number}`
  const facts = { group, meetings: await allMeetings(c), ours: c.trust.id, today: c.today }
  const fault = whyNotMeeting(facts, { heldOn, outOfTurn: turn })
  if (fault) return ask(http, c, withError(typed(http.posted), fault.field, fault.words), 422)
  const before = facts.meetings.filter((one) => one.heldOn < heldOn)
  const inTurn = nextToChair(group, before)?.id === c.trust.id
  const chairTitle = `Chair of ${c.trust.shortName}`
  await holdMeeting(c, { heldOn, chairTitle, outOfTurn: inTurn ? '' : turn, words })
  return http.redirect('/group#meetings')
}
