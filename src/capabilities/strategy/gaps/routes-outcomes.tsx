import type { Context } from '../../../platform/context.ts'
import { readForm, z } from '../../../platform/forms.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { allVersions, elementById, strategyOf } from '../queries.ts'
import { showOutcome } from './actions-outcomes.ts'
import { measuresFor } from './of-outcomes.ts'
import { ShowOutcomePage } from './pages/show-outcome.tsx'
import { measuresShowing } from './queries-outcomes.ts'

/** The page that says which measures show an outcome. */
export const outcomeRoutes = new Routes()
  .get('/strategy/elements/:outcome/measures', 'strategy:edit', async (http, c) =>
    http.page(<ShowOutcomePage {...(await pageOf(http, c))} />),
  )
  .post('/strategy/elements/:outcome/measures', 'strategy:edit', save)

/** The measures ticked, and those that were ticked when the page was made. */
const outcomeForm = z.object({
  measures: z.array(z.string().regex(/^\d{1,9}$/, 'Select measures from the list')),
  seen: z.string().optional(),
})

async function pageOf(http: Http, c: Context) {
  const element = (await elementById(c, http.number('outcome'))) ?? notFound()
  if (element.level !== 'outcome') notFound()
  const version = (await allVersions(c)).find((v) => v.id === element.versionId) ?? notFound()
  const strategy = await strategyOf(c, version)
  const held = (await measuresShowing(c, [element.id])).get(element.id) ?? []
  return { frame: c.frame, strategy, outcome: element, measures: measuresFor(strategy, element), held, chosen: held, isLate: false }
}

async function save(http: Http, c: Context): Promise<Response> {
  const page = await pageOf(http, c)
  const read = readForm(http, outcomeForm)
  if ('form' in read) return notFound()
  const wanted = read.value.measures.map(Number)
  if (wanted.some((id) => !page.measures.some((one) => one.id === id))) notFound()
  if ((read.value.seen ?? '') !== page.held.join(' ')) return http.page(<ShowOutcomePage {...page} chosen={wanted} isLate />, 409)
  await showOutcome(c, page.outcome, { held: page.held, measures: page.measures.filter((one) => wanted.includes(one.id)) })
  return http.redirect(`/strategy/elements/${page.outcome.id}`)
}
