import type { Report } from '../../../../documents/report.ts'
import { ReportBody } from '../../../../documents/writing/report-html.tsx'
import type { Frame } from '../../../../kernel/frame.ts'
import { ChooseForm } from '../../../../ui/choose-form.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PaperFiles } from '../../pages/paper-files.tsx'

interface Words {
  frame: Frame
  report: Report
  query: string
  /** The quarters it can be written for, and the one chosen. */
  periods: readonly { id: number; label: string }[]
  chosen: number | undefined
}

/** The board assurance framework as its paper has it. */
export const ShowAssurance = ({ frame, report, query, periods, chosen }: Words) => (
  <Page
    frame={frame}
    title={report.title}
    heading={null}
    crumbs={[{ label: 'Reports', href: '/reports' }, { label: 'Board assurance framework' }]}
  >
    {periods.length > 1 && (
      <ChooseForm
        action="/reports/assurance"
        label="Choose the period"
        narrowings={[
          {
            name: 'period',
            label: 'Period',
            options: periods.map(({ id, label }) => ({ value: String(id), label })),
            chosen: String(chosen ?? ''),
          },
        ]}
      />
    )}
    <PaperFiles base="/reports/assurance" query={query} />
    <ReportBody report={report} />
  </Page>
)
