import type { Form } from '../../../../kernel/form.ts'
import { DateField } from '../../../../ui/date-field.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'

/** Why, by whose approval and when: asked with every decision about the strategy. */
export const DecisionFields = ({ form }: { form: Form }) => (
  <>
    <TextArea form={form} name="reason" label="Why" rows={2} />
    <TextField form={form} name="approved" label="Approved by" hint="A role or a body, such as Trust board." width={30} />
    <DateField form={form} name="decided" label="Decided on" hint="For example, 8 10 2024" />
  </>
)
