import { dayAt, dayInWords } from '../../../kernel/day.ts'
import { withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { historyOf } from '../../../platform/history/index.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import type { Routes } from '../../../platform/routes.ts'
import { Conflict } from '../../../ui/conflict.tsx'
import type { StrategyElement } from '../element.ts'
import { elementRef } from '../wall.ts'
import { disposeElement, retainRest, takeDecisionBack } from './actions-disposing.ts'
import { whyNotDisposed } from './disposing.ts'
import { type DispositionValues, dispositionForm, retentionForm } from './forms.ts'
import { DisposeElementPage } from './pages/dispose-element.tsx'
import { RetainRestPage } from './pages/retain-rest.tsx'
import { holdDraft, refreshOf } from './queries-refresh.ts'
import { decidedOf, groupsOf, type Refresh } from './refresh.ts'
import { decidedInWords } from './refresh-words.ts'

/** The pages that decide what becomes of an item, of all that is left under a brick, and take a decision back. */
export const disposing = (routes: Routes): Routes =>
  routes
    .get('/strategy/versions/:version/refresh/:old', 'strategy:edit', async (http, c) =>
      http.page(<DisposeElementPage frame={c.frame} {...(await theItem(http, c))} />),
    )
    .post('/strategy/versions/:version/refresh/:old', 'strategy:edit', dispose)
    .post('/strategy/versions/:version/refresh/:old/withdrawal', 'strategy:edit', takeBack)
    .get('/strategy/versions/:version/retention/:old', 'strategy:edit', async (http, c) =>
      http.page(<RetainRestPage frame={c.frame} {...(await theGroup(http, c))} />),
    )
    .post('/strategy/versions/:version/retention/:old', 'strategy:edit', retain)

async function theItem(http: Http, c: Context): Promise<{ refresh: Refresh; element: StrategyElement }> {
  const refresh = (await refreshOf(c, http.number('version'))) ?? notFound()
  const element = refresh.old.elements.find((e) => e.id === http.number('old')) ?? notFound()
  return { refresh, element }
}

/** The same, held until the transaction ends, and only while the draft is a draft. */
async function theOpenItem(http: Http, c: Context) {
  await holdDraft(c, http.number('version'))
  const item = await theItem(http, c)
  const { version } = item.refresh.draft
  if (version.state !== 'draft')
    throw new Turned(409, `${version.label} is adopted, and what was decided for it stands. Start the next version to decide anew.`)
  return item
}

async function dispose(http: Http, c: Context): Promise<Response> {
  const { refresh, element } = await theOpenItem(http, c)
  const page = { frame: c.frame, refresh, element }
  const read = readForm(http, dispositionForm)
  if ('form' in read) return http.page(<DisposeElementPage {...page} form={read.form} />, 422)
  if (decidedOf(refresh, element.id).length > 0)
    return http.page(<DisposeElementPage {...page} conflict={await decidedMeanwhile(c, { refresh, element }, read.value)} />, 409)
  const fault = whyNotDisposed(refresh, element, read.value, c.today)
  if (fault) return http.page(<DisposeElementPage {...page} form={withError(typed(http.posted), fault.field, fault.words)} />, 422)
  await disposeElement(c, refresh, element, read.value)
  return http.redirect(`/strategy/versions/${refresh.draft.version.id}/refresh`)
}

/** Somebody decided first: both decisions side by side. */
async function decidedMeanwhile(
  c: Context,
  { refresh, element }: { refresh: Refresh; element: StrategyElement },
  yours: DispositionValues,
) {
  const [last] = await historyOf(c.db, elementRef(element.id), { limit: 1 })
  const lines = decidedOf(refresh, element.id)
  const words = [yours.title, yours.parts].filter(Boolean).join('\n')
  const texts = [
    {
      label: 'What becomes of it',
      theirs: decidedInWords(lines, refresh.draft, element),
      yours: [yours.disposition, words].filter(Boolean).join(': '),
    },
    { label: 'Why', theirs: lines[0]?.reason ?? '', yours: yours.reason },
    { label: 'Approved by', theirs: lines[0]?.approvedBy ?? '', yours: yours.approved },
  ]
  return (
    <Conflict who={last?.personName ?? 'Somebody'} day={last ? dayInWords(dayAt(last.at)) : 'a day not recorded'} texts={texts}>
      To put yours in its place, take that decision back first.
    </Conflict>
  )
}

async function takeBack(http: Http, c: Context): Promise<Response> {
  const { refresh, element } = await theOpenItem(http, c)
  if (decidedOf(refresh, element.id).length === 0) throw new Turned(409, 'Nothing is decided of it, or somebody took that back first.')
  await takeDecisionBack(c, refresh, element)
  return http.redirect(`/strategy/versions/${refresh.draft.version.id}/refresh/${element.id}`)
}

async function theGroup(http: Http, c: Context) {
  const { refresh, element } = await theItem(http, c)
  return { refresh, group: groupsOf(refresh.old).find((g) => g.head.id === element.id) ?? notFound() }
}

async function retain(http: Http, c: Context): Promise<Response> {
  await theOpenItem(http, c)
  const { refresh, group } = await theGroup(http, c)
  const read = readForm(http, retentionForm)
  if ('form' in read) return http.page(<RetainRestPage frame={c.frame} refresh={refresh} group={group} form={read.form} />, 422)
  if (read.value.decided > c.today) {
    const form = withError(typed(http.posted), 'decided', 'The day it was decided cannot be after today')
    return http.page(<RetainRestPage frame={c.frame} refresh={refresh} group={group} form={form} />, 422)
  }
  if ((await retainRest(c, refresh, group, read.value)) === 0)
    throw new Turned(409, 'Nothing is left here that could be retained in one step: somebody decided it first. Read the refresh again.')
  return http.redirect(`/strategy/versions/${refresh.draft.version.id}/refresh`)
}
