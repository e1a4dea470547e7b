import type { Report } from '../../../../documents/report.ts'
import { ReportBody } from '../../../../documents/writing/report-html.tsx'
import type { Frame } from '../../../../kernel/frame.ts'
import { Page } from '../../../../ui/page.tsx'
import { PaperFiles } from '../../pages/paper-files.tsx'

/** The paper on waits as its files have it. */
export const ShowWaitsPaper = ({ frame, report }: { frame: Frame; report: Report }) => (
  <Page
    frame={frame}
    title={report.title}
    heading={null}
    crumbs={[{ label: 'Reports', href: '/reports' }, { label: 'Access and waits', href: '/access' }, { label: 'As a paper' }]}
  >
    <PaperFiles base="/reports/waits" query="" />
    <ReportBody report={report} />
  </Page>
)
