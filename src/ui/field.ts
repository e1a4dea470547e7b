import type { Child } from 'hono/jsx'
import { blank, type Form } from '../kernel/form.ts'
import type { LabelSize } from './label.tsx'

/** What every field of a form takes. Its value and its error come from the form, by name. */
export interface Field {
  form?: Form
  name: string
  /** Where it differs from the name. */
  id?: string
  label: Child
  size?: LabelSize
  /** The label is the heading of the whole page. */
  headed?: boolean
  caption?: string
  hint?: Child
  disabled?: boolean
}

/** The parts of a field worked out: its id, what was typed, what is wrong, and the ids that describe it (undefined when none). */
export function parts(field: Field, ...others: (string | undefined)[]) {
  const { form = blank, name } = field
  const id = field.id ?? name
  const error = form.errors[name]
  const ids = [...others, field.hint !== undefined && `${id}-hint`, error && `${id}-error`]
  return { id, value: form.values[name], error, describedBy: ids.filter(Boolean).join(' ') || undefined }
}
