import { periodOfDay } from '../../../kernel/period.ts'
import type { Context } from '../../../platform/context.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { ActLink } from '../../../ui/act-link.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Page } from '../../../ui/page.tsx'
import { Actions } from '../../../ui/page-head.tsx'
import { postsHeldBy } from '../../people/index.ts'
import { opensAs, viewsOf } from '../../views/index.ts'
import type { Item } from '../item.ts'
import { WarnEnding } from '../rolling-over/pages/warn-ending.tsx'
import { plansEndingNow } from '../rolling-over/queries-expiry.ts'
import { asItemStanding, type Standing } from '../weighing/standing.ts'
import { summaryOf } from '../weighing/summary.ts'
import { datesOffered } from './dates-offered.ts'
import { readChoice } from './list-choice.ts'
import { ComparePeriods } from './pages/compare-periods.tsx'
import { ShowDelivery } from './pages/show-delivery.tsx'
import { ShowItem } from './pages/show-item.tsx'
import { ShowProgress } from './pages/show-progress.tsx'
import { asked, milestoneRight } from './queries-asked.ts'
import { deliveryFacts } from './queries-delivery.ts'
import { itemFacts } from './queries-item.ts'
import { comparisonOf, goalGroups, type Plan, periodsOf, planById } from './queries-plan.ts'
import { itemRoutes } from './routes-items.tsx'
import { milestoneRoutes } from './routes-milestones.tsx'
import { planRoutes } from './routes-plans.tsx'
import { riskRoutes } from './routes-risks.tsx'
import { stateRoutes } from './routes-state.tsx'

/** The pages that show and keep plans, items and milestones. */
export const planningRoutes = new Routes()
  .with(planRoutes)
  .with(itemRoutes)
  .with(stateRoutes)
  .with(riskRoutes)
  .with(milestoneRoutes)
  .get('/delivery', 'delivery:read', showDelivery)
  .get('/plans/:plan', 'delivery:read', showPlan)
  .get('/items/:item', 'delivery:read', showItem)

async function showDelivery(http: Http, c: Context): Promise<Response> {
  const kept = await viewsOf(c, '/delivery')
  const opened = opensAs(http.search, kept)
  if (opened) return http.redirect(opened)
  const facts = await deliveryFacts(c)
  const elsewhere = [
    ...(facts.now && c.may('quarter:run')
      ? [{ href: `/periods/${facts.now.period.id}/chase`, label: `Who has reported for ${facts.now.period.label}` }]
      : []),
    { href: '/promises', label: 'Everything promised, and what became of it' },
    { href: '/delivery/claims', label: 'Claims held against figures' },
    { href: '/issues', label: 'Issues, and where they were taken' },
    { href: '/asks', label: 'Asked of several directorates' },
    { href: '/delivery/paused', label: 'Paused and brought forward' },
    { href: '/organisation/bodies', label: 'Committees and groups that oversee it' },
    { href: '/periods', label: 'Reporting periods' },
    { href: '/imports', label: 'Files brought in' },
  ]
  const choice = readChoice((name) => http.query(name), http.queries('column'))
  return http.page(
    <ShowDelivery
      frame={c.frame}
      facts={facts}
      choice={choice}
      views={{ page: '/delivery', query: http.search, views: kept, mayKeep: c.may('view:keep') }}
      mayEdit={c.may('item:edit')}
      elsewhere={elsewhere}
      note={await warnings(c)}
    />,
  )
}

async function showPlan(http: Http, c: Context): Promise<Response> {
  const plan = (await planById(c, http.number('plan'))) ?? notFound()
  const actsFor = (period: number | undefined) => <PlanActs plan={plan} period={period} mayEdit={c.may('item:edit')} />
  const note = await warnings(c, plan.id)
  if (plan.layout === 'delivery plan') {
    const comparison = await comparisonOf(c, plan, { period: asked(http, 'period'), against: asked(http, 'against') })
    const actions = actsFor(comparison.later?.id)
    return http.page(<ComparePeriods frame={c.frame} plan={plan} {...comparison} actions={actions} note={note} />)
  }
  const periods = await periodsOf(c, plan)
  const period = periods.find((one) => one.id === asked(http, 'period')) ?? periods[0]
  const groups = period ? await goalGroups(c, plan, period) : []
  const sentences = summaryOf(groups.flatMap((group) => group.standings).map(asItemStanding))
  return http.page(
    <ShowProgress
      frame={c.frame}
      plan={plan}
      periods={periods}
      period={period}
      sentences={sentences}
      groups={groups}
      actions={actsFor(period?.id)}
      note={note}
    />,
  )
}

/** Plans that end without a successor: one plan's own warning, or every one. */
async function warnings(c: Context, planId?: number) {
  const endings = (await plansEndingNow(c)).filter(({ plan }) => planId === undefined || plan.id === planId)
  return endings.length === 0 ? undefined : <WarnEnding endings={endings} mayRoll={c.may('item:edit')} />
}

/** What can be done with a plan: read as a paper by everybody, changed by whoever keeps it. */
const PlanActs = ({ plan, period, mayEdit }: { plan: Plan; period: number | undefined; mayEdit: boolean }) => (
  <Actions>
    {mayEdit && (
      <ButtonLink href={`/plans/${plan.id}/items/new`} kind="secondary" small>
        Add an item
      </ButtonLink>
    )}
    {mayEdit && <ActLink href={`/plans/${plan.id}/several`}>Several items at once</ActLink>}
    {mayEdit && <ActLink href={`/plans/${plan.id}/edit`}>Renew or rename it</ActLink>}
    {mayEdit && <ActLink href={`/plans/${plan.id}/roll-over`}>Roll it over</ActLink>}
    {period !== undefined && <ActLink href={`/reports/plan?period=${period}&plan=${plan.id}`}>Side by side, as a paper</ActLink>}
    {period !== undefined && (
      <ActLink href={`/reports/plan/year/${periodOfDay(plan.starts_on).year}?plan=${plan.id}`}>The year on one page</ActLink>
    )}
    <ActLink href={`/reports/plans/${plan.id}${period === undefined ? '' : `?period=${period}`}`}>Word or Excel, to edit outside</ActLink>
  </Actions>
)

async function showItem(http: Http, c: Context): Promise<Response> {
  const facts = await itemFacts(c, http.number('item'), asked(http, 'period'))
  if (facts.period === undefined) return http.page(<Unweighed frame={c.frame} item={facts.item} />)
  const { standing } = facts
  const may = {
    edit: c.may('item:edit'),
    set: 'yes' in (await milestoneRight(c, standing.item)),
    challenge: c.may('challenge:raise'),
    answer: c.may('challenge:answer'),
    measure: c.may('measure:link'),
    write: await mayWrite(c, standing, facts.period.state),
  }
  const said = [standing.update?.text, standing.update?.pathToGreen].filter(Boolean).join('\n')
  const span = { starts: standing.period.starts_on, ends: standing.period.ends_on }
  const offered = may.set ? datesOffered(said, span, standing.milestones) : []
  const all = { updates: http.query('updates') === 'all', history: http.query('history') === 'all' }
  return http.page(<ShowItem frame={c.frame} facts={facts} on={standing.on} offered={offered} may={may} all={all} />)
}

/** Only the accountable post's holder or deputy writes, while the period is open. */
async function mayWrite(c: Context, { item }: Standing, periodState: string): Promise<boolean> {
  if (!c.may('update:write') || periodState !== 'open' || item.accountablePostId === null) return false
  return (await postsHeldBy(c, c.person.id, c.on)).some((post) => post.postId === item.accountablePostId)
}

const Unweighed = ({ frame, item }: { frame: Context['frame']; item: Item }) => (
  <Page frame={frame} title={item.title} crumbs={[{ label: 'Delivery', href: '/delivery' }]}>
    <Empty>No reporting period falls into the plan of this item, so nothing was said of it yet and nothing can be weighed.</Empty>
  </Page>
)
