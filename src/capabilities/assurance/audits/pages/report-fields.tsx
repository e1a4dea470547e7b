import type { Form } from '../../../../kernel/form.ts'
import { Checkboxes } from '../../../../ui/checkboxes.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { type Option, Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { SignRadios } from '../../assurances/pages/sign-radios.tsx'

/** What an audit says in its own word, and whether that counts as assurance on what it looked at. */
export const ReportFields = ({ form, said, isFirst }: { form: Form; said: Option[]; isFirst: boolean }) => (
  <>
    <SignRadios form={form} />
    <Select form={form} name="said" label="Its opinion, in its own word" options={said} />
    <TextField form={form} name="ownWord" label="Another word, as they wrote it" hint="Only where the list does not hold it." width={20} />
    <TextArea form={form} name="found" label="What it found" rows={3} />
    <DateField form={form} name="reportedOn" label="Reported on" />
    {isFirst && (
      <>
        <DateField form={form} name="expiresOn" label="Last day its assurance counts (if it has one)" />
        <Checkboxes
          form={form}
          name="give"
          label="What it counts as"
          small
          choices={[{ value: 'yes', label: 'Write it down as assurance on the risks and controls it looked at' }]}
        />
      </>
    )}
  </>
)
