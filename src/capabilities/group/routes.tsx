import { periodOfDay } from '../../kernel/period.ts'
import type { Context } from '../../platform/context.ts'
import { type Http, notFound } from '../../platform/http.ts'
import type { Routes } from '../../platform/routes.ts'
import { currentPeriod } from '../calendar/index.ts'
import { itemsOf } from '../delivery/index.ts'
import { postsHeldBy } from '../people/index.ts'
import { nextToChair } from './chairing.ts'
import { isSame, type Priority, readShared } from './group-priority.ts'
import { NoGroup } from './pages/no-group.tsx'
import { ShowGroup } from './pages/show-group.tsx'
import { ShowPriority } from './pages/show-priority.tsx'
import { allMeetings, allPriorities, allSaid, groupOf, itemsServing, theGroup } from './queries.ts'
import { type Asker, leads } from './rights.ts'
import { before, ofYear, standingsOf, timeOf, vanished, yearsOf } from './standing.ts'

/** The pages that only read: the group, and one of its priorities. */
export const reading = (routes: Routes): Routes =>
  routes.get('/group', 'group:read', showGroup).get('/group/priorities/:shared', 'group:read', showPriority)

/** Who is asking, with the posts they hold or deputise for today. */
export const askerOf = async (c: Context): Promise<Asker> => ({
  trustId: c.trust.id,
  roles: c.person.roles,
  posts: await postsHeldBy(c, c.person.id, c.on),
})

/** The shared priority in the address, of whichever trust of the group. */
export async function thePriority(http: Http, c: Context): Promise<Priority> {
  const ref = readShared(http.word('shared')) ?? notFound()
  return (await allPriorities(c)).find((one) => isSame(one, ref)) ?? notFound()
}

/** The financial year the page's day falls in, by the year it starts in. */
export const yearNow = (c: Context): number => periodOfDay(c.on).year

/** The year that is spoken of: the open period’s, which may outlast its year by some weeks; without one the day’s. */
export async function yearAtWork(c: Context): Promise<number> {
  const period = await currentPeriod(c)
  return period?.state === 'open' ? periodOfDay(period.ends_on).year : yearNow(c)
}

async function showGroup(http: Http, c: Context): Promise<Response> {
  const group = await groupOf(c)
  if (!group) return http.page(<NoGroup frame={c.frame} day={c.asAt === null ? undefined : c.on} />)
  const [priorities, meetings] = [await allPriorities(c), await allMeetings(c)]
  const years = yearsOf(priorities)
  const asked = http.query('year')
  const year = asked === undefined ? (years.find((one) => one <= yearNow(c)) ?? years.at(-1) ?? yearNow(c)) : Number(asked)
  if (asked !== undefined && !years.includes(year)) notFound()
  const [list, time] = [ofYear(priorities, year), timeOf(year, await yearAtWork(c))]
  const last = years.find((one) => one < year)
  return http.page(
    <ShowGroup
      frame={c.frame}
      group={group}
      ours={c.trust.id}
      years={years}
      year={year}
      standings={standingsOf(list, await allSaid(c))}
      vanished={last === undefined ? [] : vanished(ofYear(priorities, last), list)}
      last={last}
      meetings={time === 'over' ? meetings.filter((meeting) => periodOfDay(meeting.heldOn).year === year) : meetings}
      time={time}
      next={nextToChair(group, meetings)}
      may={{ lead: c.may('group:lead'), meet: c.may('group:meet') }}
    />,
  )
}

async function showPriority(http: Http, c: Context): Promise<Response> {
  const [group, priority] = [await theGroup(c), await thePriority(http, c)]
  const all = await allPriorities(c)
  const [standing] = standingsOf([priority], await allSaid(c))
  const [asker, atWork] = [await askerOf(c), await yearAtWork(c)]
  return http.page(
    <ShowPriority
      frame={c.frame}
      group={group}
      ours={c.trust.id}
      standing={standing ?? notFound()}
      earlier={before(priority, all)}
      later={all.filter((one) => isSame(priority, one.follows))}
      items={await itemsOf(c, { ids: await itemsServing(c, priority) })}
      isOver={priority.year < atWork}
      may={{
        say: c.may('group:write') && priority.year === atWork,
        lead: c.may('group:lead') && leads(asker, priority),
        serve: c.may('group:lead'),
      }}
    />,
  )
}
