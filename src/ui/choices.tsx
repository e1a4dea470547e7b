import type { Child } from 'hono/jsx'
import { classNames } from './class-names.ts'
import { type Field, parts } from './field.ts'
import { Fieldset } from './fieldset.tsx'
import { FormGroup, HintAndError } from './form-group.tsx'

/** One thing to choose; `or` is the word between two groups of them. */
export type Choice = { value: string; label: Child; hint?: Child; disabled?: boolean } | { or: string }

export interface Choosing extends Field {
  choices: Choice[]
  small?: boolean
  inline?: boolean
}

interface Boxes {
  field: Choosing
  block: 'radios' | 'checkboxes'
  chosen: (value: string) => boolean
}

const Box = ({ field, block, chosen, choice, id }: Boxes & { choice: Exclude<Choice, { or: string }>; id: string }) => (
  <div class={`nhsuk-${block}__item`}>
    <input
      class={`nhsuk-${block}__input`}
      id={id}
      name={field.name}
      type={block === 'radios' ? 'radio' : 'checkbox'}
      value={choice.value}
      checked={chosen(choice.value)}
      disabled={choice.disabled ?? field.disabled}
      aria-describedby={choice.hint === undefined ? undefined : `${id}-item-hint`}
    />
    <label class={`nhsuk-label nhsuk-${block}__label`} for={id}>
      {choice.label}
    </label>
    {choice.hint !== undefined && (
      <div class={`nhsuk-hint nhsuk-${block}__hint`} id={`${id}-item-hint`}>
        {choice.hint}
      </div>
    )}
  </div>
)

/** The frame of radios and checkboxes alike. The first box has the field's id, so an error leads straight to it. */
export const Choices = ({ field, block, chosen }: Boxes) => {
  const { id, error, describedBy } = parts(field)
  return (
    <FormGroup wrong={error !== undefined}>
      <Fieldset legend={field.label} size={field.size} headed={field.headed} caption={field.caption} describedBy={describedBy}>
        <HintAndError field={field} />
        <div
          class={classNames(`nhsuk-${block}`, field.inline && `nhsuk-${block}--inline`, field.small && `nhsuk-${block}--small`)}
          data-module={`nhsuk-${block}`}
        >
          {field.choices.map((choice, i) =>
            'or' in choice ? (
              <div class={`nhsuk-${block}__divider`}>{choice.or}</div>
            ) : (
              <Box field={field} block={block} chosen={chosen} choice={choice} id={i === 0 ? id : `${id}-${i + 1}`} />
            ),
          )}
        </div>
      </Fieldset>
    </FormGroup>
  )
}
