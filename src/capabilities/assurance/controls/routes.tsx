import type { Day } from '../../../kernel/day.ts'
import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { historyLines } from '../../../platform/history/history-lines.ts'
import { historyOf } from '../../../platform/history/index.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { auditsOf } from '../audits/queries.ts'
import type { ControlFacts } from '../facts.ts'
import { endingForm, testForm } from '../forms.ts'
import { askerOf, postOptions } from '../queries-asked.ts'
import { controlById, risksOfControls } from '../queries-controls.ts'
import { actingAs } from '../rights.ts'
import { endControl, testControl } from './actions.ts'
import { ControlsPage } from './pages/list-controls.tsx'
import { ControlPage } from './pages/show-control.tsx'
import { mayWith, mustMay } from './queries-keepers.ts'
import { controlLines, controlsShown, risksCalled } from './queries-register.ts'
import { answerOf, linesWanted, pageSize, readView } from './register.ts'

/** The register of controls, one control, its tests and its end. */
export const controlRoutes = new Routes()
  .get('/controls', 'control:read', list)
  .get('/controls/:control', 'control:read', async (http, c) => show(http, c, { control: await theControl(http, c) }))
  .post('/controls/:control/tests', 'control:test', test)
  .post('/controls/:control/ending', 'control:edit', end)

/** Risks offered to narrow the register by; of more, those of the lines shown. */
const mostRisks = 200

/** The control in the address. */
export const theControl = async (http: Http, c: Context): Promise<ControlFacts> =>
  (await controlById(c, http.number('control'))) ?? notFound()

async function list(http: Http, c: Context): Promise<Response> {
  const [all, view] = [await controlLines(c), readView((name) => http.query(name))]
  const wanted = linesWanted(all, view)
  const rows = await controlsShown(c, wanted.slice((view.page - 1) * pageSize, view.page * pageSize))
  const everyRisk = new Set(all.flatMap(({ riskIds }) => riskIds))
  const asked = view.risk === undefined ? [] : [view.risk]
  const named = everyRisk.size > mostRisks ? new Set([...asked, ...rows.flatMap(({ riskIds }) => riskIds)]) : everyRisk
  const page = { frame: c.frame, answer: answerOf(all), all, wanted: wanted.length, rows, view, on: c.on }
  const risks = await risksCalled(c, [...named])
  return http.page(<ControlsPage {...page} risks={risks} posts={await postOptions(c)} mayAdd={c.may('control:edit')} />)
}

async function show(
  http: Http,
  c: Context,
  { control, form = blank, status = 200 }: { control: ControlFacts; form?: Form; status?: number },
): Promise<Response> {
  const against = (await risksOfControls(c, [control.id])).get(control.id) ?? []
  const called = await risksCalled(c, against)
  const page = {
    ...{ frame: c.frame, control, on: c.on, risks: against.flatMap((id) => called.get(id) ?? []) },
    may: { ...(await mayWith(c, control)), audit: control.endedOn === null && c.may('audit:edit') },
    audits: await auditsOf(c, { controlIds: [control.id] }),
    form: { values: { testedOn: c.today, ...form.values }, errors: form.errors },
    done: historyLines(await historyOf(c.db, { kind: 'control', id: control.id }), c.ask.told),
  }
  return http.page(<ControlPage {...page} />, status)
}

async function test(http: Http, c: Context): Promise<Response> {
  const control = await theControl(http, c)
  await mustMay(c, control, 'test')
  const read = readForm(http, testForm)
  if ('form' in read) return show(http, c, { control, form: read.form, status: 422 })
  const { result, how, testedOn } = read.value
  if (testedOn > c.today) {
    const form = withError(typed(http.posted), 'testedOn', 'This day is still to come. Write the test down once it was made')
    return show(http, c, { control, form, status: 422 })
  }
  const testedAs = actingAs(await askerOf(c), [control.ownerPostId])
  await testControl(c, control, { controlId: control.id, testedOn: testedOn as Day, result, words: how, testedAs })
  return http.redirect(`/controls/${control.id}`)
}

async function end(http: Http, c: Context): Promise<Response> {
  const control = await theControl(http, c)
  await mustMay(c, control, 'edit')
  const read = readForm(http, endingForm)
  if ('form' in read) return show(http, c, { control, form: read.form, status: 422 })
  const { why, version: seen } = read.value
  if (await endControl(c, control, { why, seen, on: c.today })) return http.redirect(`/controls/${control.id}`)
  const words = 'Somebody changed this control while you wrote. Read it as it stands now, and press again if it should end'
  return show(http, c, { control, form: withError({ ...typed(http.posted), version: String(control.version) }, 'why', words), status: 409 })
}
