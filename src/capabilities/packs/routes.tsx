import type { Day } from '../../kernel/day.ts'
import { dayAt, dayInWords } from '../../kernel/day.ts'
import { blank, type Form, withError } from '../../kernel/form.ts'
import type { Context } from '../../platform/context.ts'
import { readForm, typed } from '../../platform/forms.ts'
import { historyOf } from '../../platform/history/index.ts'
import type { Http } from '../../platform/http.ts'
import { Turned } from '../../platform/http.ts'
import { Routes } from '../../platform/routes.ts'
import { Conflict } from '../../ui/conflict.tsx'
import { bodyById, standingBodies } from '../people/index.ts'
import { beginPack, changePack, withdrawPack } from './actions.ts'
import { newPackForm, packForm, versionForm } from './forms.ts'
import { listAnswer, nextPack } from './list-answer.ts'
import type { Pack } from './pack.ts'
import { takenByAll } from './pack-facts.ts'
import { EditPack } from './pages/edit-pack.tsx'
import { ListPacks } from './pages/list-packs.tsx'
import { ShowPack } from './pages/show-pack.tsx'
import { allPacks } from './queries.ts'
import { editionsOf } from './queries-editions.ts'
import { packFacts } from './queries-facts.ts'
import { thePack } from './routes-reading.tsx'

/** The packs: listed, begun, put together, changed and withdrawn. */
export const packRoutes = new Routes()
  .get('/packs', 'pack:read', listPacks)
  .get('/packs/new', 'pack:compose', async (http, c) => {
    const { id } = (await chosenBody(http, c)) ?? {}
    return newPage(http, c, { form: { values: id ? { body: String(id), asBefore: 'yes' } : {}, errors: {} } })
  })
  .post('/packs', 'pack:compose', begin)
  .get('/packs/:pack', 'pack:read', async (http, c) => showPack(http, c, await thePack(http, c)))
  .get('/packs/:pack/edit', 'pack:compose', async (http, c) => {
    const pack = await openPack(http, c)
    return http.page(<EditPack frame={c.frame} pack={pack} form={{ values: typedFrom(pack), errors: {} }} />)
  })
  .post('/packs/:pack', 'pack:compose', change)
  .post('/packs/:pack/withdrawal', 'pack:compose', withdraw)

/** A pack that can be worked on; a withdrawn one is told so. */
export async function openPack(http: Http, c: Context): Promise<Pack> {
  const pack = await thePack(http, c)
  if (pack.state === 'withdrawn') throw new Turned(409, `${pack.title} was withdrawn. Begin another pack for the meeting.`)
  return pack
}

async function chosenBody(http: Http, c: Context) {
  const asked = Number(http.query('body'))
  return Number.isInteger(asked) && asked > 0 ? bodyById(c, asked) : undefined
}

async function listPacks(http: Http, c: Context) {
  const body = await chosenBody(http, c)
  const packs = (await allPacks(c)).filter(({ bodyId }) => !body || bodyId === body.id)
  const editions = await editionsOf(c)
  const next = nextPack(packs, c.on)
  const told = next && { pack: next, taken: takenByAll(await packFacts(c, next)) }
  const lines = packs.map((pack) => ({ pack, editions: editions.filter(({ packId }) => packId === pack.id) }))
  const answer = listAnswer(packs, told)
  return http.page(<ListPacks frame={c.frame} answer={answer} lines={lines} body={body} mayCompose={c.may('pack:compose')} />)
}

/** A pack as it stands, for whoever composes it and whoever reads it. */
export async function showPack(http: Http, c: Context, pack: Pack, overtaken?: string) {
  const [facts, editions] = [await packFacts(c, pack), await editionsOf(c, pack.id)]
  const page = { frame: c.frame, facts, editions, mayCompose: c.may('pack:compose'), overtaken }
  return http.page(<ShowPack {...page} />, overtaken ? 409 : 200)
}

async function newPage(http: Http, c: Context, { form, status = 200 }: { form: Form; status?: number }) {
  const bodies = (await standingBodies(c)).map(({ id, name }) => ({ value: String(id), label: name }))
  return http.page(<EditPack frame={c.frame} bodies={bodies} form={form} />, status)
}

async function begin(http: Http, c: Context) {
  const read = readForm(http, newPackForm)
  if ('form' in read) return newPage(http, c, { form: read.form, status: 422 })
  const again = (field: string, words: string) => newPage(http, c, { form: withError(typed(http.posted), field, words), status: 422 })
  const body = (await standingBodies(c)).find(({ id }) => id === read.value.body)
  if (!body) return again('body', 'Select the board, committee or group')
  const late = whyNotDue(read.value)
  if (late) return again('papersDueOn', late)
  const begun = await beginPack(c, body, read.value)
  return 'yes' in begun ? http.redirect(`/packs/${begun.yes}`) : again('meetsOn', begun.no)
}

const whyNotDue = ({ papersDueOn, meetsOn }: { papersDueOn?: string | undefined; meetsOn: string }): string | undefined =>
  papersDueOn && papersDueOn > meetsOn ? `Papers must be due by the day of the meeting, ${dayInWords(meetsOn as Day)}` : undefined

const typedFrom = (pack: Pack): Form['values'] => ({
  meetsOn: pack.meetsOn,
  papersDueOn: pack.papersDueOn ?? '',
  title: pack.title,
  pageBudget: String(pack.pageBudget ?? ''),
  wordBudget: String(pack.wordBudget ?? ''),
  version: String(pack.version),
})

async function change(http: Http, c: Context) {
  const pack = await openPack(http, c)
  const again = (form: Form) => http.page(<EditPack frame={c.frame} pack={pack} form={form} />, 422)
  const read = readForm(http, packForm)
  if ('form' in read) return again(read.form)
  const late = whyNotDue(read.value)
  if (late) return again(withError(typed(http.posted), 'papersDueOn', late))
  const changed = await changePack(c, pack, read.value)
  if ('no' in changed) return again(withError(typed(http.posted), 'meetsOn', changed.no))
  if (changed.yes) return http.redirect(`/packs/${pack.id}`)
  return conflicting(http, c, pack)
}

/** Somebody changed it first: both are shown, and what was typed stands in the form. */
async function conflicting(http: Http, c: Context, pack: Pack) {
  const [last] = await historyOf(c.db, { kind: 'pack', id: pack.id }, { limit: 1 })
  const [theirs, yours] = [typedFrom(pack), typedWhole(http)]
  const labels = { title: 'Title', meetsOn: 'Day of the meeting', papersDueOn: 'Papers are due', pageBudget: 'Pages', wordBudget: 'Words' }
  const conflict = (
    <Conflict
      who={last?.personName ?? 'Somebody'}
      day={last ? dayInWords(dayAt(last.at)) : 'a day not recorded'}
      texts={Object.entries(labels).map(([name, label]) => ({ label, theirs: theirs[name] ?? '', yours: yours[name] ?? '' }))}
    >
      Save again to put yours in its place.
    </Conflict>
  )
  const form = { values: { ...typed(http.posted), version: String(pack.version) }, errors: blank.errors }
  return http.page(<EditPack frame={c.frame} pack={pack} form={form} conflict={conflict} />, 409)
}

/** What was typed, its days whole. */
function typedWhole(http: Http): Form['values'] {
  const read = readForm(http, packForm)
  if ('form' in read) return read.form.values
  const { meetsOn, papersDueOn = '', title, pageBudget = '', wordBudget = '' } = read.value
  return { meetsOn, papersDueOn, title, pageBudget: String(pageBudget), wordBudget: String(wordBudget) }
}

async function withdraw(http: Http, c: Context) {
  const pack = await openPack(http, c)
  const read = readForm(http, versionForm)
  if ('form' in read) throw new Turned(400, 'Open the pack again: the page has lost which version it is for.')
  if (pack.state !== 'draft')
    throw new Turned(409, `${pack.title} was submitted, so it cannot be withdrawn. A correction is a new edition.`)
  if (await withdrawPack(c, pack, read.value.version)) return http.redirect('/packs')
  return showPack(http, c, pack, 'Somebody changed the pack since you opened it, so it was not withdrawn. Here is how it stands now.')
}
