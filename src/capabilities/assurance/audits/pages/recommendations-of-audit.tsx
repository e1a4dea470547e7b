import type { Day } from '../../../../kernel/day.ts'
import type { Form as Typed } from '../../../../kernel/form.ts'
import { sentenceCase } from '../../../../kernel/words.ts'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Details } from '../../../../ui/details.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Gap } from '../../../../ui/gap.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Section } from '../../../../ui/section.tsx'
import { type Option, Select } from '../../../../ui/select.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { dueInWords, isOverdue, priorities, type Recommendation, recommendationInWords } from '../audit.ts'
import { addressOf } from '../owed.ts'
import type { AuditWords } from './show-audit.tsx'

/** What an audit recommends, as a table, and the form for one more. */
export const Recommendations = ({ audit, posts, form, on, may }: AuditWords) => (
  <Section heading="What it recommends" id="recommendations">
    <Table caption="What it recommends" columns={columns(on)} rows={audit.recommendations} empty="Nothing is recommended." />
    {may.edit && (
      <Details summary="Write a recommendation down" open={fields.some((name) => form.errors[name] !== undefined)}>
        <Form action={`/audits/${audit.id}/recommendations`}>
          <RecommendationFields form={form} posts={posts} />
          <Button kind="secondary" once>
            Write it down
          </Button>
        </Form>
      </Details>
    )}
  </Section>
)

const fields = ['recommendation', 'priority', 'recommendationOwner', 'dueOn']

/** What is recommended, how urgent, for whom, and until when. */
export const RecommendationFields = ({ form, posts }: { form: Typed; posts: Option[] }) => (
  <>
    <TextArea form={form} name="recommendation" label="What is recommended" rows={2} />
    <Select
      form={form}
      name="priority"
      label="Priority, as the report has it"
      options={[{ value: '', label: 'None given' }, ...priorities.map((value) => ({ value, label: sentenceCase(value) }))]}
    />
    <Select form={form} name="recommendationOwner" label="Who does it" options={posts} />
    <DateField form={form} name="dueOn" label="Due on" />
  </>
)

const columns = (on: Day): Column<Recommendation>[] => [
  { label: 'Recommendation', class: 's-col-wide', cell: (one) => <Link href={addressOf(one)}>{one.words}</Link> },
  { label: 'Priority', cell: ({ priority }) => (priority === null ? <span class="s-quiet">None given</span> : sentenceCase(priority)) },
  { label: 'Owner', cell: ({ owner }) => owner ?? <Gap>Nobody named</Gap> },
  { label: 'Due', cell: (one) => dueInWords(one) },
  {
    label: 'Where it stands',
    cell: (one) => (isOverdue(one, on) ? <Gap>{recommendationInWords(one, on)}</Gap> : recommendationInWords(one, on)),
  },
]
