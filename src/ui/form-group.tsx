import type { Child } from 'hono/jsx'
import { classNames } from './class-names.ts'
import { ErrorMessage } from './error-message.tsx'
import { type Field, parts } from './field.ts'
import { Hint } from './hint.tsx'
import { Label } from './label.tsx'

/** The space of one field, marked red where it is wrong. */
export const FormGroup = ({
  wrong,
  class: name,
  module,
  children,
}: {
  wrong?: boolean
  class?: string | undefined
  module?: string | undefined
  children?: Child
}) => (
  <div class={classNames('nhsuk-form-group', name, wrong && 'nhsuk-form-group--error')} data-module={module}>
    {children}
  </div>
)

/** Hint and error of a field, in the order the design system sets. */
export const HintAndError = ({ field }: { field: Field }) => {
  const { id, error } = parts(field)
  return (
    <>
      {field.hint !== undefined && <Hint id={`${id}-hint`}>{field.hint}</Hint>}
      {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
    </>
  )
}

/** A field of one box: label, hint, error, then the box. */
export const OneBox = ({ field, class: name, module, children }: { field: Field; class?: string; module?: string; children?: Child }) => {
  const { id, error } = parts(field)
  return (
    <FormGroup wrong={error !== undefined} class={name} module={module}>
      <Label for={id} size={field.size} headed={field.headed} caption={field.caption}>
        {field.label}
      </Label>
      <HintAndError field={field} />
      {children}
    </FormGroup>
  )
}
