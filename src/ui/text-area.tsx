import { classNames } from './class-names.ts'
import { type Field, parts } from './field.ts'
import { OneBox } from './form-group.tsx'

interface Words extends Field {
  rows?: number
  /** Words that are usual; the script counts beneath the box. */
  usualWords?: number
  /** Where this box's form is saved in the background. */
  autosave?: string
  autocomplete?: string
  /** Lets the stylesheet tell an empty box from one that holds words. */
  marked?: boolean
}

/** Several lines of text, with a count of words while somebody types. */
export const TextArea = (field: Words) => {
  const counted = field.usualWords !== undefined
  const { id, value, error, describedBy } = parts(field)
  return (
    <OneBox field={field}>
      <textarea
        class={classNames('nhsuk-textarea', error && 'nhsuk-textarea--error')}
        id={id}
        name={field.name}
        rows={field.rows ?? 5}
        autocomplete={field.autocomplete}
        disabled={field.disabled}
        placeholder={field.marked ? ' ' : undefined}
        aria-describedby={describedBy}
        data-autosave={field.autosave}
        data-count={counted ? `${id}-count` : undefined}
        data-usual={field.usualWords}
      >
        {value}
      </textarea>
      {counted && <p class="s-small s-quiet s-count" id={`${id}-count`} aria-live="polite"></p>}
    </OneBox>
  )
}
