import type { Form } from '../../../../kernel/form.ts'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'

/** Whose words, and the words themselves with their places for ordering. */
export const ScaleFields = ({ form }: { form: Form }) => (
  <>
    <TextField form={form} name="name" label="Whose words these are" width={30} />
    <TextArea
      form={form}
      name="levels"
      label="The words, best first"
      hint="One a line, each after its place from 1, full assurance, to 4, none: “1 Substantial”. The place only puts assurances in order and is never printed."
      rows={5}
    />
  </>
)
