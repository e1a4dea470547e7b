import type { Form } from '../../../../kernel/form.ts'
import { Radios } from '../../../../ui/radios.tsx'

/** Whether what was looked at works: bad news is asked for as plainly as good. */
export const SignRadios = ({ form }: { form: Form }) => (
  <Radios
    form={form}
    name="positive"
    label="What does it say?"
    small
    choices={[
      { value: 'yes', label: 'Positive: what it looked at works' },
      { value: 'no', label: 'Negative: it does not work, or not well enough. It is shown as plainly as the rest.' },
    ]}
  />
)
