import type { Report } from '../../../../documents/report.ts'
import { ReportBody } from '../../../../documents/writing/report-html.tsx'
import { type Day, dayInWords } from '../../../../kernel/day.ts'
import type { Form } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { AskingForm, FieldRow } from '../../../../ui/asking-form.tsx'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Fold } from '../../../../ui/fold.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PlainLinks } from '../../../../ui/plain-links.tsx'
import { PaperFiles } from '../../pages/paper-files.tsx'

interface Words {
  frame: Frame
  /** Null while the day typed cannot be used. */
  report: Report | null
  query: string
  form: Form
  boards: readonly { label: string; day: Day }[]
}

/** What changed since a day: the answer first, then kind by kind; another day is asked for in place. */
export const ShowSince = ({ frame, report, query, form, boards }: Words) => (
  <Page
    frame={frame}
    title={report?.title ?? 'What changed'}
    {...(report ? { heading: null } : {})}
    crumbs={[{ label: 'Reports', href: '/reports' }, { label: 'What changed' }]}
    form={form}
  >
    {report ? <PaperFiles base="/reports/since" query={query} /> : null}
    <Fold summary="Since another day" open={report === null}>
      <AskingForm action="/reports/since">
        <FieldRow>
          <DateField form={form} name="on" label="Since the end of" hint="For example, 30 7 2024" />
          <Button kind="secondary" small>
            Show what changed
          </Button>
        </FieldRow>
      </AskingForm>
      <PlainLinks
        links={boards.map(({ label, day }) => ({
          href: `/reports/since?on=${day}`,
          label: `Since the board of ${dayInWords(day)}, which had the paper for ${label}`,
        }))}
      />
    </Fold>
    {report && <ReportBody report={report} />}
  </Page>
)
