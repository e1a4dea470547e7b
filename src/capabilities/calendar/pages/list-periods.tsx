import { type Day, dayInWords } from '../../../kernel/day.ts'
import type { Form as FormState } from '../../../kernel/form.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { sentenceCase } from '../../../kernel/words.ts'
import { ActLink } from '../../../ui/act-link.tsx'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Details } from '../../../ui/details.tsx'
import { Form } from '../../../ui/form.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import { Table } from '../../../ui/table.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { Unseen } from '../../../ui/unseen.tsx'
import type { PeriodRow } from '../period-row.ts'

interface Row extends PeriodRow {
  mayOpen: boolean
  mayEdit: boolean
}

interface Words {
  frame: Frame
  answer: string | undefined
  rows: Row[]
  mayAdd: boolean
  form: FormState
}

const colours = { open: 'green', frozen: 'blue', planned: 'grey' } as const
const State = ({ state }: { state: string }) => <Tag colour={colours[state as keyof typeof colours] ?? 'grey'}>{sentenceCase(state)}</Tag>

const Acts = ({ row }: { row: Row }) => (
  <>
    {row.mayEdit && (
      <ActLink href={`/periods/${row.id}/days`} about={`of ${row.label}`}>
        Change days
      </ActLink>
    )}{' '}
    <ActLink href={`/periods/${row.id}/timetable`} about={`of ${row.label}`}>
      Timetable
    </ActLink>{' '}
    {row.mayOpen && (
      <Form action={`/periods/${row.id}/opening`} class="s-rowform">
        <Button small once>
          Open<Unseen> {row.label}</Unseen> for updates
        </Button>
      </Form>
    )}
  </>
)

const Add = ({ form }: { form: FormState }) => (
  <Details summary="Add a period" open={Object.keys(form.errors).length > 0}>
    <Form action="/periods">
      <TextField
        form={form}
        name="label"
        label="Period"
        hint="A quarter, such as Q3 2024/25, brings its own first and last day. Anything else, such as September 2024, needs them."
        width={20}
      />
      <DateField form={form} name="starts" label="First day, where it is no quarter" />
      <DateField form={form} name="ends" label="Last day, where it is no quarter" />
      <DateField form={form} name="opens" label="Opens for updates" />
      <DateField form={form} name="due" label="Updates due" />
      <DateField form={form} name="board" label="Goes to the board (optional)" />
      <Button once>Add period</Button>
    </Form>
  </Details>
)

const day = (value: Day | null) => (value ? dayInWords(value) : '')

/** The reporting calendar: every period with its days and where it stands. */
export const ListPeriods = ({ frame, answer, rows, mayAdd, form }: Words) => (
  <Page frame={frame} title="Reporting calendar" form={form}>
    <Lead answer={answer ?? (rows.length === 0 ? 'The calendar is empty.' : 'No period is open, and none is planned.')}>
      {mayAdd && rows.every((r) => r.state === 'frozen') && 'Add the next period, so that people know when their updates are due.'}
    </Lead>
    <p>
      <Link href="/periods/route">The route of an update</Link>, and how many days before the board each stage is to be done
    </p>
    {mayAdd && <Add form={form} />}
    <Table
      caption="Reporting periods, newest first"
      rows={rows}
      empty="No period is in the calendar yet."
      columns={[
        { label: 'Period', nowrap: true, cell: (r) => r.label },
        { label: 'State', cell: (r) => <State state={r.state} /> },
        { label: 'From', nowrap: true, cell: (r) => day(r.starts_on) },
        { label: 'To', nowrap: true, cell: (r) => day(r.ends_on) },
        { label: 'Opens', nowrap: true, cell: (r) => day(r.opens_on) },
        { label: 'Updates due', nowrap: true, cell: (r) => day(r.due_on) },
        { label: 'Board', nowrap: true, cell: (r) => day(r.board_on) || 'No day yet' },
        { label: 'Action', unseen: true, cell: (r) => <Acts row={r} /> },
      ]}
    />
  </Page>
)
