import type { Form } from '../../../../kernel/form.ts'
import { Checkboxes } from '../../../../ui/checkboxes.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { type Option, Select } from '../../../../ui/select.tsx'
import { TextField } from '../../../../ui/text-field.tsx'

interface Words {
  form: Form
  posts: Option[]
  gaps: Option[]
  likelihoods: readonly string[]
  consequences: readonly string[]
}

const degrees = (labels: readonly string[]): Option[] => [
  { value: '', label: 'Not said' },
  ...labels.map((label, at) => ({ value: String(at + 1), label: `${at + 1} ${label}` })),
]

/** What is done, by whom, by when, for which gap, and what the risk should score after it. */
export const ActionFields = ({ form, posts, gaps, likelihoods, consequences }: Words) => (
  <>
    <TextField form={form} name="action" label="What will be done" />
    <Select form={form} name="actionOwner" label="Who does it" options={posts} />
    <DateField form={form} name="dueOn" label="Due on" />
    <Select form={form} name="forGap" label="Which gap it closes" options={gaps} />
    <Checkboxes form={form} name="begun" label="Where it stands" small choices={[{ value: 'yes', label: 'It has begun' }]} />
    <Select form={form} name="expectedLikelihood" label="Likelihood of the risk, once it is done" options={degrees(likelihoods)} />
    <Select form={form} name="expectedConsequence" label="Consequence of the risk, once it is done" options={degrees(consequences)} />
  </>
)
