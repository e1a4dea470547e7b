import type { Context } from '../../../platform/context.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { periodById } from '../../calendar/index.ts'
import { remind } from './actions-reminding.ts'
import { isChaseState, remindable } from './chase.ts'
import { whyClosed } from './desk.ts'
import { ChasePeriod } from './pages/chase-period.tsx'
import { chaseOf } from './queries-chase.ts'

/** The governance lead's page: who has reported, and one button to remind the right people. */
export const chasingRoutes = new Routes()
  .get('/periods/:period/chase', 'quarter:run', async (http, c) => {
    const period = (await periodById(c, http.number('period'))) ?? notFound()
    const mayRemind = c.may('quarter:run') && whyClosed(period) === undefined
    return http.page(
      <ChasePeriod
        frame={c.frame}
        chase={await chaseOf(c, period)}
        filter={filterIn(http)}
        page={pageIn(http)}
        mayRemind={mayRemind}
        reminded={http.query('done') === 'reminded'}
      />,
    )
  })
  .post('/periods/:period/reminders', 'quarter:run', async (http, c) => remindThose(http, c))

function filterIn(http: Http) {
  const [state, post] = [http.query('state'), Number(http.query('post'))]
  return { state: isChaseState(state) ? state : undefined, post: Number.isInteger(post) && post > 0 ? post : undefined }
}

/** The page asked for, the first where it is none. */
function pageIn(http: Http): number {
  const page = Number(http.query('page') ?? 1)
  return Number.isInteger(page) && page > 0 ? page : 1
}

/** Reminds those shown on the page the button stood on, as far as they still owe. */
async function remindThose(http: Http, c: Context): Promise<Response> {
  const period = (await periodById(c, http.number('period'))) ?? notFound()
  const closed = whyClosed(period)
  if (closed !== undefined) throw new Turned(409, `${closed}, so nobody is reminded.`)
  const shown = new Set(http.posted.getAll('item').map(Number))
  const { lines, today } = await chaseOf(c, period)
  const asked = remindable(lines, today).filter(({ item }) => shown.has(item.id))
  if (asked.length === 0) throw new Turned(409, 'Nobody is left to remind: they have reported, or were reminded today.')
  await remind(c, period, asked)
  return http.redirect(`/periods/${period.id}/chase?done=reminded`)
}
