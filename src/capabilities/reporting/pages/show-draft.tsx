import type { Report } from '../../../documents/report.ts'
import { formats } from '../../../documents/writing/formats.ts'
import { ReportBody, ReportContents } from '../../../documents/writing/report-html.tsx'
import type { Frame } from '../../../kernel/frame.ts'
import { count } from '../../../kernel/words.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { type NoticeLine, Notices } from '../../../ui/notices.tsx'
import { Page } from '../../../ui/page.tsx'
import { PaperBeside, SidePart } from '../../../ui/paper-beside.tsx'
import { PlainLinks } from '../../../ui/plain-links.tsx'
import { PrintLink } from '../../../ui/print-link.tsx'
import type { FrontSheet } from '../front-sheet/front-sheet.ts'
import type { EditionRow } from '../queries.ts'
import { FrontSide, QuestionsSide } from './front-side.tsx'
import { draftOf } from './list-reports.tsx'

interface Words {
  frame: Frame
  period: { id: number; label: string; state: string }
  report: Report
  notices: readonly NoticeLine[]
  editions: readonly EditionRow[]
  mayFreeze: boolean
  whyNot: string | undefined
  front: { sheet: FrontSheet | null; mayWrite: boolean }
  questions: { all: number; open: number; mayAsk: boolean }
}

/** The paper as the records make it now, beside what a critical reader will notice. */
export const ShowDraft = (words: Words) => (
  <Page frame={words.frame} title={words.report.title} heading={null} crumbs={[{ label: 'Reports', href: '/reports' }]}>
    <PaperBeside label="About this draft" side={<Side {...words} />}>
      <ReportBody report={words.report} />
    </PaperBeside>
  </Page>
)

const Side = ({ frame, period, report, notices, editions, mayFreeze, whyNot, front, questions }: Words) => (
  <>
    <FrontSide period={period} {...front} />
    <SidePart heading="What a critical reader will notice">
      <p class="s-small s-quiet">
        {notices.length === 0
          ? 'Nothing that the records can show.'
          : `${count(notices.length, 'point')} before freezing. Points left open are printed with the report.`}
      </p>
      <Notices notices={notices} />
    </SidePart>
    <QuestionsSide period={period} {...questions} />
    <SidePart heading="In this report">
      <ReportContents report={report} />
    </SidePart>
    <Files base={draftOf(period)} />
    <SidePart heading="Freeze">
      <Freeze asAt={frame.asAt !== undefined} {...{ period, editions, mayFreeze, whyNot }} />
    </SidePart>
  </>
)

/** What each kind of file is for, where its name alone does not say. */
const purposes: Record<string, string> = {
  pdf: 'PDF, for papers and screen readers',
  xlsx: 'Excel, with its figures as numbers',
  csv: 'CSV, its tables as plain rows',
  json: 'JSON, for other programs',
}

/** The paper as files to send on. */
export const Files = ({ base }: { base: string }) => (
  <SidePart heading="Download">
    <PlainLinks links={formats.map(({ ending, label }) => ({ href: `${base}/${ending}`, label: purposes[ending] ?? label }))} />
    <p class="s-small">
      <PrintLink label="Print this page" />
    </p>
  </SidePart>
)

function Freeze({
  period,
  editions,
  mayFreeze,
  whyNot,
  asAt,
}: Pick<Words, 'period' | 'editions' | 'mayFreeze' | 'whyNot'> & { asAt: boolean }) {
  const kept = 'A frozen report is kept word for word.'
  if (asAt) return <p class="s-small">{kept} To freeze it, first go back to today.</p>
  if (whyNot) return <p class="s-small">{whyNot}</p>
  if (!mayFreeze) return <p class="s-small">{kept} The governance lead or the trust secretary freezes it.</p>
  const next = editions.length + 1
  return (
    <>
      <p class="s-small">
        {next === 1
          ? `${kept} Nothing said for ${period.label} changes after that; a correction is a new edition.`
          : `${kept} A correction is a new edition that says what changed and why.`}
      </p>
      <ButtonLink href={`${draftOf(period)}/freezing`} kind="secondary">
        {next === 1 ? 'Freeze this report' : `Freeze edition ${next}`}
      </ButtonLink>
    </>
  )
}
