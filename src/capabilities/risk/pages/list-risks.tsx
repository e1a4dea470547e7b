import type { Frame } from '../../../kernel/frame.ts'
import { type Period, periodLabel } from '../../../kernel/period.ts'
import { ActLink } from '../../../ui/act-link.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { ChooseColumns, chosenColumns } from '../../../ui/chosen-columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Filters, Toolbar } from '../../../ui/filters.tsx'
import { HeatKey, HeatMap } from '../../../ui/heat-map.tsx'
import { Beside } from '../../../ui/layout.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import { Actions, PageHead } from '../../../ui/page-head.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { Unseen } from '../../../ui/unseen.tsx'
import { ViewsBar, type ViewsShown } from '../../views/index.ts'
import { heatKey, heatRows } from '../heat.ts'
import type { Matrix } from '../matrix.ts'
import { type Line, notPlaced } from '../register.ts'
import { registerAddress, type View } from '../register-address.ts'
import { type ClosedRisk, ClosedRisks } from './closed-risks.tsx'
import { RegisterTable, registerColumns } from './register-table.tsx'

export interface RegisterWords {
  frame: Frame
  period: Period
  last: Period
  /** "No risk is scored for Q3 2024/25 yet": said when the quarter shown is not the one being reported. */
  behind: string | undefined
  answer: { strong: string; words: string }
  matrix: Matrix
  /** Every risk, and those that the address asks for. */
  lines: readonly Line[]
  wanted: readonly Line[]
  groups: readonly { heading: string; href: string | null; lines: readonly Line[] }[]
  view: View
  views: ViewsShown
  mayAdd: boolean
  closed: readonly ClosedRisk[]
}

/** The board assurance framework and the register: the answer, the map, then the risks goal by goal or as one list. */
export const RegisterPage = (words: RegisterWords) => {
  const { frame, lines, wanted, view, groups, period, last } = words
  return (
    <Page frame={frame} title="Risk and assurance" heading={<Head {...words} />}>
      <MapOfRisks {...words} />
      <h2 id="list">
        <Unseen>The risks</Unseen>
      </h2>
      <Tabs
        label="Ways to read the risks"
        links={[
          { href: registerAddress({ ...view, by: 'goal' }), label: 'Assurance framework, by goal', current: view.by === 'goal' },
          { href: registerAddress({ ...view, by: 'register' }), label: 'Register', current: view.by === 'register' },
        ]}
      />
      <Toolbar>
        <BandFilters {...words} />
        <span class="s-small s-quiet">
          {periodLabel(period)}, compared with {periodLabel(last)}
        </span>
      </Toolbar>
      <Columns {...words} />
      {wanted.length < lines.length && (
        <p class="s-small">
          {wanted.length} of {lines.length} shown{view.cell && `: likelihood ${view.cell.likelihood}, consequence ${view.cell.consequence}`}
          . <Link href={`${registerAddress({ ...view, cell: undefined, band: undefined })}#list`}>Show all</Link>
        </p>
      )}
      {view.by === 'register' ? (
        <RegisterTable caption="Risks" lines={wanted} view={view} full={false} />
      ) : (
        groups.map((group) => <Group {...group} view={view} />)
      )}
      {wanted.length === 0 && view.by === 'goal' && <Empty>No risk stands here.</Empty>}
      <ClosedRisks closed={words.closed} />
    </Page>
  )
}

/** How this reader keeps the register, and which columns it shows. */
const Columns = ({ view, views }: RegisterWords) => {
  const columns = registerColumns(view, view.by === 'goal')
  const kept = [...new URLSearchParams(views.query)].map(([name, value]) => ({ name, value }))
  return (
    <Toolbar>
      <ViewsBar {...views} />
      <ChooseColumns action="/risks" columns={columns} chosen={chosenColumns(columns, view.columns ?? [])} kept={kept} />
    </Toolbar>
  )
}

const Head = ({ answer, behind, mayAdd }: RegisterWords) => (
  <PageHead title="Risk and assurance">
    <Lead answer={answer.strong}>
      {answer.words} {behind}
    </Lead>
    <Actions>
      {mayAdd && <ActLink href="/risks/new">Add a risk</ActLink>}
      <Link href="/risks/matrix">The matrix and its bands</Link>
      <Link href="/reports/assurance">As a paper for the board</Link>
      <Link href="/reports/register">Word or Excel, to edit outside</Link>
    </Actions>
  </PageHead>
)

const Group = ({ heading, href, lines, view }: RegisterWords['groups'][number] & { view: View }) =>
  lines.length === 0 ? null : (
    <section class="s-section">
      <h3>{href === null ? heading : <Link href={href}>{heading}</Link>}</h3>
      <RegisterTable caption={`Risks under ${heading}`} lines={lines} view={view} full />
    </section>
  )

const MapOfRisks = ({ matrix, lines, period, view }: RegisterWords) => {
  const beside = notPlaced(lines)
  return (
    <Beside label="Beside the map" side={<BesideMap beside={beside} lines={lines} />}>
      <HeatMap
        caption={`Where risks stand, ${periodLabel(period)}`}
        down="Likelihood"
        across="Consequence"
        columns={matrix.consequences}
        rows={heatRows(matrix, lines, view)}
      />
      <HeatKey bands={heatKey(matrix)} />
    </Beside>
  )
}

const RiskLink = ({ line }: { line: Line }) => (
  <Link href={`/risks/${line.risk.id}`}>
    {line.risk.number} {line.risk.title}
  </Link>
)

const BesideMap = ({ beside, lines }: { beside: readonly Line[]; lines: readonly Line[] }) => {
  const moved = lines.filter((l) => l.direction === 'rising' || l.direction === 'falling')
  return (
    <>
      <h2>What moved</h2>
      {moved.length === 0 ? (
        <p class="s-small s-quiet">No score moved.</p>
      ) : (
        <Lines
          items={moved.map((line) => (
            <>
              {line.movement} to {line.now}: <RiskLink line={line} />
            </>
          ))}
        />
      )}
      {beside.length > 0 && (
        <>
          <br />
          <h2>Likelihood and consequence not known</h2>
          <p class="s-small s-quiet">Only the score is known, so nobody can say where on the map it stands.</p>
          <Lines
            items={beside.map((line) => (
              <>
                {line.now}: <RiskLink line={line} />
              </>
            ))}
          />
        </>
      )}
    </>
  )
}

function BandFilters({ matrix, lines, view }: RegisterWords) {
  const bands = [...matrix.bands].sort((a, b) => b.from - a.from)
  const links = bands.map(({ name }) => ({
    href: `${registerAddress({ ...view, cell: undefined, band: name })}#list`,
    label: name,
    count: lines.filter((l) => l.band?.name === name).length,
    current: view.band === name,
  }))
  const all = {
    href: `${registerAddress({ ...view, cell: undefined, band: undefined })}#list`,
    label: `All risks, ${lines.length}`,
    current: view.band === undefined && view.cell === undefined,
  }
  return <Filters label="Filter by band" links={[all, ...links]} />
}

/** A trust without a risk, and the one thing to do about it. */
export const NoRisksPage = ({ frame, mayAdd, closed }: { frame: Frame; mayAdd: boolean; closed: readonly ClosedRisk[] }) => (
  <Page frame={frame} title="Risk and assurance">
    <Empty>
      {closed.length > 0 ? 'No risk is open.' : 'No risk is taken up here yet.'}{' '}
      {mayAdd ? 'Begin with the strategic risks to your goals.' : 'Your governance lead can add the strategic risks.'}
    </Empty>
    {mayAdd && <ButtonLink href="/risks/new">{closed.length > 0 ? 'Add a risk' : 'Add the first risk'}</ButtonLink>}
    <ClosedRisks closed={closed} />
  </Page>
)
