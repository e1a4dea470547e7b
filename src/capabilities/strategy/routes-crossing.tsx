import { withError } from '../../kernel/form.ts'
import type { Context } from '../../platform/context.ts'
import { readForm, typed } from '../../platform/forms.ts'
import { type Http, notFound, Turned } from '../../platform/http.ts'
import type { Routes } from '../../platform/routes.ts'
import { Gap } from '../../ui/gap.tsx'
import { crossElement, traceElement, untraceElement } from './actions.ts'
import { whyNotLineage } from './editing.ts'
import type { StrategyVersion } from './element.ts'
import { crossingForm, lineageForm } from './forms.ts'
import { CrossBrickPage } from './pages/cross-brick.tsx'
import { TraceElementPage } from './pages/trace-element.tsx'
import { adoptedVersions, allVersions, elementsOfVersion, linesWritten, wholeLineage } from './queries.ts'
import { closingReviews } from './refreshing/queries-refresh.ts'
import { closesWithReview } from './refreshing/refresh.ts'
import { theElement } from './routes-editing.tsx'
import { atLevel } from './tree.ts'

/** The pages that tie a brick to its goals and say what became of an element. */
export const crossing = (routes: Routes): Routes =>
  routes
    .get('/strategy/elements/:element/crossings', 'strategy:edit', async (http, c) =>
      http.page(<CrossBrickPage frame={c.frame} {...(await theBrick(http, c))} />),
    )
    .post('/strategy/elements/:element/crossings', 'strategy:edit', cross)
    .get('/strategy/elements/:element/lineage', 'strategy:edit', showTrace)
    .post('/strategy/elements/:element/lineage', 'strategy:edit', trace)
    .post('/strategy/elements/:element/lineage/:line/withdrawal', 'strategy:edit', takeBack)

async function theBrick(http: Http, c: Context) {
  const { strategy, element: brick } = await theElement(http, c)
  if (brick.level !== 'brick') notFound()
  const crossed = strategy.crossings.filter((x) => x.brickId === brick.id).map((x) => x.goalId)
  return { version: strategy.version, brick, goals: atLevel(strategy, 'goal'), crossed }
}

async function cross(http: Http, c: Context): Promise<Response> {
  const page = await theBrick(http, c)
  const read = readForm(http, crossingForm)
  const kept = { values: { goals: http.posted.getAll('goals').join('\n') }, errors: {} }
  if ('form' in read) return http.page(<CrossBrickPage frame={c.frame} {...page} form={{ ...kept, errors: read.form.errors }} />, 422)
  const chosen = page.goals.filter((g) => read.value.goals.includes(String(g.id)))
  if (chosen.length < read.value.goals.length) throw new Turned(409, 'A goal you chose is no longer in this version. Open the form again.')
  const now = [...page.crossed].sort((a, b) => a - b).join(',')
  if ((read.value.seen ?? '') !== now) {
    const titles = page.goals.filter((g) => page.crossed.includes(g.id)).map((g) => g.title)
    const words = (
      <Gap>
        Somebody changed this while you were choosing. It stands under {titles.join(', ') || 'no goal'} now; yours is kept below. Save again
        to put yours in its place.
      </Gap>
    )
    return http.page(<CrossBrickPage frame={c.frame} {...page} form={kept} conflict={words} />, 409)
  }
  await crossElement(c, page.brick, chosen)
  return http.redirect(`/strategy/elements/${page.brick.id}`)
}

/** The draft that follows a version: while there is one, what becomes of the version's elements is said there. */
const draftAfter = async (c: Context, { id }: StrategyVersion): Promise<StrategyVersion | undefined> =>
  (await allVersions(c)).find((v) => v.followsId === id && v.state === 'draft')

async function showTrace(http: Http, c: Context): Promise<Response> {
  const { strategy, element } = await theElement(http, c)
  const draft = await draftAfter(c, strategy.version)
  if (draft) return http.redirect(`/strategy/versions/${draft.id}/refresh/${element.id}`)
  return http.page(<TraceElementPage frame={c.frame} {...(await theTrace(http, c))} />)
}

/** The element in the address with what it may have become: goals, bricks and the like of later versions. */
async function theTrace(http: Http, c: Context) {
  const { strategy, element } = await theElement(http, c)
  const draft = await draftAfter(c, strategy.version)
  if (draft)
    throw new Turned(409, `The draft ${draft.label} follows ${strategy.version.label}: say there what becomes of ${element.title}.`)
  const later = (await adoptedVersions(c)).filter((v) => v.startsOn > strategy.version.startsOn)
  const successors: { id: number; title: string; versionLabel: string; version: StrategyVersion }[] = []
  for (const version of later) {
    const same = (await elementsOfVersion(c, version.id)).filter((e) => e.level === element.level)
    successors.push(...same.map((e) => ({ id: e.id, title: e.title, versionLabel: version.label, version })))
  }
  const unreviewed = closesWithReview(strategy, element) && !(await closingReviews(c)).has(element.id)
  return { element, version: strategy.version, unreviewed, successors, written: await linesWritten(c, element.id) }
}

async function trace(http: Http, c: Context): Promise<Response> {
  const page = await theTrace(http, c)
  const { element, version, unreviewed, successors } = page
  const read = readForm(http, lineageForm)
  if ('form' in read) return http.page(<TraceElementPage frame={c.frame} {...page} form={read.form} />, 422)
  const refused = (field: string, words: string) =>
    http.page(<TraceElementPage frame={c.frame} {...page} form={withError(typed(http.posted), field, words)} />, 422)
  const into = successors.find((s) => s.id === read.value.into)
  if (read.value.into !== undefined && !into) return refused('into', 'Select something of a later version from the list')
  const fault = whyNotLineage(
    { element, version, unreviewed },
    { disposition: read.value.disposition, into },
    (await wholeLineage(c)).lines,
  )
  if (fault) return refused(fault.field, fault.words)
  await traceElement(c, element, { values: read.value, became: into?.title })
  return http.redirect(`/strategy/elements/${element.id}`)
}

async function takeBack(http: Http, c: Context): Promise<Response> {
  const { element, written } = await theTrace(http, c)
  const line = written.find(({ id }) => id === http.number('line')) ?? notFound()
  if (!(await untraceElement(c, element, line))) throw new Turned(409, 'Somebody took that back first. Read what is written down now.')
  return http.redirect(`/strategy/elements/${element.id}/lineage`)
}
