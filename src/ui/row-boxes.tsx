import type { Form } from '../kernel/form.ts'
import { classNames } from './class-names.ts'
import type { Option } from './select.tsx'
import { Unseen } from './unseen.tsx'

interface Box {
  name: string
  label: string
  form: Form
}

const Wrong = ({ form, name }: Pick<Box, 'form' | 'name'>) =>
  form.errors[name] ? (
    <span class="nhsuk-error-message" id={`${name}-error`}>
      <Unseen>Error: </Unseen>
      {form.errors[name]}
    </span>
  ) : null

const wrongOf = ({ form, name }: Pick<Box, 'form' | 'name'>) => (form.errors[name] ? `${name}-error` : undefined)

/** One of a few in the cell of a table; its label is only read aloud unless it is `shown`. */
export const RowSelect = ({ name, label, options, form, shown = false }: Box & { options: readonly Option[]; shown?: boolean }) => (
  <label class="s-rowbox">
    {shown ? <span>{label}</span> : <Unseen>{label}</Unseen>}
    <Wrong form={form} name={name} />
    <select
      class={classNames('nhsuk-select', form.errors[name] && 'nhsuk-select--error')}
      id={name}
      name={name}
      aria-describedby={wrongOf({ form, name })}
    >
      {options.map(({ value, label: words }) => (
        <option value={value} selected={value === (form.values[name] ?? '')}>
          {words}
        </option>
      ))}
    </select>
  </label>
)

/** A number in the cell of a table, its label only read aloud: the column's heading says it to the eye. */
export const RowNumber = ({ name, label, form }: Box) => (
  <label class="s-rowbox">
    <Unseen>{label}</Unseen>
    <Wrong form={form} name={name} />
    <input
      class={classNames('nhsuk-input nhsuk-input--width-10', form.errors[name] && 'nhsuk-input--error')}
      id={name}
      name={name}
      type="text"
      inputmode="decimal"
      autocomplete="off"
      value={form.values[name]}
      aria-describedby={wrongOf({ form, name })}
    />
  </label>
)

/** A line of words in the cell of a table; `about` says aloud of which row. */
export const RowText = ({ name, label, about, form }: Box & { about: string }) => (
  <label class="s-rowbox">
    <span>
      {label} <Unseen>: {about}</Unseen>
    </span>
    <Wrong form={form} name={name} />
    <input
      class={classNames('nhsuk-input', form.errors[name] && 'nhsuk-input--error')}
      id={name}
      name={name}
      type="text"
      value={form.values[name]}
      aria-describedby={wrongOf({ form, name })}
    />
  </label>
)
