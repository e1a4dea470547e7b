import type { Form as Typed } from '../../../kernel/form.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { Radios } from '../../../ui/radios.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'

/** What every version says of itself: its name, years, vision, values and main axis. */
export const VersionFields = ({ form }: { form: Typed }) => (
  <>
    <TextField form={form} name="name" label="What the strategy is called" hint="As the trust says it: Step up to Great." width={30} />
    <TextField form={form} name="label" label="The years it is known by" hint="They name its tab, such as 2021–24 or 2024/25." width={10} />
    <DateField form={form} name="starts" label="First day" hint="For example, 1 4 2025" />
    <DateField form={form} name="ends" label="Last day" hint="For example, 31 3 2028" />
    <TextArea form={form} name="vision" label="Vision (optional)" rows={2} />
    <TextArea form={form} name="values" label="Values (optional)" hint="One on each line." rows={3} />
    <MainAxis form={form} />
  </>
)

const MainAxis = ({ form }: { form: Typed }) => (
  <Radios
    form={form}
    name="axis"
    label="What reports lead with"
    choices={[
      { value: 'goal', label: 'Goals', hint: 'Reports go goal by goal; bricks are the second way to read them.' },
      { value: 'brick', label: 'Bricks', hint: 'Reports go brick by brick.' },
    ]}
  />
)
