import type { Report } from '../../../../documents/report.ts'
import { ReportBody } from '../../../../documents/writing/report-html.tsx'
import type { Frame } from '../../../../kernel/frame.ts'
import { Page } from '../../../../ui/page.tsx'
import { PaperFiles } from '../../pages/paper-files.tsx'

/** The register of measures as it is sent, exactly as its files have it. */
export const ShowMeasureRegister = ({ frame, report, query }: { frame: Frame; report: Report; query: string }) => (
  <Page
    frame={frame}
    title={report.title}
    heading={null}
    crumbs={[
      { label: 'Measures', href: '/measures' },
      { label: 'Register', href: query ? `/measures/register?${query}` : '/measures/register' },
      { label: 'As a paper' },
    ]}
  >
    <PaperFiles base="/reports/register-of-measures" query={query} />
    <ReportBody report={report} />
  </Page>
)
