import { dayAt, dayInWords } from '../../../kernel/day.ts'
import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { historyOf } from '../../../platform/history/index.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { Conflict } from '../../../ui/conflict.tsx'
import { allPlaces, allPosts, standingBodies } from '../../people/index.ts'
import { actingAs } from '../life/acting.ts'
import { quarterScored } from '../listing/queries-around.ts'
import { matricesOf } from '../matrix/queries.ts'
import { askerOf, matrixNow } from '../queries-asked.ts'
import { quarterNow } from '../queries-slots.ts'
import { addRegister, changeRegister, endRegister, mergeRegister } from './actions.ts'
import { endForm, mergeRegisterForm, type RegisterValues, registerForm } from './forms.ts'
import { type PlainRegister, whyNotEnd, whyNotMergeRegisters, whyNotRegister } from './keeping.ts'
import { EditRegisterPage, EndRegisterPage } from './pages/edit-register.tsx'
import { RegistersPage } from './pages/list-registers.tsx'
import { allRegisters, placeParents, registerTallies, risksIn, topRisks } from './queries.ts'
import { type Register, treeOf } from './register.ts'
import { endedInWords, registerLines, registersAnswer } from './summary.ts'

/** The pages of registers: opened, renamed, ended, merged. */
export const registerRoutes = new Routes()
  .get('/risks/registers', 'risk:read', list)
  .get('/risks/registers/new', 'register:keep', async (http, c) => http.page(<EditRegisterPage {...(await around(c))} />))
  .post('/risks/registers', 'register:keep', add)
  .get('/risks/registers/:register/edit', 'register:keep', edit)
  .post('/risks/registers/:register', 'register:keep', change)
  .get('/risks/registers/:register/end', 'register:keep', async (http, c) => http.page(<EndRegisterPage {...(await ending(http, c))} />))
  .post('/risks/registers/:register/ending', 'register:keep', end)
  .post('/risks/registers/:register/merging', 'register:keep', merge)

const titles = (rows: readonly { id: number; title?: string; name?: string }[]) =>
  new Map(rows.map(({ id, title, name }) => [id, title ?? name ?? '']))
const options = (rows: ReadonlyMap<number, string>) => [...rows].map(([id, label]) => ({ value: String(id), label }))

async function list(http: Http, c: Context): Promise<Response> {
  const [registers, parents, matrix] = [await allRegisters(c), await placeParents(c), await matrixNow(c)]
  const { id: periodId } = await quarterScored(c, await quarterNow(c))
  const matrices = await matricesOf(c)
  const facts = {
    alike: await registerTallies(c, periodId),
    tops: await topRisks(c, periodId),
    matrix,
    matrixOf: (id: number) => matrices.get(id) ?? matrix,
  }
  const lines = registerLines(treeOf(registers, parents), facts)
  const ended = registers
    .filter(({ endedOn }) => endedOn !== null)
    .map((register) => ({ register, words: endedInWords(register, registers) }))
  const names = { posts: titles(await allPosts(c)), places: titles(await allPlaces(c)), bodies: titles(await standingBodies(c)) }
  return http.page(
    <RegistersPage {...{ frame: c.frame, answer: registersAnswer(lines), lines, ended, ...names, mayKeep: c.may('register:keep') }} />,
  )
}

async function around(c: Context) {
  const places = (await allPlaces(c)).filter(({ kind }) => kind !== 'trust')
  return {
    frame: c.frame,
    places: options(titles(places)),
    posts: options(titles(await allPosts(c))),
    bodies: options(titles(await standingBodies(c))),
  }
}

const theRegister = async (http: Http, c: Context): Promise<Register> =>
  (await allRegisters(c)).find(({ id }) => id === http.number('register')) ?? notFound()

const plainOf = (v: RegisterValues): PlainRegister => ({
  name: v.name,
  level: v.level,
  placeId: v.place ?? null,
  keeperPostId: v.keeper ?? null,
  bodyId: v.body ?? null,
})

/** What was posted as a register, or the form to show again. */
async function meantIn(http: Http, c: Context, self?: number): Promise<{ plain: PlainRegister; seen: number } | { form: Form }> {
  const read = readForm(http, registerForm)
  if ('form' in read) return read
  const [plain, offered] = [plainOf(read.value), await around(c)]
  const wrong = (field: string, words: string) => ({ form: withError(typed(http.posted), field, words) })
  for (const [field, id, list] of [
    ['place', plain.placeId, offered.places],
    ['keeper', plain.keeperPostId, offered.posts],
    ['body', plain.bodyId, offered.bodies],
  ] as const)
    if (id !== null && !list.some(({ value }) => value === String(id))) return wrong(field, 'Select one from the list')
  const fault = whyNotRegister(
    plain,
    (await allRegisters(c)).filter(({ id }) => id !== self),
  )
  return fault ? wrong(fault.field, fault.words) : { plain, seen: read.value.version ?? 0 }
}

async function add(http: Http, c: Context): Promise<Response> {
  const meant = await meantIn(http, c)
  if ('form' in meant) return http.page(<EditRegisterPage {...(await around(c))} form={meant.form} />, 422)
  const id = await addRegister(c, meant.plain)
  return http.redirect(`/risks/registers#register-${id}`)
}

const asTyped = ({ name, level, placeId, keeperPostId, bodyId, version }: Register): Form['values'] => ({
  name,
  level,
  place: String(placeId ?? ''),
  keeper: String(keeperPostId ?? ''),
  body: String(bodyId ?? ''),
  version: String(version),
})

async function edit(http: Http, c: Context): Promise<Response> {
  const register = await theRegister(http, c)
  return http.page(<EditRegisterPage {...(await around(c))} register={register} form={{ values: asTyped(register), errors: {} }} />)
}

async function change(http: Http, c: Context): Promise<Response> {
  const register = await theRegister(http, c)
  const page = { ...(await around(c)), register }
  const meant = await meantIn(http, c, register.id)
  if ('form' in meant) return http.page(<EditRegisterPage {...page} form={meant.form} />, 422)
  if (await changeRegister(c, { register, seen: meant.seen }, meant.plain)) return http.redirect(`/risks/registers#register-${register.id}`)
  return http.page(<EditRegisterPage {...page} form={again(http, register)} conflict={await conflictOver(http, c, register)} />, 409)
}

const again = (http: Http, register: Register): Form => ({
  values: { ...typed(http.posted), version: String(register.version) },
  errors: {},
})

async function conflictOver(http: Http, c: Context, register: Register) {
  const [last] = await historyOf(c.db, { kind: 'risk register', id: register.id }, { limit: 1 })
  const yours = typed(http.posted)
  const texts = [
    { label: 'Name', theirs: register.name, yours: yours.name ?? register.name },
    { label: 'Why', theirs: register.endedWhy, yours: yours.why ?? register.endedWhy },
  ].filter(({ theirs, yours: mine }) => theirs !== mine)
  return (
    <Conflict who={last?.personName ?? 'Somebody'} day={last ? dayInWords(dayAt(last.at)) : 'a day not recorded'} texts={texts}>
      Save again to put yours in its place.
    </Conflict>
  )
}

async function ending(http: Http, c: Context) {
  const register = await theRegister(http, c)
  const others = (await allRegisters(c)).filter(({ id, endedOn }) => id !== register.id && endedOn === null)
  return { frame: c.frame, register, risks: (await risksIn(c, register.id)).length, others: options(titles(others)) }
}

async function end(http: Http, c: Context): Promise<Response> {
  const page = await ending(http, c)
  const read = readForm(http, endForm)
  if ('form' in read) return http.page(<EndRegisterPage {...page} ending={read.form} />, 422)
  const fault = whyNotEnd(page.register, page.risks)
  // With risks in it only merging is offered, and the words belong there.
  if (fault)
    return http.page(
      <EndRegisterPage {...page} merging={withError(typed(http.posted), page.risks > 0 ? 'into' : 'why', fault.words)} />,
      422,
    )
  if (await endRegister(c, { register: page.register, seen: read.value.version }, read.value.why)) return http.redirect('/risks/registers')
  return http.page(
    <EndRegisterPage {...page} ending={again(http, page.register)} conflict={await conflictOver(http, c, page.register)} />,
    409,
  )
}

async function merge(http: Http, c: Context): Promise<Response> {
  const page = await ending(http, c)
  const read = readForm(http, mergeRegisterForm)
  if ('form' in read) return http.page(<EndRegisterPage {...page} ending={blank} merging={read.form} />, 422)
  const { into: intoId, why, version: seen } = read.value
  const into = (await allRegisters(c)).find(({ id }) => id === intoId)
  const fault = whyNotMergeRegisters(page.register, into)
  if (fault || !into)
    return http.page(
      <EndRegisterPage {...page} merging={withError(typed(http.posted), 'into', fault?.words ?? 'Select the register its risks go to')} />,
      422,
    )
  const decidedAs = actingAs(await askerOf(c), page.register.keeperPostId)
  if (await mergeRegister(c, { register: page.register, seen, into, decidedAs }, why))
    return http.redirect(`/risks?by=register&register=${into.id}`)
  return http.page(
    <EndRegisterPage {...page} merging={again(http, page.register)} conflict={await conflictOver(http, c, page.register)} />,
    409,
  )
}
