import { dayInWords } from '../../../kernel/day.ts'
import type { Form as FormState } from '../../../kernel/form.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { count } from '../../../kernel/words.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Hidden } from '../../../ui/hidden.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import { Actions } from '../../../ui/page-head.tsx'
import type { PeriodRow } from '../period-row.ts'
import { type RouteStage, type StageDay, stageName } from '../route/stages.ts'

/** The stages between author and board: the route's, the days set for this period, and those the route proposes from the board's day. */
interface Between {
  between: readonly RouteStage[]
  set: readonly StageDay[]
  proposed: readonly StageDay[]
  seen: string
}

const formOf = (period: PeriodRow, { set }: Between): FormState => ({
  values: {
    opens: period.opens_on,
    due: period.due_on,
    board: period.board_on ?? '',
    ...Object.fromEntries(set.map(({ stage, due }) => [stage, due])),
  },
  errors: {},
})

/** What stands when the stage's boxes are left empty. */
const proposal = ({ stage, daysBefore }: RouteStage, { proposed }: Between): string => {
  const due = proposed.find((one) => one.stage === stage)?.due
  return `Leave it empty for the route’s ${count(daysBefore, 'day')} before the board${due ? `: ${dayInWords(due)}` : ''}.`
}

interface Words {
  frame: Frame
  period: PeriodRow
  stages: Between
  form: FormState | undefined
}

/** The days as they stand, told beside what was typed. */
const standingDays = ({ opens_on, due_on, board_on }: PeriodRow) => ({
  opens: `Now ${dayInWords(opens_on)}`,
  due: `Now ${dayInWords(due_on)}`,
  board: board_on ? `Now ${dayInWords(board_on)}` : 'Now none',
})

/** The days of one period. */
export const EditPeriod = ({ frame, period, stages, form }: Words) => {
  const fields = form ?? formOf(period, stages)
  const now = form && standingDays(period)
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
        <DateField
          form={fields}
          name="due"
          label={stages.between.length > 0 ? 'Updates due from their authors' : 'Updates due'}
          hint={now?.due}
        />
        <Hidden name="seen" value={form?.values.seen ?? stages.seen} />
        {stages.between.map((one) => (
          <DateField form={fields} name={one.stage} label={`${stageName(one.stage)}’s day (optional)`} hint={proposal(one, stages)} />
        ))}
        <DateField form={fields} name="board" label="Goes to the board (optional)" hint={now?.board} />
        <Actions>
          <Button once>Save days</Button>
          <Link href="/periods">Leave them as they are</Link>
        </Actions>
      </Form>
    </Page>
  )
}
