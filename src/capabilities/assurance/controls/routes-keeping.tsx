import type { Child } from 'hono/jsx'
import type { Day } from '../../../kernel/day.ts'
import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { historyOf } from '../../../platform/history/index.ts'
import { type Http, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { ChangedMeanwhile } from '../changed-meanwhile.tsx'
import type { ControlFacts } from '../facts.ts'
import { type ControlValues, controlForm } from '../forms.ts'
import { askerOf, postChosen, postOptions } from '../queries-asked.ts'
import { risksOfControls } from '../queries-controls.ts'
import { mayKeep } from '../rights.ts'
import type { PlainControl } from '../writing.ts'
import { addControl, changeControl } from './actions.ts'
import { EditControlPage } from './pages/edit-control.tsx'
import { mustMay } from './queries-keepers.ts'
import { risksCalled } from './queries-register.ts'
import { theControl } from './routes.tsx'

/** Controls written down and changed. */
export const keepingRoutes = new Routes()
  .get('/controls/new', 'control:edit', (http, c) => ask(http, c, { form: { ...blank, values: { testMonths: '12' } } }))
  .post('/controls', 'control:edit', add)
  .get('/controls/:control/edit', 'control:edit', askChange)
  .post('/controls/:control', 'control:edit', change)

/** Risks that stand in the form by themselves; of a longer register only those chosen already: on a risk's own page a control is set against it. */
const mostRisks = 60

interface Asked {
  control?: ControlFacts
  form: Form
  status?: number
  conflict?: Child
}

async function ask(http: Http, c: Context, { control, form, status = 200, conflict }: Asked): Promise<Response> {
  const ticked = (form.values.risks ?? '').split('\n')
  const all = [...(await risksCalled(c))].map(([id, { title }]) => ({ value: String(id), label: title }))
  const risks = all.length > mostRisks ? all.filter(({ value }) => ticked.includes(value)) : all
  const page = { frame: c.frame, control, form, risks, posts: await postOptions(c), conflict }
  return http.page(<EditControlPage {...page} />, status)
}

/** What was typed as a control, with the risks it names; or the field that is wrong. */
async function controlOf(
  c: Context,
  values: ControlValues,
): Promise<{ to: PlainControl; riskIds: number[] } | { field: string; words: string }> {
  const ownerPostId = await postChosen(c, values.controlOwner)
  if (ownerPostId === undefined) return { field: 'controlOwner', words: 'Select the post that owns it from the list' }
  const [called, riskIds] = [await risksCalled(c), values.risks.map(Number)]
  if (riskIds.some((id) => !called.has(id))) return { field: 'risks', words: 'Select risks from the list' }
  const { controlTitle: title, kind = null, testMonths = null } = values
  return { to: { title, kind, ownerPostId, fromDay: (values.fromDay as Day | undefined) ?? null, testMonths }, riskIds }
}

async function add(http: Http, c: Context): Promise<Response> {
  const read = readForm(http, controlForm)
  if ('form' in read) return ask(http, c, { form: read.form, status: 422 })
  const control = await controlOf(c, read.value)
  if ('field' in control) return ask(http, c, { form: withError(typed(http.posted), control.field, control.words), status: 422 })
  await mustKeepAll(c, control.riskIds, control.to.ownerPostId)
  return http.redirect(`/controls/${await addControl(c, control.to, control.riskIds)}`)
}

/** Refused in words where a risk it is to stand against is not this person's; a control against none is theirs by its owner. */
async function mustKeepAll(c: Context, riskIds: readonly number[], ownerPostId: number | null): Promise<void> {
  const [called, asker] = [await risksCalled(c), await askerOf(c)]
  const owners = riskIds.length === 0 ? [[ownerPostId]] : riskIds.map((id) => called.get(id)?.keptBy ?? [])
  const isTheirs = owners.every((posts) =>
    mayKeep(
      asker,
      posts.filter((post) => post !== null),
    ),
  )
  if (!isTheirs) throw new Turned(403, 'You can set controls against risks of yours, and add one that a post of yours owns.')
}

/** Open risks it stands against: those of closed ones are left as they are. */
async function openRisksOf(c: Context, control: ControlFacts): Promise<number[]> {
  const called = await risksCalled(c)
  return ((await risksOfControls(c, [control.id])).get(control.id) ?? []).filter((id) => called.has(id))
}

async function askChange(http: Http, c: Context): Promise<Response> {
  const control = await theControl(http, c)
  await mustMay(c, control, 'edit')
  return ask(http, c, { control, form: { ...blank, values: await valuesOf(c, control) } })
}

const valuesOf = async (c: Context, control: ControlFacts): Promise<Form['values']> => ({
  controlTitle: control.title,
  kind: control.kind ?? '',
  controlOwner: control.ownerPostId === null ? '' : String(control.ownerPostId),
  fromDay: control.fromDay ?? '',
  testMonths: control.testMonths === null ? '' : String(control.testMonths),
  risks: (await openRisksOf(c, control)).join('\n'),
})

async function change(http: Http, c: Context): Promise<Response> {
  const control = await theControl(http, c)
  await mustMay(c, control, 'edit')
  const read = readForm(http, controlForm)
  if ('form' in read) return ask(http, c, { control, form: read.form, status: 422 })
  const to = await controlOf(c, read.value)
  if ('field' in to) return ask(http, c, { control, form: withError(typed(http.posted), to.field, to.words), status: 422 })
  const before = await openRisksOf(c, control)
  const added = to.riskIds.filter((id) => !before.includes(id))
  if (added.length > 0) await mustKeepAll(c, added, to.to.ownerPostId)
  if (await changeControl(c, { control, seen: read.value.version ?? 0, before }, to)) return http.redirect(`/controls/${control.id}`)
  const [last] = await historyOf(c.db, { kind: 'control', id: control.id }, { limit: 1 })
  const texts = [{ label: 'What is in place', theirs: control.title, yours: to.to.title }]
  const form = { ...blank, values: typed(http.posted) }
  return ask(http, c, { control, form, status: 409, conflict: <ChangedMeanwhile last={last} texts={texts} /> })
}
