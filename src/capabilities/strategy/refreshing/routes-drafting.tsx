import { addDays, dayAt, dayInWords } from '../../../kernel/day.ts'
import { withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { historyOf } from '../../../platform/history/index.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import type { Routes } from '../../../platform/routes.ts'
import { Conflict } from '../../../ui/conflict.tsx'
import type { StrategyVersion } from '../element.ts'
import { allVersions } from '../queries.ts'
import { changeDraft, startDraft } from './actions-adopting.ts'
import { mayFollow, whyNotDraft } from './adopting.ts'
import { draftForm } from './forms.ts'
import { DraftVersionPage } from './pages/draft-version.tsx'
import { RefreshPage } from './pages/show-refresh.tsx'
import { approvalsOf, refreshOf } from './queries-refresh.ts'

/** The pages that start a draft, change its name and years, and show the work of a refresh. */
export const drafting = (routes: Routes): Routes =>
  routes
    .get('/strategy/versions/:version/next', 'strategy:edit', newDraft)
    .post('/strategy/versions/:version/next', 'strategy:edit', start)
    .get('/strategy/versions/:version/edit', 'strategy:edit', editDraft)
    .post('/strategy/versions/:version/edit', 'strategy:edit', change)
    .get('/strategy/versions/:version/refresh', 'strategy:read', showRefresh)

async function showRefresh(http: Http, c: Context): Promise<Response> {
  const refresh = (await refreshOf(c, http.number('version'))) ?? notFound()
  const approvals = await approvalsOf(c, refresh.draft.version.id)
  const may = { mayEdit: c.may('strategy:edit'), mayAdopt: c.may('strategy:adopt') }
  return http.page(<RefreshPage frame={c.frame} refresh={refresh} approvals={approvals} {...may} />)
}

/** The version in the address and all others; where a draft follows it already, the way leads there. */
async function theOld(
  http: Http,
  c: Context,
): Promise<{ old: StrategyVersion; versions: StrategyVersion[]; next: StrategyVersion | undefined }> {
  const versions = await allVersions(c)
  const old = versions.find((v) => v.id === http.number('version')) ?? notFound()
  return { old, versions, next: versions.find((v) => v.followsId === old.id) }
}

async function newDraft(http: Http, c: Context): Promise<Response> {
  const { old, versions, next } = await theOld(http, c)
  const may = mayFollow(versions, old)
  if ('no' in may && next) return http.redirect(`/strategy/versions/${next.id}/refresh`)
  if ('no' in may) return http.redirect(`/strategy/versions/${old.id}/refresh`)
  const values = { ...asTyped(old), label: '', version: '' }
  const starts = { starts: old.endsOn >= c.on ? addDays(old.endsOn, 1) : '', ends: '' }
  return http.page(<DraftVersionPage frame={c.frame} old={old} form={{ values: { ...values, ...starts }, errors: {} }} />)
}

async function start(http: Http, c: Context): Promise<Response> {
  const { old, versions } = await theOld(http, c)
  const may = mayFollow(versions, old)
  if ('no' in may) throw new Turned(409, `${may.no}.`)
  const read = readForm(http, draftForm)
  if ('form' in read) return http.page(<DraftVersionPage frame={c.frame} old={old} form={read.form} />, 422)
  const fault = whyNotDraft(versions, old, read.value)
  const refused = fault && withError(typed(http.posted), fault.field, fault.words)
  if (refused) return http.page(<DraftVersionPage frame={c.frame} old={old} form={refused} />, 422)
  const id = await startDraft(c, old, read.value)
  return http.redirect(`/strategy/versions/${id}/refresh`)
}

const asTyped = (v: StrategyVersion): Record<string, string> => ({
  name: v.name,
  label: v.label,
  starts: v.startsOn,
  ends: v.endsOn,
  vision: v.vision,
  values: v.values.join('\n'),
  axis: v.mainAxis,
  version: String(v.version),
})

/** The draft in the address with the version it follows; an adopted version is changed no longer. */
async function theDraft(http: Http, c: Context) {
  const refresh = (await refreshOf(c, http.number('version'))) ?? notFound()
  const [old, draft] = [refresh.old.version, refresh.draft.version]
  if (draft.state !== 'draft')
    throw new Turned(409, `${draft.label} is adopted, and what was adopted stays as it is. Start the next version.`)
  return { old, draft }
}

async function editDraft(http: Http, c: Context): Promise<Response> {
  const { old, draft } = await theDraft(http, c)
  return http.page(<DraftVersionPage frame={c.frame} old={old} draft={draft} form={{ values: asTyped(draft), errors: {} }} />)
}

async function change(http: Http, c: Context): Promise<Response> {
  const { old, draft } = await theDraft(http, c)
  const page = { frame: c.frame, old, draft }
  const read = readForm(http, draftForm)
  if ('form' in read) return http.page(<DraftVersionPage {...page} form={read.form} />, 422)
  const fault = whyNotDraft(await allVersions(c), old, read.value, draft)
  if (fault) return http.page(<DraftVersionPage {...page} form={withError(typed(http.posted), fault.field, fault.words)} />, 422)
  if (await changeDraft(c, draft, read.value)) return http.redirect(`/strategy/versions/${draft.id}/refresh`)
  const theirs = asTyped(draft)
  const texts = Object.entries(named).map(([field, label]) => ({
    label,
    theirs: theirs[field] ?? '',
    yours: String(read.value[field as keyof typeof named] ?? ''),
  }))
  const form = { values: { ...typed(http.posted), version: String(draft.version) }, errors: {} }
  return http.page(<DraftVersionPage {...page} form={form} conflict={await conflictOver(c, draft, texts)} />, 409)
}

const named = { name: 'Name', label: 'Years', starts: 'First day', ends: 'Last day', vision: 'Vision', values: 'Values' } as const

/** Who changed a version meanwhile, and both texts. */
export async function conflictOver(c: Context, version: StrategyVersion, texts: { label: string; theirs: string; yours: string }[]) {
  const [last] = await historyOf(c.db, { kind: 'strategy version', id: version.id }, { limit: 1 })
  return (
    <Conflict who={last?.personName ?? 'Somebody'} day={last ? dayInWords(dayAt(last.at)) : 'a day not recorded'} texts={texts}>
      Save again to put yours in its place.
    </Conflict>
  )
}
