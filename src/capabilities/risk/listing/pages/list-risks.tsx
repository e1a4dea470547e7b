import type { Frame } from '../../../../kernel/frame.ts'
import { groupedBy } from '../../../../kernel/grouped.ts'
import { periodLabel } from '../../../../kernel/period.ts'
import { count } from '../../../../kernel/words.ts'
import { Empty } from '../../../../ui/empty.tsx'
import { Toolbar } from '../../../../ui/filters.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Pagination } from '../../../../ui/pagination.tsx'
import { Tabs } from '../../../../ui/tabs.tsx'
import { Unseen } from '../../../../ui/unseen.tsx'
import type { ViewsShown } from '../../../views/index.ts'
import { type ClosedRisk, ClosedRisks } from '../../life/pages/closed-risks.tsx'
import { pageSize } from '../page-size.ts'
import { askedOf, isNarrowed, narrowed, registerAddress, registerQuery } from '../register-address.ts'
import type { Row } from '../row.ts'
import type { Scene } from '../scene.ts'
import { counted, type Tally } from '../tally.ts'
import { MapOfRisks } from './map-of-risks.tsx'
import { BandFilters, Columns, NarrowForm } from './narrow-risks.tsx'
import { RegisterTable } from './register-table.tsx'
import { MoreAboutRisk, RisksHead } from './risks-head.tsx'

export interface RegisterWords {
  frame: Frame
  scene: Scene
  /** "No risk is scored for Q3 2024/25 yet": said when the quarter shown is not the one being reported. */
  behind: string | undefined
  answer: { strong: string; words: string }
  /** Risks in a top band that other registers hold, where only the framework is shown. */
  elsewhere: { words: string; href: string } | undefined
  tally: Tally
  /** Every risk, where they are few enough to be told one by one. */
  all: readonly Row[] | undefined
  /** The page of those the address asks for, and how many it asks for in all. */
  rows: readonly Row[]
  wanted: number
  views: ViewsShown
  mayAdd: boolean
  mayPropose: boolean
  /** Risks put forward that wait for a decision. */
  proposed: number
  closed: readonly ClosedRisk[]
}

/** The board assurance framework and the registers: the answer, the map, then the risks goal by goal or as one list. */
export const RegisterPage = (words: RegisterWords) => {
  const { frame, scene } = words
  const { view, period, last } = scene
  return (
    <Page frame={frame} title="Risk and assurance" heading={<RisksHead {...words} />}>
      <Ways view={view} />
      {view.by === 'register' && <NarrowForm {...words} />}
      <MapOfRisks {...words} />
      <h2 id="list">
        <Unseen>The risks</Unseen>
      </h2>
      <Toolbar>
        <BandFilters {...words} />
        <span class="s-small s-quiet">
          {periodLabel(period)}, compared with {periodLabel(last)}
        </span>
      </Toolbar>
      <Columns {...words} />
      <Shown {...words} />
      {view.by === 'register' ? <RegisterTable caption="Risks" rows={words.rows} view={view} full={false} /> : <ByGoal {...words} />}
      <Pages {...words} />
      <ClosedRisks closed={words.closed.slice(0, 10)} />
      {words.closed.length > 10 && (
        <p>
          <Link href="/risks?by=register&state=closed">All {count(words.closed.length, 'closed risk')}</Link>
        </p>
      )}
      <MoreAboutRisk />
    </Page>
  )
}

/** By goal, as a list, or register by register. */
const Ways = ({ view }: { view: Scene['view'] }) => (
  <Tabs
    label="Ways to read the risks"
    links={[
      {
        href: registerAddress({ ...view, by: 'goal', register: undefined, page: 1 }),
        label: 'Assurance framework, by goal',
        current: view.by === 'goal',
      },
      { href: registerAddress({ ...view, by: 'register', page: 1 }), label: 'All registers, as a list', current: view.by === 'register' },
    ]}
  />
)

/** How many are shown of how many; what narrows them, and the way back to all. */
const Shown = ({ scene, tally, wanted }: RegisterWords) => {
  const { view } = scene
  const all = counted(tally.alike)
  const { page = 1, cell } = view
  const open = { cell: undefined, band: undefined, ...Object.fromEntries(narrowed.map((name) => [name, undefined])) }
  const from = (page - 1) * pageSize
  return (
    <p class="s-small">
      {wanted < all ? `${wanted.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')} shown` : count(all, 'risk')}
      {cell && `: likelihood ${cell.likelihood}, consequence ${cell.consequence}`}
      {wanted > pageSize && `, ${from + 1} to ${Math.min(from + pageSize, wanted)} on this page`}.{' '}
      {isNarrowed(view) && <Link href={askedOf(view, open)}>Show all</Link>}
    </p>
  )
}

const ByGoal = ({ scene, rows }: RegisterWords) => {
  const groups = groupedBy(rows, ({ line }) => line.risk.goalId)
  const headings = [...scene.goals.map(({ id, title }) => ({ id: id as number | null, title })), { id: null, title: 'Under no goal' }]
  return rows.length === 0 ? (
    <Empty>No risk stands here.</Empty>
  ) : (
    headings.map(({ id, title }) => {
      const own = groups.get(id)
      return own ? (
        <section class="s-section">
          <h3>{id === null ? title : <Link href={`/strategy/elements/${id}`}>{title}</Link>}</h3>
          <RegisterTable caption={`Risks under ${title}`} rows={own} view={scene.view} full />
        </section>
      ) : null
    })
  )
}

/** The pages of the list: the first, the last and those around this one. */
const Pages = ({ scene: { view }, wanted }: RegisterWords) => {
  const last = Math.ceil(wanted / pageSize)
  const { page = 1 } = view
  if (last < 2) return null
  const at = (number: number) => `${registerAddress({ ...view, page: number })}#list`
  const near = Array.from({ length: last }, (_, n) => n + 1).filter((n) => n === 1 || n === last || Math.abs(n - page) < 3)
  return (
    <Pagination
      pages={near.flatMap((number, i) => [
        ...(i > 0 && number - (near[i - 1] ?? 0) > 1 ? ['gap' as const] : []),
        { number, href: at(number), current: number === page },
      ])}
      previous={page > 1 ? at(page - 1) : undefined}
      next={page < last ? at(page + 1) : undefined}
    />
  )
}

/** What the address holds, as fields that keep it. */
export const keptOf = (view: Scene['view'], without: readonly string[]) =>
  [...new URLSearchParams(registerQuery({ ...view, page: 1 }))].flatMap(([name, value]) =>
    without.includes(name) ? [] : [{ name, value }],
  )
