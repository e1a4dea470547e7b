import type { Context } from '../../../platform/context.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { opensAs, viewsOf } from '../../views/index.ts'
import { RegisterPage, registerPageSize } from './pages/list-register.tsx'
import { registerLines } from './queries.ts'
import { answerOf, type RegisterLine, sortedLines, sorts, wantedLines } from './register.ts'
import type { View } from './register-address.ts'

/** The register, narrowed and ordered by its address. */
export const registerList = new Routes().get('/measures/register', 'measure:read', showRegister)

/** What of the register an address asks for; a page or order that is none is not found. */
export function viewOf(http: Http): View {
  const sortText = http.query('sort')
  const owner = http.query('owner')
  const page = Number(http.query('page') ?? 1)
  if (!Number.isInteger(page) || page < 1 || (owner && !/^\d{1,9}$/.test(owner))) notFound()
  return {
    state: http.query('state') === 'ended' ? 'ended' : 'measured',
    theme: http.query('theme') || undefined,
    level: http.query('level') || undefined,
    owner: owner ? Number(owner) : undefined,
    standard: http.query('standard') || undefined,
    incomplete: http.query('incomplete') === 'yes',
    sort: sortText === undefined ? 'measure' : (sorts.find((one) => one === sortText) ?? notFound()),
    descending: http.query('order') === 'descending',
    columns: http.queries('column').slice(0, 20),
    page,
  }
}

/** The measures an address asks for, in its order. */
export const linesAsked = (lines: readonly RegisterLine[], view: View, c: Context): RegisterLine[] =>
  sortedLines(wantedLines(lines, view, c.on), view.sort, view.descending)

async function showRegister(http: Http, c: Context): Promise<Response> {
  const kept = await viewsOf(c, '/measures/register')
  const opened = opensAs(http.search, kept)
  if (opened) return http.redirect(opened)
  const [all, view] = [await registerLines(c), viewOf(http)]
  const wanted = linesAsked(all, view, c)
  if (view.page > Math.max(1, Math.ceil(wanted.length / registerPageSize))) notFound()
  const counted = (some: Partial<View>) => wantedLines(all, { state: 'measured', incomplete: false, ...some }, c.on).length
  return http.page(
    <RegisterPage
      frame={c.frame}
      answer={answerOf(all, c.on)}
      all={all}
      wanted={wanted}
      counts={{ measured: counted({}), incomplete: counted({ incomplete: true }), ended: counted({ state: 'ended' }) }}
      view={view}
      views={{ page: '/measures/register', query: http.search, views: kept, mayKeep: c.may('view:keep') }}
      mayAdd={c.may('measure:edit')}
      mayClose={c.may}
    />,
  )
}
