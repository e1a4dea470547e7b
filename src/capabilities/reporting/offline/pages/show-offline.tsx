import type { Report } from '../../../../documents/report.ts'
import { ReportBody } from '../../../../documents/writing/report-html.tsx'
import type { Frame } from '../../../../kernel/frame.ts'
import { ChooseForm } from '../../../../ui/choose-form.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PaperFiles } from '../../pages/paper-files.tsx'

interface Words {
  frame: Frame
  report: Report
  /** Where it is read, and what of it is chosen. */
  base: string
  query: string
  /** The periods it can be written for, and the one chosen; one alone leaves nothing to choose. */
  periods: readonly { id: number; label: string }[]
  chosen: number | undefined
}

/** A plan or register as it is taken away to be edited outside: its files first, then the table itself. */
export const ShowOffline = ({ frame, report, base, query, periods, chosen }: Words) => (
  <Page frame={frame} title={report.title} heading={null} crumbs={[{ label: 'Reports', href: '/reports' }, { label: 'To edit outside' }]}>
    {periods.length > 1 && (
      <ChooseForm
        action={base}
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
    <PaperFiles base={base} query={query} />
    <ReportBody report={report} />
  </Page>
)
