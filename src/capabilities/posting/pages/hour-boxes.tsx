import type { Form } from '../../../kernel/form.ts'
import { Select } from '../../../ui/select.tsx'

const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`
const options = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, n) => ({ value: String(first + n), label: clock(first + n) }))

/** The two hours between which mail may go. */
export const HourBoxes = ({ form, what }: { form: Form; what: string }) => (
  <>
    <Select form={form} name="from" label={`${what} from`} options={options(0, 23)} />
    <Select form={form} name="until" label={`${what} until`} options={options(1, 24)} />
  </>
)
