import type { Form } from '../../../../kernel/form.ts'
import { DateField } from '../../../../ui/date-field.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Radios } from '../../../../ui/radios.tsx'
import { type Option, Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { lineName, lines } from '../standing.ts'
import { SignRadios } from './sign-radios.tsx'

/** Who looked, what they say in their own word, of which control, and until when it counts. */
export const AssuranceFields = ({ form, controls, said }: { form: Form; controls: Option[]; said: Option[] }) => (
  <>
    <TextField form={form} name="source" label="Where it comes from" hint="For example, internal audit report on waiting lists" />
    <Radios form={form} name="line" label="Line" small choices={lines.map((line) => ({ value: String(line), label: lineName(line) }))} />
    <SignRadios form={form} />
    <Select form={form} name="said" label="The assurer’s own word" options={said} />
    <TextField
      form={form}
      name="ownWord"
      label="Another word, as they wrote it"
      hint={
        <>
          Only where the list does not hold it. <Link href="/assurance/scales">Whose words are kept</Link>
        </>
      }
      width={20}
    />
    <Select form={form} name="about" label="Of which control" options={controls} />
    <DateField form={form} name="givenOn" label="Given on" />
    <DateField form={form} name="expiresOn" label="Last day it counts (if it has one)" />
    <TextArea form={form} name="found" label="What it found (if worth a line)" rows={2} />
  </>
)
