import { ragName, rags } from '../../../../kernel/rag.ts'
import { count } from '../../../../kernel/words.ts'
import { ChooseForm } from '../../../../ui/choose-form.tsx'
import { Filters } from '../../../../ui/filters.tsx'
import { Link } from '../../../../ui/link.tsx'
import type { Option } from '../../../../ui/select.tsx'
import type { Reporting } from '../../updating/owed.ts'
import { reportedShortly } from '../item-words.ts'
import { addressOf, type Choice, isNarrowed } from '../list-choice.ts'
import type { Listed } from '../listed-items.ts'

interface Words {
  listed: readonly Listed[]
  choice: Choice
  elements: ReadonlyMap<number, string>
  shown: number
  /** Where those chosen are changed at once, for whoever may. */
  severalAt: string | undefined
}

const any = { value: '', label: 'Any' }
const statuses: Option[] = [any, ...([...rags, 'cannot tell'] as const).map((rag) => ({ value: rag, label: ragName(rag) }))]
const text = (value: string | number | undefined) => (value === undefined ? undefined : String(value))

function elementOptions(ids: (number | null)[], elements: Words['elements']): Option[] {
  const found = [...new Set(ids)].flatMap((id) => (id === null ? [] : [{ value: String(id), label: elements.get(id) ?? `Number ${id}` }]))
  return [any, ...found]
}

function postOptions(listed: readonly Listed[]): Option[] {
  const posts = new Map(
    listed.flatMap(({ standing: { item } }) =>
      item.accountablePostId === null ? [] : [[item.accountablePostId, item.accountable ?? ''] as const],
    ),
  )
  const nobody = listed.some(({ standing }) => standing.item.accountable === null) ? [{ value: 'nobody', label: 'Nobody named' }] : []
  return [any, ...[...posts].map(([id, label]) => ({ value: String(id), label })).sort((a, b) => a.label.localeCompare(b.label)), ...nobody]
}

/** The committees and groups that watch items of the list; left out while none does. */
function bodyOptions(listed: readonly Listed[]): Option[] {
  const bodies = new Map(
    listed.flatMap(({ standing: { item } }) => (item.overseenById === null ? [] : [[item.overseenById, item.overseenBy ?? ''] as const])),
  )
  if (bodies.size === 0) return [any]
  const nobody = listed.some(({ standing }) => standing.item.overseenById === null) ? [{ value: 'nobody', label: 'Nobody' }] : []
  return [
    any,
    ...[...bodies].map(([id, label]) => ({ value: String(id), label })).sort((a, b) => a.label.localeCompare(b.label)),
    ...nobody,
  ]
}

/** What narrows the list: where the updates are, as links with counts, and a few small choices. All of it is in the address. */
export const ChooseItems = ({ listed, choice, elements, shown, severalAt }: Words) => {
  const items = listed.map(({ standing }) => standing.item)
  const narrowings = [
    {
      name: 'brick',
      label: 'Brick',
      options: elementOptions(
        items.map((i) => i.brickId),
        elements,
      ),
      chosen: text(choice.brick),
    },
    {
      name: 'goal',
      label: 'Goal',
      options: elementOptions(
        items.map((i) => i.goalId),
        elements,
      ),
      chosen: text(choice.goal),
    },
    { name: 'accountable', label: 'Accountable', options: postOptions(listed), chosen: text(choice.accountable) },
    { name: 'overseen', label: 'Overseen by', options: bodyOptions(listed), chosen: text(choice.overseen) },
    { name: 'declared', label: 'Declared', options: statuses, chosen: choice.declared },
    { name: 'earned', label: 'Earned', options: statuses, chosen: choice.earned },
  ].filter(({ options }) => options.length > 1)
  return (
    <>
      <UpdateFilters listed={listed} choice={choice} />
      <ChooseForm action="/delivery" label="Narrow the list" narrowings={narrowings} kept={keptOf(choice)}>
        {isNarrowed(choice) && <Shown listed={listed} choice={choice} shown={shown} severalAt={severalAt} />}
      </ChooseForm>
    </>
  )
}

/** How many are left, the way back to all, and what can be done with them at once. */
const Shown = ({ listed, choice, shown, severalAt }: Omit<Words, 'elements'>) => (
  <span>
    {count(shown, 'item')} of {listed.length}. <Link href={addressOf({ sort: choice.sort, order: choice.order })}>Show all</Link>{' '}
    {severalAt && shown > 0 && <Link href={addressOf(choice).replace('/delivery', severalAt)}>Pause, bring forward or assign these</Link>}
  </span>
)

const keptOf = ({ update, notice, sort, order, columns = [] }: Choice) => [
  ...Object.entries({ update, notice, sort, order }).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }])),
  ...columns.map((value) => ({ name: 'column', value })),
]

function UpdateFilters({ listed, choice }: Pick<Words, 'listed' | 'choice'>) {
  const states = (Object.keys(reportedShortly) as Reporting[]).map((state) => ({
    state,
    count: listed.filter((one) => one.reporting === state).length,
  }))
  const links = states
    .filter(({ count, state }) => count > 0 || state === choice.update)
    .map(({ state, count }) => ({
      href: addressOf(choice, { update: state }),
      label: reportedShortly[state],
      count,
      current: choice.update === state,
    }))
  const all = { href: addressOf(choice, { update: undefined }), label: 'All', count: listed.length, current: choice.update === undefined }
  return (
    <div class="s-toolbar">
      <Filters label="By where the update is" links={[all, ...links]} />
    </div>
  )
}
