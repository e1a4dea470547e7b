import type { Form } from '../../../../kernel/form.ts'
import { DateField } from '../../../../ui/date-field.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'

/** Where it was taken, when, and with which words. */
export const RouteBoxes = ({ form, optional = false }: { form: Form; optional?: boolean }) => (
  <>
    <TextField
      form={form}
      name="takenTo"
      label={optional ? 'Taken to (optional)' : 'Taken to'}
      hint="A committee, or a body outside the trust, such as the integrated care board."
      width={30}
    />
    <DateField form={form} name="takenOn" label="On" />
    <TextArea form={form} name="takenWords" label="What was asked for (optional)" rows={2} />
  </>
)

/** The posts to choose an owner from. */
export const ownerOptions = (posts: readonly { id: number; title: string }[]) => [
  { value: '', label: 'Nobody yet' },
  ...posts.map(({ id, title }) => ({ value: String(id), label: title })),
]
