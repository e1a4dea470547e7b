import type { Report } from '../../../../documents/report.ts'
import { ReportBody } from '../../../../documents/writing/report-html.tsx'
import type { Frame } from '../../../../kernel/frame.ts'
import { Page } from '../../../../ui/page.tsx'
import { PaperFiles } from '../../pages/paper-files.tsx'

/** A version of the strategy as it is published, exactly as its files have it. */
export const ShowStrategyPaper = ({ frame, version, report }: { frame: Frame; version: { id: number; label: string }; report: Report }) => (
  <Page
    frame={frame}
    title={report.title}
    heading={null}
    crumbs={[{ label: 'Reports', href: '/reports' }, { label: `The strategy, ${version.label}` }]}
  >
    <PaperFiles base={`/reports/strategy/${version.id}`} query="" />
    <ReportBody report={report} />
  </Page>
)
