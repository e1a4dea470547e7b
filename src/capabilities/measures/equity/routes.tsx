import { isDay } from '../../../kernel/day.ts'
import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { measureById } from '../queries.ts'
import { addGroups, renameGroup } from './actions.ts'
import { groupsForm, renameForm } from './forms.ts'
import { groupsAt } from './groups.ts'
import { ListGroupsPage } from './pages/list-groups.tsx'
import { ShowGroupsPage } from './pages/show-groups.tsx'
import { characteristicsOf, figuresBy, leastShown, populationGroups } from './queries.ts'

const listGroups = async (http: Http, c: Context, form: Form = blank) =>
  http.page(<ListGroupsPage frame={c.frame} groups={await populationGroups(c)} form={form} />, form === blank ? 200 : 422)

async function add(http: Http, c: Context) {
  const read = readForm(http, groupsForm)
  if ('form' in read) return listGroups(http, c, read.form)
  const added = await addGroups(c, read.value)
  return 'no' in added ? listGroups(http, c, withError(typed(http.posted), 'names', added.no)) : http.redirect('/measures/groups')
}

async function rename(http: Http, c: Context) {
  const read = readForm(http, renameForm)
  if ('form' in read) return listGroups(http, c, read.form)
  const group = (await populationGroups(c)).find(({ id }) => id === read.value.group) ?? notFound()
  const done = await renameGroup(c, group, read.value)
  if ('no' in done) throw new Turned(409, `${done.no}. Go back, and look at the groups again.`)
  return http.redirect('/measures/groups')
}

/** Which characteristic, place and period an address asks for; of what it does not say, the first. */
async function chosenOf(http: Http, c: Context, measureId: number) {
  const found = (await measureById(c, measureId)) ?? notFound()
  const measure = { ...found, hiddenBelow: await leastShown(c, found) }
  const characteristics = await characteristicsOf(c, measure.id)
  const characteristic = characteristics.find((one) => one === http.query('by')) ?? characteristics[0]
  const groups = (await populationGroups(c)).filter((group) => group.characteristic === characteristic)
  const by = await figuresBy(c, measure, new Set(groups.map(({ id }) => id)))
  const place =
    by.places.find(({ id }) => String(id) === http.query('place')) ?? by.places.find(({ parentId }) => parentId === null) ?? by.places[0]
  const wanted = http.query('period') ?? ''
  const period = isDay(wanted) && by.periods.includes(wanted) ? wanted : by.periods[0]
  const names = new Map(groups.map(({ id, name }) => [id, name]))
  const chosen =
    characteristic !== undefined && place && period
      ? { characteristic, place, at: groupsAt({ measure, period, figures: by.figuresIn(period), places: by.places }, place.id) }
      : undefined
  return { measure, characteristics, names, chosen, places: by.places, periods: by.periods }
}

async function showGroups(http: Http, c: Context) {
  const facts = await chosenOf(http, c, http.number('measure'))
  const about = await c.ask.about(c, { kind: 'measure', id: facts.measure.id })
  return http.page(
    <ShowGroupsPage frame={c.frame} {...facts} around={[...about.serves, ...about.servedBy]} mayEdit={c.may('measure:edit')} />,
  )
}

/** Who fares how: measures by groups of people, and the groups themselves. */
export const equityRoutes = new Routes()
  .get('/measures/groups', 'measure:edit', (http, c) => listGroups(http, c))
  .post('/measures/groups', 'measure:edit', add)
  .post('/measures/groups/renaming', 'measure:edit', rename)
  .get('/measures/:measure/groups', 'measure:read', showGroups)
