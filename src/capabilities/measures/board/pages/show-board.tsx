import type { Frame } from '../../../../kernel/frame.ts'
import { ActLink } from '../../../../ui/act-link.tsx'
import { ChooseForm } from '../../../../ui/choose-form.tsx'
import { Details } from '../../../../ui/details.tsx'
import { Filters, Toolbar } from '../../../../ui/filters.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Actions, PageHead } from '../../../../ui/page-head.tsx'
import { IconSprite, SpcLegend } from '../../../../ui/spc-icon.tsx'
import { type BoardView, boardAddress, narrowed } from '../narrowing.ts'
import type { Place, Standing } from '../queries-board.ts'
import type { BoardRow } from '../row.ts'
import { BoardTable } from './board-table.tsx'
import { NotMeasured } from './not-measured.tsx'
import { placeCrumbs } from './place-crumbs.ts'

export interface BoardWords {
  frame: Frame
  standing: Standing
  answer: { strong: string; words: string }
  rows: readonly BoardRow[]
  ended: number
  view: BoardView
  beside: readonly Place[]
  mayAdd: boolean
}

/** Many measures of a place in one table: the answer, then each with its latest figure, its two years, and what the rules say of them. */
export const BoardPage = (words: BoardWords) => {
  const { frame, standing, rows, view } = words
  const told = rows.filter(({ here }) => here)
  const shown = narrowed(told, view)
  const title = standing.isTop ? 'Measures' : `Measures of ${standing.place.name}`
  return (
    <Page frame={frame} title={title} crumbs={standing.isTop ? [] : placeCrumbs(standing)} heading={<Head {...words} title={title} />}>
      <IconSprite />
      <Toolbar>
        <Kinds told={told} view={view} />
      </Toolbar>
      <Narrow {...words} />
      {shown.length < told.length && (
        <p class="s-small">
          {shown.length} of {told.length} shown. <Link href={boardAddress({ place: view.place, order: view.order })}>Show all</Link>
        </p>
      )}
      <BoardTable
        rows={shown}
        view={view}
        placeId={standing.isTop ? undefined : standing.place.id}
        place={standing.place.name}
        beside={words.beside}
      />
      <NotMeasured rows={rows} standing={standing} ended={words.ended} />
      <Details summary="What the icons mean">
        <SpcLegend />
      </Details>
    </Page>
  )
}

const Head = ({ title, answer, standing, mayAdd }: BoardWords & { title: string }) => {
  const place = standing.isTop ? '' : `?place=${standing.place.id}`
  return (
    <PageHead title={title}>
      <Lead answer={answer.strong}>{answer.words}</Lead>
      <Actions>
        {mayAdd && <ActLink href="/measures/new">Add a measure</ActLink>}
        <Link href={`/measures/matrix${place}`}>Variation by assurance</Link>
        <Link href={`/reports/measures${place}`}>As a paper</Link>
        <Link href="/measures/data">Data for Excel and Power BI</Link>
        <Link href="/observations">Figures brought in</Link>
        <Link href="/measures/recalculations">Decisions about limits</Link>
      </Actions>
    </PageHead>
  )
}

const Kinds = ({ told, view }: { told: readonly BoardRow[]; view: BoardView }) => {
  const plain = { ...view, change: undefined, assured: undefined, stale: false }
  const kind = (label: string, wanted: Partial<BoardView>) => {
    const to = { ...plain, ...wanted }
    return { label, href: boardAddress(to), count: narrowed(told, to).length, current: boardAddress(to) === boardAddress(view) }
  }
  const links = [
    kind('All', {}),
    kind('Concern', { change: 'concern' }),
    kind('Limits miss the target', { assured: 'fail' }),
    kind('Late', { stale: true }),
    kind('Improvement', { change: 'improvement' }),
  ]
  return <Filters label="Filter by what they say" links={links.filter(({ count, current }) => count > 0 || current)} />
}

const orderNames = { theme: 'By theme', concern: 'Concerns first', name: 'By name', age: 'Oldest figure first' }
const levelNames = { board: 'Board', directorate: 'Directorate', service: 'Service', ward: 'Ward' }

const optionsOf = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }))

/** From board to ward: every place, those within another set in. */
export const placeNarrowing = ({ tree, place, isTop }: Standing) => ({
  name: 'place',
  label: 'Place',
  options: tree.map(({ place: one, depth }, n) => ({
    value: n === 0 ? '' : String(one.id),
    label: `${'\u00a0\u00a0\u00a0'.repeat(depth)}${one.name}`,
  })),
  chosen: isTop ? '' : String(place.id),
})

const Narrow = ({ rows, view, standing }: BoardWords) => {
  const themes = [...new Set(rows.map(({ measure }) => measure.theme).filter(Boolean))]
  const kept = [...new URLSearchParams(boardAddress(view).split('?')[1] ?? '')]
    .filter(([name]) => !['place', 'theme', 'level', 'order', 'beside'].includes(name))
    .map(([name, value]) => ({ name, value }))
  const open = (label: string) => ({ value: '', label })
  return (
    <ChooseForm
      action="/measures"
      label="Choose which measures are shown"
      kept={kept}
      narrowings={[
        placeNarrowing(standing),
        {
          name: 'theme',
          label: 'Theme',
          options: [open('All'), ...themes.map((theme) => ({ value: theme, label: theme }))],
          chosen: view.theme,
        },
        { name: 'level', label: 'Level', options: [open('All'), ...optionsOf(levelNames)], chosen: view.level },
        { name: 'order', label: 'Order', options: optionsOf(orderNames), chosen: view.order },
        ...(standing.beneath.length === 0
          ? []
          : [
              {
                name: 'beside',
                label: 'Places within',
                options: [open('Not shown'), { value: 'places', label: 'A column each' }],
                chosen: view.beside ? 'places' : '',
              },
            ]),
      ]}
    />
  )
}
