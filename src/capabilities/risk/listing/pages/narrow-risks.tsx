import { sentenceCase } from '../../../../kernel/words.ts'
import { ChooseForm, type Narrowing } from '../../../../ui/choose-form.tsx'
import { ChooseColumns, chosenColumns } from '../../../../ui/chosen-columns.tsx'
import { Details } from '../../../../ui/details.tsx'
import { Filters, Toolbar } from '../../../../ui/filters.tsx'
import { ViewsBar } from '../../../views/index.ts'
import { levelInWords } from '../../registers/register.ts'
import { directions, states } from '../asked.ts'
import { askedOf, isNarrowed, narrowed } from '../register-address.ts'
import type { Scene } from '../scene.ts'
import { counted, countWanted } from '../tally.ts'
import { keptOf, type RegisterWords } from './list-risks.tsx'
import { registerColumns } from './register-table.tsx'

/** What narrows the register, all of it in the address. */
export const NarrowForm = ({ scene }: RegisterWords) => (
  <Details summary="Narrow the list" open={isNarrowed(scene.view)}>
    <ChooseForm action="/risks" label="Narrow the risks" narrowings={narrowings(scene)} kept={keptOf(scene.view, ['page', ...narrowed])} />
  </Details>
)

const any = { value: '', label: 'All' }
const none = (label: string) => ({ value: '0', label })
const byTitle = (names: ReadonlyMap<number, string>) =>
  [...names].map(([id, label]) => ({ value: String(id), label })).sort((a, b) => a.label.localeCompare(b.label, 'en-GB'))
const said = (value: number | string | undefined) => (value === undefined ? undefined : String(value))

function narrowings({ view, registers, names, goals, categories }: Scene): Narrowing[] {
  const open = registers.map(({ id, name, level, endedOn }) => ({
    value: String(id),
    label: `${name} (${endedOn ? 'ended' : levelInWords[level].toLowerCase()})`,
  }))
  return [
    { name: 'register', label: 'Register and those beneath', options: [any, ...open], chosen: said(view.register) },
    { name: 'category', label: 'Category', options: [any, ...categories.map((value) => ({ value, label: value }))], chosen: view.category },
    { name: 'owner', label: 'Owner', options: [any, none('Nobody named'), ...byTitle(names.posts)], chosen: said(view.owner) },
    { name: 'lead', label: 'Lead director', options: [any, none('Nobody named'), ...byTitle(names.posts)], chosen: said(view.lead) },
    { name: 'committee', label: 'Committee', options: [any, none('None named'), ...byTitle(names.bodies)], chosen: said(view.committee) },
    {
      name: 'goal',
      label: 'Goal',
      options: [any, none('Under no goal'), ...goals.map(({ id, title }) => ({ value: String(id), label: title }))],
      chosen: said(view.goal),
    },
    { name: 'direction', label: 'Movement', options: [any, ...plain(directions)], chosen: view.direction },
    { name: 'review', label: 'Review', options: [any, { value: 'overdue', label: 'Overdue' }], chosen: view.review },
    { name: 'tolerance', label: 'Tolerance', options: [any, { value: 'above', label: 'Above what is tolerated' }], chosen: view.tolerance },
    {
      name: 'state',
      label: 'State',
      options: [{ value: '', label: 'Open' }, ...plain(states.filter((state) => state !== 'open'))],
      chosen: view.state,
    },
    {
      name: 'confidential',
      label: 'Confidential',
      options: [any, { value: 'yes', label: 'Confidential only' }],
      chosen: view.confidential,
    },
  ]
}

const plain = (values: readonly string[]) => values.map((value) => ({ value, label: sentenceCase(value) }))

/** How this reader keeps the register, and which columns it shows. */
export const Columns = ({ scene: { view }, views }: RegisterWords) => {
  const columns = registerColumns(view, view.by === 'goal')
  return (
    <Toolbar>
      <ViewsBar {...views} />
      <ChooseColumns action="/risks" columns={columns} chosen={chosenColumns(columns, view.columns ?? [])} kept={keptOf(view, ['page'])} />
    </Toolbar>
  )
}

/** The bands with how many each leaves. */
export function BandFilters({ scene: { matrix, view }, tally }: RegisterWords) {
  const bands = [...matrix.bands].sort((a, b) => b.from - a.from)
  const links = bands.map(({ name }) => ({
    href: askedOf(view, { cell: undefined, band: name }),
    label: name,
    count: countWanted(tally, { band: name }),
    current: view.band === name,
  }))
  const all = {
    href: askedOf(view, { cell: undefined, band: undefined }),
    label: view.by === 'goal' ? 'Strategic risks' : 'All risks',
    count: counted(tally.alike),
    current: view.band === undefined && view.cell === undefined,
  }
  return <Filters label="Filter by band" links={[all, ...links]} />
}
