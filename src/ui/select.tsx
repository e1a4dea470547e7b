import { classNames } from './class-names.ts'
import { type Field, parts } from './field.ts'
import { OneBox } from './form-group.tsx'

export interface Option {
  value: string
  label: string
  disabled?: boolean
}

/** One of many; give an option with the empty value to leave it open. */
export const Select = (field: Field & { options: Option[] }) => {
  const { id, value, error, describedBy } = parts(field)
  return (
    <OneBox field={field}>
      <select
        class={classNames('nhsuk-select', error && 'nhsuk-select--error')}
        id={id}
        name={field.name}
        disabled={field.disabled}
        aria-describedby={describedBy}
      >
        {field.options.map((option) => (
          <option value={option.value} selected={option.value === value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </OneBox>
  )
}
