import type { Child } from 'hono/jsx'
import { dayAt, dayInWords } from '../../kernel/day.ts'
import { type Form, withError } from '../../kernel/form.ts'
import type { Context } from '../../platform/context.ts'
import { readForm, typed } from '../../platform/forms.ts'
import { historyOf } from '../../platform/history/index.ts'
import { type Http, notFound, Turned } from '../../platform/http.ts'
import { Routes } from '../../platform/routes.ts'
import { Conflict } from '../../ui/conflict.tsx'
import { addSection, changeSection, moveSection, removeSection } from './actions-sections.ts'
import { moveForm, type SectionValues, sectionForm, versionForm } from './forms.ts'
import type { Pack, PackSection } from './pack.ts'
import { ChooseKind } from './pages/choose-kind.tsx'
import { EditSection } from './pages/edit-section.tsx'
import { sectionsOf } from './queries.ts'
import { choicesFor, faultOf } from './queries-choices.ts'
import { openPack, showPack } from './routes.tsx'
import { theSection } from './routes-reading.tsx'
import { kindNamed, type SectionKind, sectionKinds } from './sections.ts'

/** The sections of a pack: added, changed, moved and taken out. */
export const sectionRoutes = new Routes()
  .get('/packs/:pack/sections/new', 'pack:compose', newSection)
  .post('/packs/:pack/sections', 'pack:compose', add)
  .get('/packs/:pack/sections/:section/edit', 'pack:compose', async (http, c) => {
    const { pack, section, kind } = await deskOf(http, c)
    const sections = await sectionsOf(c, pack.id)
    return page(http, c, { pack, kind, section, sections, form: { values: typedFrom(section), errors: {} } })
  })
  .post('/packs/:pack/sections/:section', 'pack:compose', change)
  .post('/packs/:pack/sections/:section/move', 'pack:compose', move)
  .post('/packs/:pack/sections/:section/removal', 'pack:compose', remove)

async function deskOf(http: Http, c: Context): Promise<{ pack: Pack; section: PackSection; kind: SectionKind }> {
  const pack = await openPack(http, c)
  const section = await theSection(http, c, pack)
  const kind = kindNamed(section.kind)
  if (!kind) throw new Turned(409, `Sections of the kind “${section.kind}” are no longer written. Take it out of the pack.`)
  return { pack, section, kind }
}

async function newSection(http: Http, c: Context) {
  const pack = await openPack(http, c)
  const asked = http.query('kind')
  if (asked === undefined) return http.page(<ChooseKind frame={c.frame} pack={pack} kinds={sectionKinds} />)
  const kind = kindNamed(asked) ?? notFound()
  return page(http, c, { pack, kind, form: { values: { title: kind.label, version: '0' }, errors: {} } })
}

interface Editing {
  pack: Pack
  kind: SectionKind
  section?: PackSection
  sections?: readonly PackSection[]
  form: Form
  status?: number
  conflict?: Child
}

const page = async (http: Http, c: Context, { status = 200, ...words }: Editing) =>
  http.page(<EditSection frame={c.frame} choices={await choicesFor(c)} {...words} />, status)

async function add(http: Http, c: Context) {
  const pack = await openPack(http, c)
  const asked = http.posted.get('kind')
  const kind = kindNamed(typeof asked === 'string' ? asked : '')
  const read = readForm(http, sectionForm)
  if (!kind) throw new Turned(400, 'Choose what kind of section it is, and open its page again.')
  if ('form' in read) return page(http, c, { pack, kind, form: read.form, status: 422 })
  const fault = await faultOf(c, kind, read.value)
  if (fault) return page(http, c, { pack, kind, form: withError(typed(http.posted), fault.field, fault.words), status: 422 })
  await addSection(c, pack, read.value)
  return http.redirect(`/packs/${pack.id}`)
}

const typedFrom = (section: PackSection): Form['values'] => ({
  title: section.title,
  period: String(section.periodId ?? ''),
  plan: String(section.planId ?? ''),
  brick: String(section.elementId ?? ''),
  register: String(section.registerId ?? ''),
  report: String(section.reportId ?? ''),
  words: section.words,
  before: section.before,
  preparedBy: String(section.preparedById ?? ''),
  pageBudget: String(section.pageBudget ?? ''),
  wordBudget: String(section.wordBudget ?? ''),
  isPrivate: section.isPrivate ? 'yes' : '',
  version: String(section.version),
})

async function change(http: Http, c: Context) {
  const desk = await deskOf(http, c)
  const { pack, section, kind } = desk
  const read = readForm(http, sectionForm)
  if ('form' in read) return page(http, c, { ...desk, form: read.form, status: 422 })
  const values: SectionValues = { ...read.value, kind: kind.kind }
  const fault = await faultOf(c, kind, values)
  if (fault) return page(http, c, { ...desk, form: withError(typed(http.posted), fault.field, fault.words), status: 422 })
  if (await changeSection(c, pack, section, values)) return http.redirect(`/packs/${pack.id}`)
  return conflicting(http, c, desk)
}

const labels = {
  title: 'Title',
  words: 'The words',
  before: 'Words before it',
  pageBudget: 'Pages',
  wordBudget: 'Words',
  isPrivate: 'Private',
}

/** Somebody changed or moved it first: both are shown, and what was typed stands in the form. */
async function conflicting(http: Http, c: Context, desk: { pack: Pack; section: PackSection; kind: SectionKind }) {
  const [last] = await historyOf(c.db, { kind: 'pack', id: desk.pack.id }, { limit: 1 })
  const [theirs, yours] = [typedFrom(desk.section), typed(http.posted)]
  const conflict = (
    <Conflict
      who={last?.personName ?? 'Somebody'}
      day={last ? dayInWords(dayAt(last.at)) : 'a day not recorded'}
      texts={Object.entries(labels).map(([name, label]) => ({ label, theirs: theirs[name] ?? '', yours: yours[name] ?? '' }))}
    >
      Save again to put yours in its place.
    </Conflict>
  )
  const form = { values: { ...yours, version: String(desk.section.version) }, errors: {} }
  return page(http, c, { ...desk, form, status: 409, conflict })
}

async function move(http: Http, c: Context) {
  const pack = await openPack(http, c)
  const section = await theSection(http, c, pack)
  const read = readForm(http, moveForm)
  const to = 'form' in read ? undefined : (read.value.direction ?? read.value.place)
  if ('form' in read || to === undefined) throw new Turned(400, 'Open the pack again and press Up or Down.')
  if (await moveSection(c, pack, { id: section.id, to, order: read.value.order }))
    return http.redirect(`/packs/${pack.id}#section-${section.id}`)
  return showPack(http, c, pack, 'Somebody changed the order meanwhile, so nothing was moved. Here is how it stands now.')
}

async function remove(http: Http, c: Context) {
  const pack = await openPack(http, c)
  const section = await theSection(http, c, pack)
  const read = readForm(http, versionForm)
  if ('form' in read) throw new Turned(400, 'Open the section again: the page has lost which version it is for.')
  if (await removeSection(c, pack, section, read.value.version)) return http.redirect(`/packs/${pack.id}`)
  return showPack(http, c, pack, 'Somebody changed the section since you opened it, so it was not taken out. Read it as it stands now.')
}
