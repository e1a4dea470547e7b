import type { Form } from '../../../../kernel/form.ts'
import { sentenceCase } from '../../../../kernel/words.ts'
import { DateField } from '../../../../ui/date-field.tsx'
import { type Option, Select } from '../../../../ui/select.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { kinds } from '../../facts.ts'

const kindHints: Record<(typeof kinds)[number], string> = {
  preventive: 'stops it happening',
  detective: 'shows that it happens',
  directive: 'tells people what to do',
  corrective: 'limits what follows',
}

export const kindOptions: Option[] = [
  { value: '', label: 'Not said' },
  ...kinds.map((kind) => ({ value: kind, label: `${sentenceCase(kind)}: ${kindHints[kind]}` })),
]

/** What a control is, what kind, and whose. */
export const ControlFields = ({ form, posts, hint }: { form: Form; posts: Option[]; hint?: string }) => (
  <>
    <TextField form={form} name="controlTitle" label="What is in place" {...(hint ? { hint } : {})} />
    <Select form={form} name="kind" label="Kind" options={kindOptions} />
    <Select form={form} name="controlOwner" label="Who owns the control" options={posts} />
  </>
)

/** Since when it is in place, and how often it is tested. */
export const ControlDays = ({ form }: { form: Form }) => (
  <>
    <DateField form={form} name="fromDay" label="In place since (if known)" hint="For example, 1 4 2024" />
    <TextField
      form={form}
      name="testMonths"
      label="Months between two tests"
      hint="For example, 12. Its next test is due so long after the last."
      inputmode="numeric"
      width={3}
    />
  </>
)
