import type { Report } from '../../../../documents/report.ts'
import { ReportBody } from '../../../../documents/writing/report-html.tsx'
import type { Frame } from '../../../../kernel/frame.ts'
import { Page } from '../../../../ui/page.tsx'
import { PaperTools } from '../../pages/paper-tools.tsx'

interface Words {
  frame: Frame
  report: Report
  query: string
  /** The quarters it can be written for, and the one chosen. */
  periods: readonly { id: number; label: string }[]
  chosen: number | undefined
}

/** Risk scores and the heat map as their paper has them: the answer first, then its files and other periods. */
export const ShowAssurance = ({ frame, report, query, periods, chosen }: Words) => (
  <Page
    frame={frame}
    title={report.title}
    heading={null}
    crumbs={[{ label: 'Reports', href: '/reports' }, { label: 'Risk scores and heat map' }]}
  >
    <ReportBody
      report={report}
      tools={
        <PaperTools
          base="/reports/assurance"
          query={query}
          narrowings={[
            {
              ...{ name: 'period', label: 'Period', chosen: String(chosen ?? '') },
              options: periods.map(({ id, label }) => ({ value: String(id), label })),
            },
          ]}
        />
      }
    />
  </Page>
)
