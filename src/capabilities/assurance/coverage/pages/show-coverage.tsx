import { dayInWords } from '../../../../kernel/day.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { ActLink } from '../../../../ui/act-link.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { Filters, Toolbar } from '../../../../ui/filters.tsx'
import { Gap } from '../../../../ui/gap.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Actions, PageHead } from '../../../../ui/page-head.tsx'
import { Pagination } from '../../../../ui/pagination.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import { lineName, lineShort, lines } from '../../assurances/standing.ts'
import type { LineCover, RiskCover } from '../coverage.ts'

/** A risk as the table names it. */
export interface Covered {
  id: number
  number: string
  title: string
  score: number | null
}

export type CoverRow = RiskCover<Covered>

interface Words {
  frame: Frame
  answer: { strong: string; words: string }
  rows: readonly CoverRow[]
  /** Registers to narrow by; one where there is no choice. */
  registers: { label: string; href: string; count: number; current: boolean }[]
  filters: { label: string; href: string; count: number; current: boolean }[]
  pages: { number: number; href: string; current: boolean }[]
}

/** How every risk is assured, line by line: what is there, how old it is, and plainly where there is nothing. */
export const CoveragePage = ({ frame, answer, rows, registers, filters, pages }: Words) => (
  <Page
    frame={frame}
    title="Assurance"
    crumbs={[{ label: 'Risk and assurance', href: '/risks' }, { label: 'Assurance' }]}
    heading={
      <PageHead
        title="Assurance of risks"
        beside={
          <Actions>
            <ActLink href="/assurance/honesty">Tests of honesty</ActLink>
            <ActLink href="/controls">Controls</ActLink>
            <ActLink href="/audits">Audits and reviews</ActLink>
            <ActLink href="/assurance/scales">Assurers’ words</ActLink>
          </Actions>
        }
      >
        <Lead answer={answer.strong}>{answer.words}</Lead>
      </PageHead>
    }
  >
    {registers.length > 1 && (
      <Toolbar>
        <Filters label="Risks of which register" links={registers} />
      </Toolbar>
    )}
    <Toolbar>
      <Filters label="Filter the risks" links={filters} />
    </Toolbar>
    {rows.length === 0 ? (
      <Empty>No risk is like that.</Empty>
    ) : (
      <Table caption="Current assurance of each risk by line" columns={columnsFor(rows)} rows={rows} empty="No risk is like that." />
    )}
    {pages.length > 1 && <Pagination pages={pages} />}
    <p class="s-small s-quiet">{lines.map(lineName).join('. ')}. What has expired is counted apart and counts no more.</p>
  </Page>
)

const columnsFor = (rows: readonly CoverRow[]): Column<CoverRow>[] => [
  ...columns,
  ...(rows.some(({ unplaced }) => unplaced > 0) ? [unplacedColumn] : []),
]

const unplacedColumn: Column<CoverRow> = {
  label: 'Line not said',
  cell: ({ unplaced }) => (unplaced === 0 ? <span class="s-quiet">None</span> : unplaced),
}

const columns: Column<CoverRow>[] = [
  {
    label: 'Risk',
    class: 's-col-wide',
    cell: ({ risk }) => (
      <Link href={`/risks/${risk.id}/assurance#assurances`}>
        {risk.number} {risk.title}
      </Link>
    ),
  },
  { label: 'Score', nowrap: true, cell: ({ risk }) => risk.score ?? 'No score' },
  ...lines.map(
    (line): Column<CoverRow> => ({
      label: lineShort(line),
      cell: ({ lines: own }) => <Cover cover={own.find((one) => one.line === line)} />,
    }),
  ),
]

const Cover = ({ cover }: { cover: LineCover | undefined }) => {
  if (!cover || cover.current + cover.expired === 0) return <Gap>None</Gap>
  const { current, negative, expired, latest } = cover
  return (
    <>
      {current === 0 ? <Gap>None current</Gap> : <b>{current}</b>}
      {latest && <>, latest {dayInWords(latest)}</>}
      {negative > 0 && (
        <div>
          <b>{negative} negative</b>
        </div>
      )}
      {expired > 0 && <div class="s-quiet">{expired} expired</div>}
    </>
  )
}
