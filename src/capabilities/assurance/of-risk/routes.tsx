import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import type { Http } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import type { RiskFacts } from '../../risk/index.ts'
import { giveAssurance } from '../assurances/actions.ts'
import { addControl, placeControl } from '../controls/actions.ts'
import { isInPlace } from '../controls/control.ts'
import { agreeAction } from '../doing/actions.ts'
import { actionForm, assuranceForm, gapForm, standingForm } from '../forms.ts'
import { findGap } from '../gaps/actions.ts'
import { allScales } from '../queries.ts'
import { postChosen, postOptions, theOpenRisk, theRisk } from '../queries-asked.ts'
import { controlById, controlCalled } from '../queries-controls.ts'
import { AgainstPage, type ShortForm } from './pages/show-against.tsx'
import { againstRisk, mustWrite, pageAgainst } from './queries-page.ts'
import { actionOf, assuranceOf, gapOf, scoreNow } from './read-values.ts'

/** Everything that stands against one risk, and the short forms that add to it. */
export const ofRiskRoutes = new Routes()
  .get('/risks/:risk/assurance', 'control:read', show)
  .post('/risks/:risk/controls', 'control:edit', setControl)
  .post('/risks/:risk/gaps', 'risk-gap:edit', noteGap)
  .post('/risks/:risk/assurances', 'assurance:give', writeAssuranceDown)
  .post('/risks/:risk/actions', 'risk-action:edit', agree)

const isShortForm = (word: string | undefined): word is ShortForm =>
  word === 'control' || word === 'gap' || word === 'assurance' || word === 'action'

async function show(http: Http, c: Context): Promise<Response> {
  const [wished, gap] = [http.query('form'), http.query('gap')]
  const form = gap === undefined ? blank : { ...blank, values: { forGap: gap } }
  return http.page(
    <AgainstPage {...(await pageAgainst(c, await theRisk(http, c), isShortForm(wished) ? { open: wished, form } : undefined))} />,
  )
}

const back = (http: Http, risk: RiskFacts, part: string): Response => http.redirect(`/risks/${risk.id}/assurance#${part}`)

async function again(http: Http, c: Context, { risk, open, form }: { risk: RiskFacts; open: ShortForm; form: Form }): Promise<Response> {
  return http.page(<AgainstPage {...(await pageAgainst(c, risk, { open, form }))} />, 422)
}

/** The open risk in the address, about which this person may write so. */
const writable = async (http: Http, c: Context, what: ShortForm): Promise<RiskFacts> => mustWrite(c, await theOpenRisk(http, c), what)

async function setControl(http: Http, c: Context): Promise<Response> {
  const risk = await writable(http, c, 'control')
  const read = readForm(http, standingForm)
  if ('form' in read) return again(http, c, { risk, open: 'control', form: read.form })
  const wrong = (field: string, words: string) =>
    again(http, c, { risk, open: 'control', form: withError(typed(http.posted), field, words) })
  const { controlTitle, kind, controlOwner } = read.value
  const existing = read.value.existing ?? (controlTitle === undefined ? undefined : (await controlCalled(c, controlTitle))?.id)
  if (existing !== undefined) {
    const control = await controlById(c, existing)
    if (!control || !isInPlace(control, c.today)) return wrong('existing', 'Select a control from the list')
    const stands = (await againstRisk(c, risk.id)).controls.some(({ id }) => id === existing)
    if (!stands) await placeControl(c, control, risk.id)
    return back(http, risk, 'controls')
  }
  if (!controlTitle) return wrong('controlTitle', 'Select a control above, or enter what is in place')
  const owner = await postChosen(c, controlOwner)
  if (owner === undefined) return wrong('controlOwner', 'Select the post that owns it from the list')
  const control = { title: controlTitle, kind: kind ?? null, ownerPostId: owner, fromDay: c.today, testMonths: null }
  await addControl(c, control, [risk.id])
  return back(http, risk, 'controls')
}

async function noteGap(http: Http, c: Context): Promise<Response> {
  const risk = await writable(http, c, 'gap')
  const read = readForm(http, gapForm)
  if ('form' in read) return again(http, c, { risk, open: 'gap', form: read.form })
  const gap = gapOf(await againstRisk(c, risk.id), read.value, c.today)
  if ('wrong' in gap) return again(http, c, { risk, open: 'gap', form: withError(typed(http.posted), gap.wrong.field, gap.wrong.words) })
  await findGap(c, gap.value)
  return back(http, risk, 'gaps')
}

async function writeAssuranceDown(http: Http, c: Context): Promise<Response> {
  const risk = await writable(http, c, 'assurance')
  const read = readForm(http, assuranceForm)
  if ('form' in read) return again(http, c, { risk, open: 'assurance', form: read.form })
  const given = assuranceOf(await againstRisk(c, risk.id), read.value, { scales: await allScales(c), today: c.today })
  if ('wrong' in given)
    return again(http, c, { risk, open: 'assurance', form: withError(typed(http.posted), given.wrong.field, given.wrong.words) })
  await giveAssurance(c, given.value)
  return back(http, risk, 'assurances')
}

async function agree(http: Http, c: Context): Promise<Response> {
  const risk = await writable(http, c, 'action')
  const read = readForm(http, actionForm)
  if ('form' in read) return again(http, c, { risk, open: 'action', form: read.form })
  const wrong = (field: string, words: string) =>
    again(http, c, { risk, open: 'action', form: withError(typed(http.posted), field, words) })
  const action = actionOf(await againstRisk(c, risk.id), read.value, { today: c.today, score: scoreNow(risk) })
  if ('wrong' in action) return wrong(action.wrong.field, action.wrong.words)
  const owner = (await postOptions(c)).find(({ value }) => value === String(read.value.actionOwner))
  if (!owner) return wrong('actionOwner', 'Select the post that does it')
  await agreeAction(c, { ...action.value, ownerPostId: read.value.actionOwner }, owner.label)
  return back(http, risk, 'actions')
}
