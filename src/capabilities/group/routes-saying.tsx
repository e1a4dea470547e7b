import { type Form, withError } from '../../kernel/form.ts'
import { financialYear } from '../../kernel/period.ts'
import type { Context } from '../../platform/context.ts'
import { readForm, typed } from '../../platform/forms.ts'
import { type Http, Turned } from '../../platform/http.ts'
import type { Routes } from '../../platform/routes.ts'
import { currentPeriod } from '../calendar/index.ts'
import { sayOf } from './actions.ts'
import { saidForm } from './forms.ts'
import { hrefOf, isSame, type Priority, type Said } from './group-priority.ts'
import { SayOfPriority } from './pages/say-of-priority.tsx'
import { allSaid, theGroup } from './queries.ts'
import { leads, speaksAs } from './rights.ts'
import { askerOf, thePriority, yearAtWork } from './routes.tsx'

/** Saying where a priority stands, for the trust that leads it, or what one's own trust did on it. */
export const saying = (routes: Routes): Routes =>
  routes
    .get('/group/priorities/:shared/update', 'group:write', (http, c) => ask(http, c))
    .post('/group/priorities/:shared/update', 'group:write', take)

interface Desk {
  priority: Priority
  period: string
  isLead: boolean
  saidAs: string
  /** What this trust said for the period already. */
  own: Said | undefined
  last: Said | undefined
}

/** Why nothing is said in this year of a priority of another. */
const whyNotNow = (of: number, now: number): string =>
  of < now
    ? `This priority was for ${financialYear(of)}, which is over. Say it of the priority in the list of ${financialYear(now)} that goes on from it.`
    : `This priority is for ${financialYear(of)}. It can be spoken of once a period of that year is open.`

async function deskOf(http: Http, c: Context): Promise<Desk> {
  const priority = await thePriority(http, c)
  if (priority.endedOn !== null) throw new Turned(409, 'This priority has ended. Nothing more is said of it.')
  const period = await currentPeriod(c)
  if (period?.state !== 'open')
    throw new Turned(409, 'No period is open for updates, so nothing can be said now. A governance lead opens the next one.')
  const year = await yearAtWork(c)
  if (priority.year !== year) throw new Turned(409, whyNotNow(priority.year, year))
  const asker = await askerOf(c)
  const isLead = leads(asker, priority)
  if (!isLead && priority.trustId === c.trust.id)
    throw new Turned(403, `The ${priority.leadTitle} leads this priority and says where it stands. Ask them, or a governance lead.`)
  const said = (await allSaid(c)).filter((one) => isSame(priority, one.priority))
  const own = said.find((one) => one.trustId === c.trust.id && one.period === period.label)
  return { priority, period: period.label, isLead, saidAs: speaksAs(asker, priority), own, last: said.find((one) => one !== own) }
}

async function ask(http: Http, c: Context, given?: Form, status = 200, conflict?: Said): Promise<Response> {
  const desk = await deskOf(http, c)
  const { own } = desk
  const start = own
    ? { words: own.words, rag: own.rag ?? '', reason: own.reason, version: String(own.version) }
    : ({} as Record<string, string>)
  const form = given ?? { values: start, errors: {} }
  return http.page(<SayOfPriority frame={c.frame} group={await theGroup(c)} desk={desk} form={form} conflict={conflict} />, status)
}

async function take(http: Http, c: Context): Promise<Response> {
  const desk = await deskOf(http, c)
  const read = readForm(http, saidForm)
  if ('form' in read) return ask(http, c, read.form, 422)
  const { words, rag = null, reason = '', version } = read.value
  const again = (field: string, why: string) => ask(http, c, withError(typed(http.posted), field, why), 422)
  if (desk.isLead && rag === null) return again('rag', 'Select where it stands')
  if (desk.isLead && (rag === 'amber' || rag === 'red') && reason === '') return again('reason', `Say why it is ${rag}`)
  const said = { period: desk.period, words, rag: desk.isLead ? rag : null, reason: desk.isLead ? reason : '', saidAs: desk.saidAs }
  const unseen = desk.own !== undefined && version === undefined
  const done = !unseen && (await sayOf(c, desk.priority, said, desk.own && { row: desk.own, seen: version ?? 0 }))
  if (done) return http.redirect(hrefOf(desk.priority))
  const form = { values: { ...typed(http.posted), version: String(desk.own?.version ?? '') }, errors: {} }
  return ask(http, c, form, 409, desk.own)
}

export type { Desk }
