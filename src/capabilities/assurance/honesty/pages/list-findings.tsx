import type { Frame } from '../../../../kernel/frame.ts'
import { ActLink } from '../../../../ui/act-link.tsx'
import { Filters, Toolbar } from '../../../../ui/filters.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Actions, PageHead } from '../../../../ui/page-head.tsx'
import { Pagination } from '../../../../ui/pagination.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import type { RiskFacts } from '../../../risk/index.ts'
import { type Finding, testNames } from '../finding.ts'
import type { Filter, FindingRow } from '../listing.ts'
import type { Steps } from '../queries-steps.ts'
import { Answered, FindingTold, findingAt, StepsOn } from './finding-told.tsx'

interface Words {
  frame: Frame
  answer: { strong: string; words: string }
  steps: (finding: Finding, risk: RiskFacts) => Steps
  open: readonly FindingRow[]
  answered: readonly FindingRow[]
  registers: Filter[]
  filters: Filter[]
  by: 'risk' | 'test'
  other: { label: string; href: string }
  pages: { number: number; href: string; current: boolean }[]
}

/** What the tests of honesty find over all risks: by risk or by test, the gravest first; what is answered is folded. */
export const HonestyPage = ({ frame, answer, steps, registers, open, answered, filters, by, other, pages }: Words) => (
  <Page
    frame={frame}
    title="Tests of honesty"
    crumbs={[{ label: 'Risk and assurance', href: '/risks' }, { label: 'Assurance', href: '/assurance' }, { label: 'Tests of honesty' }]}
    heading={
      <PageHead
        title="Tests of honesty"
        beside={
          <Actions>
            <ActLink href={other.href}>{other.label}</ActLink>
          </Actions>
        }
      >
        <Lead answer={answer.strong}>{answer.words}</Lead>
      </PageHead>
    }
  >
    {registers.length > 1 && (
      <Toolbar>
        <Filters label="Filter by register" links={registers} />
      </Toolbar>
    )}
    <Toolbar>
      <Filters label="Filter by test" links={filters} />
    </Toolbar>
    <Table
      caption={`Findings nobody answered, by ${by}`}
      columns={[by === 'risk' ? testColumn : riskColumn, foundColumn, stepColumn(steps)]}
      rows={open}
      group={({ risk, finding }) => (by === 'risk' ? `Risk ${risk.number}: ${risk.title}` : testNames[finding.test])}
      empty="No finding waits for an answer here."
    />
    {pages.length > 1 && <Pagination pages={pages} />}
    <Answered standings={answered} nameOf={({ finding }) => `Risk ${numberOf(answered, finding.riskId)}: `} />
    <p class="s-small s-quiet">
      The tests are made each time this page is read. An answer stands until its day, and only while what was found is no worse.
    </p>
  </Page>
)

const numberOf = (rows: readonly FindingRow[], riskId: number): string => rows.find(({ risk }) => risk.id === riskId)?.risk.number ?? ''

const testColumn: Column<FindingRow> = {
  label: 'Test',
  cell: (row) => <Link href={findingAt(row)}>{testNames[row.finding.test]}</Link>,
}
const riskColumn: Column<FindingRow> = {
  label: 'Risk',
  cell: (row) => (
    <Link href={findingAt(row)}>
      {row.risk.number} {row.risk.title}
    </Link>
  ),
}
const foundColumn: Column<FindingRow> = { label: 'Found', class: 's-col-wide', cell: (row) => <FindingTold standing={row} /> }
const stepColumn = (steps: Words['steps']): Column<FindingRow> => ({
  label: 'Steps',
  unseen: true,
  cell: (row) => <StepsOn standing={row} steps={steps(row.finding, row.risk)} about={`risk ${row.risk.number}`} />,
})
