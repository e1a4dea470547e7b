import { dayInWords } from '../../../kernel/day.ts'
import type { Form as FormState } from '../../../kernel/form.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Hidden } from '../../../ui/hidden.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import { Actions } from '../../../ui/page-head.tsx'
import type { PeriodRow } from '../period-row.ts'

const formOf = (period: PeriodRow): FormState => ({
  values: { opens: period.opens_on, due: period.due_on, board: period.board_on ?? '' },
  errors: {},
})

/** The days of one period. */
export const EditPeriod = ({ frame, period, form }: { frame: Frame; period: PeriodRow; form: FormState | undefined }) => {
  const fields = form ?? formOf(period)
  const now = form
    ? {
        opens: `Now ${dayInWords(period.opens_on)}`,
        due: `Now ${dayInWords(period.due_on)}`,
        board: period.board_on ? `Now ${dayInWords(period.board_on)}` : 'Now none',
      }
    : undefined
  return (
    <Page
      frame={frame}
      title={`Days of ${period.label}`}
      form={fields}
      crumbs={[{ label: 'Reporting calendar', href: '/periods' }, { label: period.label }]}
    >
      <Lead>
        The period runs from {dayInWords(period.starts_on)} to {dayInWords(period.ends_on)}.
      </Lead>
      <Form action={`/periods/${period.id}/days`}>
        <Hidden name="version" value={form?.values.version ?? period.version} />
        <DateField form={fields} name="opens" label="Opens for updates" hint={now?.opens} />
        <DateField form={fields} name="due" label="Updates due" hint={now?.due} />
        <DateField form={fields} name="board" label="Goes to the board (optional)" hint={now?.board} />
        <Actions>
          <Button once>Save days</Button>
          <Link href="/periods">Leave them as they are</Link>
        </Actions>
      </Form>
    </Page>
  )
}
