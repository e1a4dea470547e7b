import type { Form } from '../../../../kernel/form.ts'
import { DateField } from '../../../../ui/date-field.tsx'
import { Radios } from '../../../../ui/radios.tsx'
import { type Option, Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'

/** What is missing, of which control, and since when that is known. */
export const GapFields = ({ form, controls }: { form: Form; controls: Option[] }) => (
  <>
    <Radios
      form={form}
      name="gapKind"
      label="What is missing"
      small
      choices={[
        { value: 'control', label: 'A control that should be there, or work better' },
        { value: 'assurance', label: 'Assurance that a control works' },
      ]}
    />
    <TextArea form={form} name="gapWords" label="In words" rows={2} />
    <Select form={form} name="gapControl" label="Of which control" options={controls} />
    <DateField form={form} name="foundOn" label="Found on" />
  </>
)
