import { isDay } from '../kernel/day.ts'
import type { Form } from '../kernel/form.ts'
import { sentenceCase } from '../kernel/words.ts'
import { classNames } from './class-names.ts'
import { type Field, parts } from './field.ts'
import { Fieldset } from './fieldset.tsx'
import { FormGroup, HintAndError } from './form-group.tsx'

const boxes = ['day', 'month', 'year'] as const
type Part = (typeof boxes)[number]

/** What stands in a box: what was typed there, else that part of a whole day held under the field's name. */
function typedIn(form: Form | undefined, name: string, part: Part): string | undefined {
  const typed = form?.values[`${name}-${part}`]
  const whole = form?.values[name]
  if (typed !== undefined || whole === undefined || !isDay(whole)) return typed
  const [year = '', month = '', day = ''] = whole.split('-')
  return part === 'year' ? year : String(Number(part === 'month' ? month : day))
}

const DateBox = ({ field, part }: { field: Field; part: Part }) => {
  const { id, error } = parts(field)
  const width = `nhsuk-input--width-${part === 'year' ? 4 : 2}`
  return (
    <div class="nhsuk-date-input__item">
      <FormGroup wrong={error !== undefined}>
        <label class="nhsuk-label nhsuk-date-input__label" for={`${id}-${part}`}>
          {sentenceCase(part)}
        </label>
        <input
          class={classNames('nhsuk-input', width, 'nhsuk-date-input__input', error && 'nhsuk-input--error')}
          id={`${id}-${part}`}
          name={`${field.name}-${part}`}
          type="text"
          inputmode="numeric"
          value={typedIn(field.form, field.name, part)}
          disabled={field.disabled}
        />
      </FormGroup>
    </div>
  )
}

/** A calendar day in three boxes, `name-day`, `name-month` and `name-year`; people type dates faster than they pick them. */
export const DateField = (field: Field) => {
  const { id, error, describedBy } = parts(field)
  return (
    <FormGroup wrong={error !== undefined}>
      <Fieldset legend={field.label} size={field.size} headed={field.headed} caption={field.caption} describedBy={describedBy} role="group">
        <HintAndError field={field} />
        <div class="nhsuk-date-input" id={id}>
          {boxes.map((part) => (
            <DateBox field={field} part={part} />
          ))}
        </div>
      </Fieldset>
    </FormGroup>
  )
}
