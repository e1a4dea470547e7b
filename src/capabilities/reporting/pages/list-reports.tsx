import type { Child } from 'hono/jsx'
import { dayAt, dayInWords } from '../../../kernel/day.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { financialYear } from '../../../kernel/period.ts'
import { ActLink } from '../../../ui/act-link.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import { PlainLinks } from '../../../ui/plain-links.tsx'
import { Section } from '../../../ui/section.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import type { PeriodRow } from '../../calendar/index.ts'
import type { EditionRow } from '../queries.ts'
import { type PaperLine, shelfInWords } from '../shelf.ts'

interface Words {
  frame: Frame
  lines: readonly PaperLine[]
  /** The financial year read in, by the year it starts in. */
  year: number
  /** The plans in force. */
  plans: readonly { id: number; name: string }[]
  /** The strategy in force; undefined where there is none. */
  strategy: { id: number; name: string; label: string } | undefined
}

/** Every period's paper for the board: the draft of the one being reported, and what was frozen before. */
export const ListReports = ({ frame, lines, year, plans, strategy }: Words) => {
  const [answer, rest] = shelfInWords(lines)
  return (
    <Page frame={frame} title="Reports">
      <Lead answer={answer}>{rest}</Lead>
      <Table
        caption="Progress reports to the board"
        captionShown
        columns={columns}
        rows={lines}
        empty={
          <>
            No period has been opened yet. The first report stands here when one is: see the <Link href="/periods">reporting calendar</Link>
            .
          </>
        }
      />
      <Section heading="Other papers">
        <PlainLinks
          links={[
            { href: '/packs', label: 'Packs of the board and its committees: sections in order, submitted and kept' },
            { href: '/reports/since', label: 'What changed since the last board meeting, or any day' },
            { href: '/reports/measures', label: 'Performance: every measure, with charts of those that need to be seen' },
            ...ofRisk,
            { href: '/reports/waits', label: 'Access and waits: how long people wait, by service, against the standards' },
            { href: '/reports/register-of-measures', label: 'The register of measures: what is counted, by whom, and what each lacks' },
            { href: '/reports/plan', label: 'Any two or three periods side by side, new words marked' },
            { href: `/reports/plan/year/${year}`, label: `The whole of ${financialYear(year)} on one page` },
            ...(strategy
              ? [{ href: `/reports/strategy/${strategy.id}`, label: `${strategy.name} ${strategy.label} as it is published` }]
              : []),
            ...plans.map(({ id, name }) => ({ href: `/reports/plans/${id}`, label: `${name} as Word or Excel, to edit outside` })),
            { href: '/reports/register', label: 'The risk register as Word or Excel, to edit outside' },
          ]}
        />
      </Section>
    </Page>
  )
}

/** The papers of risk and assurance. */
const ofRisk = [
  { href: '/reports/framework/extract', label: 'Board assurance framework extract: every strategic risk in one row' },
  { href: '/reports/framework', label: 'Board assurance framework: each strategic risk with its controls, assurances, gaps and actions' },
  { href: '/reports/risks', label: 'Any register of risks in one wide table' },
  { href: '/reports/assurance', label: 'Risk scores and heat map: how the strategic risks moved, and where they stand on the matrix' },
]

const columns: Column<PaperLine>[] = [
  { label: 'Period', cell: ({ period }) => period.label },
  { label: 'Board', cell: ({ period }) => (period.board_on ? dayInWords(period.board_on) : 'No day set') },
  { label: 'Paper', cell: (line) => standsAs(line) },
  { label: 'Read', unseen: true, cell: (line) => readLink(line) },
]

const frozen = ({ edition, frozenAt }: EditionRow) => `Edition ${edition}, frozen on ${dayInWords(dayAt(frozenAt))}`

function standsAs({ period, editions }: PaperLine): Child {
  const [newest, ...earlier] = editions
  if (!newest) return period.state === 'open' ? 'Draft' : 'Closed; no paper was frozen here'
  return (
    <>
      {frozen(newest)}
      {earlier.map((edition) => (
        <>
          <br />
          <Link href={`/reports/editions/${edition.id}`}>{frozen(edition)}</Link>
        </>
      ))}
    </>
  )
}

function readLink({ period, editions: [newest] }: PaperLine): Child {
  if (newest) {
    return (
      <ActLink href={`/reports/editions/${newest.id}`} about={`of ${period.label}`}>
        Read edition {newest.edition}
      </ActLink>
    )
  }
  return (
    <ActLink href={draftOf(period)} about={`of ${period.label}`}>
      Read the draft
    </ActLink>
  )
}

/** Where a period's draft is read. */
export const draftOf = ({ id }: Pick<PeriodRow, 'id'>): string => `/reports/progress/${id}`
