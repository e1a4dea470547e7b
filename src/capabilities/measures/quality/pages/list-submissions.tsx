import { type Day, dayInWords } from '../../../../kernel/day.ts'
import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { count, sentenceCase } from '../../../../kernel/words.ts'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Fold } from '../../../../ui/fold.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Select } from '../../../../ui/select.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { opinions, type Submission, submissionStates } from '../records.ts'

interface Words {
  frame: Frame
  on: Day
  all: readonly Submission[]
  /** The one that is being changed; undefined for a new one. */
  changing: Submission | undefined
  mayKeep: boolean
  form: Typed
}

/** What the trust hands in about its data each year, where it stands and what an audit of it said. */
export const ListSubmissionsPage = ({ frame, on, all, changing, mayKeep, form }: Words) => (
  <Page
    frame={frame}
    title="What is handed in about data"
    crumbs={[
      { label: 'Measures', href: '/measures' },
      { label: 'Data quality', href: '/measures/quality' },
      { label: 'What is handed in' },
    ]}
    form={form}
  >
    <Lead answer={answerOf(all, on)} />
    <Table
      caption="Submissions about data"
      columns={columnsOf(mayKeep)}
      rows={all}
      empty="Nothing is written down yet that the trust hands in about its data."
    />
    {mayKeep && <Writing changing={changing} form={form} />}
  </Page>
)

const columnsOf = (mayKeep: boolean): Column<Submission>[] => [
  { label: 'Submission', cell: ({ name, year }) => [name, year].filter(Boolean).join(', ') },
  { label: 'Status', cell: ({ status }) => <b>{sentenceCase(status)}</b> },
  { label: 'Due', cell: ({ dueOn }) => (dueOn ? dayInWords(dueOn) : 'no day set') },
  { label: 'Handed in', cell: ({ submittedOn }) => (submittedOn ? dayInWords(submittedOn) : 'not yet') },
  {
    label: 'Audit',
    cell: ({ opinion, auditedOn }) =>
      opinion && auditedOn ? `${opinion === 'none' ? 'no' : opinion} assurance, ${dayInWords(auditedOn)}` : 'none written down',
  },
  { label: 'Note', cell: ({ words }) => words },
  ...(mayKeep
    ? [
        {
          label: 'Change',
          unseen: true,
          cell: ({ id, name }: Submission) => (
            <Link class="s-act" href={`/measures/quality/submissions?change=${id}`} about={name}>
              Change
            </Link>
          ),
        },
      ]
    : []),
]

function answerOf(all: readonly Submission[], on: Day): string {
  const late = all.filter(({ status, dueOn }) => status === 'to be submitted' && dueOn !== null && dueOn < on).length
  const open = all.filter(({ status }) => status === 'to be submitted').length
  if (all.length === 0) return 'Nothing is written down.'
  if (late > 0) return `${count(late, 'submission')} ${late === 1 ? 'is' : 'are'} overdue.`
  return open === 0
    ? 'Everything written down is handed in.'
    : `${count(open, 'submission')} ${open === 1 ? 'is' : 'are'} still to be handed in.`
}

const Writing = ({ changing, form }: { changing: Submission | undefined; form: Typed }) => (
  <Fold
    summary={changing ? `Change ${changing.name}` : 'Write down a submission'}
    open={changing !== undefined || Object.keys(form.errors).length > 0}
  >
    <Form action={changing ? `/measures/quality/submissions/${changing.id}` : '/measures/quality/submissions'} guard>
      {changing && <Hidden name="version" value={changing.version} />}
      <TextField form={form} name="name" label="What is handed in" width={30} />
      <TextField form={form} name="year" label="Year (optional)" width={10} />
      <DateField form={form} name="due" label="Due on (optional)" hint="For example, 30 6 2025" />
      <Select
        form={form}
        name="status"
        label="Where it stands"
        options={submissionStates.map((value) => ({ value, label: sentenceCase(value) }))}
      />
      <DateField form={form} name="handed" label="Handed in on, once it is" hint="For example, 28 6 2024" />
      <Select
        form={form}
        name="opinion"
        label="Assurance an audit of it gave"
        options={[
          { value: '', label: 'No audit' },
          ...opinions.map((value) => ({ value, label: value === 'none' ? 'No assurance' : sentenceCase(value) })),
        ]}
      />
      <DateField form={form} name="audited" label="Day of the audit, where there was one" hint="For example, 2 9 2024" />
      <TextArea form={form} name="words" label="Note (optional)" rows={2} />
      <Button kind="secondary" once>
        Save
      </Button>
    </Form>
  </Fold>
)
