import { type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import type { Http } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { actingAs } from '../life/acting.ts'
import { numberTaken, riskById } from '../queries.ts'
import { askerOf, lastChangeOf, theOpenRisk } from '../queries-asked.ts'
import { Meanwhile } from '../scoring/pages/meanwhile.tsx'
import { mergeRisk, moveRisk, renumberRisk } from './actions-moving.ts'
import { mergeRiskForm, moveForm, renumberForm } from './forms.ts'
import { whyNotMergeRisks, whyNotMove } from './keeping.ts'
import { PlaceRiskPage, type PlaceWords } from './pages/place-risk.tsx'
import { allRegisters, riskNumbered } from './queries.ts'

/** The page that moves a risk, renumbers it, or merges it into another. */
export const placingRoutes = new Routes()
  .get('/risks/:risk/place', 'register:keep', async (http, c) => http.page(<PlaceRiskPage {...(await scene(http, c)).page} />))
  .post('/risks/:risk/moving', 'register:keep', move)
  .post('/risks/:risk/renumbering', 'register:keep', renumber)
  .post('/risks/:risk/merging', 'register:keep', merge)

const framework = 'the board assurance framework'

async function scene(http: Http, c: Context) {
  const [risk, registers, asker] = [await theOpenRisk(http, c), await allRegisters(c), await askerOf(c)]
  const open = registers.filter(({ id, endedOn }) => endedOn === null && id !== risk.registerId)
  const stands = registers.find(({ id }) => id === risk.registerId)?.name ?? framework
  const page: PlaceWords = { frame: c.frame, risk, stands, registers: open.map(({ id, name }) => ({ value: String(id), label: name })) }
  return { risk, registers, stands, page, deciding: (seen: number) => ({ risk, seen, decidedAs: actingAs(asker, risk.ownerPostId) }) }
}

type Wished = 'moving' | 'renumbering' | 'merging'

const refused = (http: Http, page: PlaceWords, shown: Partial<Record<Wished, Form>>) =>
  http.page(<PlaceRiskPage {...page} {...shown} />, 422)

async function meanwhile(http: Http, c: Context, page: PlaceWords, wished: Wished): Promise<Response> {
  const yours = typed(http.posted)
  const form = { values: { ...yours, version: String(page.risk.version) }, errors: {} }
  const texts = [{ label: 'Number', theirs: page.risk.number, yours: yours.number ?? page.risk.number }]
  const conflict = <Meanwhile {...(await lastChangeOf(c, page.risk.id))} texts={texts} />
  return http.page(<PlaceRiskPage {...page} {...{ [wished]: form }} conflict={conflict} />, 409)
}

async function move(http: Http, c: Context): Promise<Response> {
  const { risk, registers, stands, page, deciding } = await scene(http, c)
  const read = readForm(http, moveForm)
  if ('form' in read) return refused(http, page, { moving: read.form })
  const { register, number, why, version } = read.value
  const to = registers.find(({ id }) => id === register)
  const fault = whyNotMove(risk, { register: to, numberTaken: await numberTaken(c, number, risk.id) })
  if (fault || !to)
    return refused(http, page, {
      moving: withError(typed(http.posted), fault?.field ?? 'register', fault?.words ?? 'Select the register it goes to'),
    })
  if (await moveRisk(c, deciding(version), { from: stands, to, number, why })) return http.redirect(`/risks/${risk.id}`)
  return meanwhile(http, c, page, 'moving')
}

async function renumber(http: Http, c: Context): Promise<Response> {
  const { risk, stands, page, deciding } = await scene(http, c)
  const read = readForm(http, renumberForm)
  if ('form' in read) return refused(http, page, { renumbering: read.form })
  const { number, version } = read.value
  const wrong = (words: string) => refused(http, page, { renumbering: withError(typed(http.posted), 'number', words) })
  if (number === risk.number) return wrong('It has this number already: enter another')
  if (await numberTaken(c, number, risk.id)) return wrong(`Risk ${number} is held already: give this one another number`)
  if (await renumberRisk(c, deciding(version), { register: stands, number })) return http.redirect(`/risks/${risk.id}`)
  return meanwhile(http, c, page, 'renumbering')
}

async function merge(http: Http, c: Context): Promise<Response> {
  const { risk, page, deciding } = await scene(http, c)
  const read = readForm(http, mergeRiskForm)
  if ('form' in read) return refused(http, page, { merging: read.form })
  const { into: number, why, version } = read.value
  const id = await riskNumbered(c, number)
  const into = id === undefined ? undefined : await riskById(c, id)
  const fault = whyNotMergeRisks(risk, into)
  if (fault || !into)
    return refused(http, page, {
      merging: withError(typed(http.posted), 'into', fault?.words ?? 'Enter the number of the open risk it goes into'),
    })
  if (await mergeRisk(c, deciding(version), { into, why })) return http.redirect(`/risks/${into.id}`)
  return meanwhile(http, c, page, 'merging')
}
