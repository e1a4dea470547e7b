import type { Report } from '../../../../documents/report.ts'
import { ReportBody } from '../../../../documents/writing/report-html.tsx'
import type { Frame } from '../../../../kernel/frame.ts'
import { Page } from '../../../../ui/page.tsx'
import { PaperFiles } from '../../pages/paper-files.tsx'

interface Words {
  frame: Frame
  report: Report
  /** What was chosen, for its files. */
  query: string
}

const crumbs = [{ label: 'Reports', href: '/reports' }]

/** Many measures exactly as their paper's files have them. */
export const ShowMeasuresPaper = ({ frame, report, query }: Words) => (
  <Page frame={frame} title={report.title} heading={null} crumbs={[...crumbs, { label: report.title }]}>
    <PaperFiles base="/reports/measures" query={query} />
    <ReportBody report={report} />
  </Page>
)

/** One measure exactly as its paper's files have it. */
export const ShowMeasurePaper = ({ frame, report, query, measure, back }: Words & { measure: { id: number }; back: string }) => (
  <Page
    frame={frame}
    title={report.title}
    heading={null}
    crumbs={[...crumbs, { label: 'Performance', href: '/reports/measures' }, { label: report.title, href: back }]}
  >
    <PaperFiles base={`/reports/measures/${measure.id}`} query={query} />
    <ReportBody report={report} />
  </Page>
)
