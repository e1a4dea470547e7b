import type { Frame } from '../../../../kernel/frame.ts'
import { count } from '../../../../kernel/words.ts'
import { ChooseForm } from '../../../../ui/choose-form.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import { assuredWords, changeWords } from '../change.ts'
import { type MatrixCell, type MatrixLine, matrixOf } from '../matrix.ts'
import { measureAddress } from '../measure-address.ts'
import { type BoardView, boardAddress, narrowed } from '../narrowing.ts'
import type { Standing } from '../queries-board.ts'
import type { BoardRow } from '../row.ts'
import { placeCrumbs } from './place-crumbs.ts'

interface Words {
  frame: Frame
  standing: Standing
  rows: readonly BoardRow[]
  answer: { strong: string; words: string }
  view: BoardView
}

/** Which measures changed how, by whether their target will be met: a table whose cells name them. */
export const MatrixPage = ({ frame, standing, rows, answer, view }: Words) => {
  const lines = matrixOf(narrowed(rows, { ...view, change: undefined, assured: undefined, order: 'name' }))
  const placeId = standing.isTop ? undefined : standing.place.id
  const title = standing.isTop ? 'Variation by assurance' : `Variation by assurance: ${standing.place.name}`
  const themes = [...new Set(rows.map(({ measure }) => measure.theme).filter(Boolean))]
  return (
    <Page
      frame={frame}
      title={title}
      crumbs={placeCrumbs(standing, 'Variation by assurance')}
      heading={<Head title={title} answer={answer} />}
    >
      <ChooseForm
        action="/measures/matrix"
        label="Choose which measures are shown"
        kept={placeId === undefined ? [] : [{ name: 'place', value: String(placeId) }]}
        narrowings={[
          {
            name: 'theme',
            label: 'Theme',
            options: [{ value: '', label: 'All' }, ...themes.map((theme) => ({ value: theme, label: theme }))],
            chosen: view.theme,
          },
        ]}
      />
      <Table
        caption="Measures by variation, down, and assurance, across"
        columns={columnsOf(lines, view, placeId)}
        rows={lines}
        empty="No measure has a figure here."
      />
      <p class="s-small s-quiet">
        Variation says whether the latest figure differs from those before by more than chance. Assurance says whether the target will be
        met if nothing changes. A measure in the first row and first column is getting worse and will miss its target.
      </p>
    </Page>
  )
}

const Head = ({ title, answer }: { title: string; answer: Words['answer'] }) => (
  <PageHead title={title}>
    <Lead answer={answer.strong}>{answer.words}</Lead>
  </PageHead>
)

function columnsOf(lines: readonly MatrixLine[], view: BoardView, placeId: number | undefined): Column<MatrixLine>[] {
  const columns = lines[0]?.cells.map(({ assured }) => assured) ?? []
  return [
    { label: 'Variation', cell: ({ change }) => changeWords[change] },
    ...columns.map(
      (assured, n): Column<MatrixLine> => ({
        label: assuredWords[assured],
        cell: ({ change, cells }) => (
          <Cell cell={cells[n]} href={boardAddress({ ...view, change, assured, order: 'concern' })} placeId={placeId} />
        ),
      }),
    ),
  ]
}

const Cell = ({ cell, href, placeId }: { cell: MatrixCell | undefined; href: string; placeId: number | undefined }) =>
  !cell || cell.rows.length === 0 ? (
    <span class="s-quiet">None</span>
  ) : (
    <>
      <div class="s-many">
        <strong>
          <Link href={href}>{count(cell.rows.length, 'measure')}</Link>
        </strong>
      </div>
      <ul class="s-plain s-small">
        {cell.rows.map(({ measure }) => (
          <li>
            <Link href={measureAddress(measure.id, { place: placeId })}>{measure.name}</Link>
          </li>
        ))}
      </ul>
    </>
  )
