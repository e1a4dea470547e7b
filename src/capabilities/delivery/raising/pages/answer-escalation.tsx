import type { Form as Filled } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import type { Escalation } from '../issue.ts'
import { takenInWords } from './list-raised.tsx'

export interface EscalationPage {
  frame: Frame
  taken: Escalation
  /** The issue or risk it is of. */
  of: { title: string; href: string }
  item: { id: number; title: string }
  mayAnswer: boolean
  form: Filled
}

/** Where a risk or an issue was taken, what was asked for, and what came back. */
export const AnswerEscalation = ({ frame, taken, of, item, mayAnswer, form }: EscalationPage) => (
  <Page
    frame={frame}
    title={`Escalation: ${of.title}`}
    form={form}
    crumbs={[
      { label: item.title, href: `/items/${item.id}` },
      { label: of.title, href: of.href },
    ]}
    heading={
      <PageHead title={of.title} caption="Escalation">
        <p class="s-lead">
          <b>{takenInWords(taken)}</b>
        </p>
      </PageHead>
    }
  >
    {taken.words && <p class="s-written">{taken.words}</p>}
    {mayAnswer && taken.answeredOn === null && (
      <Form action={`/taken-further/${taken.id}/answer`}>
        <TextArea form={form} name="answer" label="What came back?" rows={3} />
        <DateField form={form} name="answeredOn" label="On" />
        <Button once>Keep the answer</Button>
      </Form>
    )}
  </Page>
)
