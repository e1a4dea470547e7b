import type { Child } from 'hono/jsx'
import { classNames } from './class-names.ts'
import type { Option } from './select.tsx'

interface Words {
  name: string
  /** What the choice is about; only read aloud unless shown. */
  label: Child
  shown?: boolean
  wide?: boolean
  options: Option[]
  chosen: string
}

/** A small choice that puts right what was read. */
export const Mend = ({ name, label, shown = false, wide = false, options, chosen }: Words) => (
  <label class={classNames('s-mend', wide && 'is-wide')}>
    <span class={shown ? undefined : 'nhsuk-u-visually-hidden'}>{label}</span>
    <select class="nhsuk-select" name={name}>
      {options.map((option) => (
        <option value={option.value} selected={option.value === chosen} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
    </select>
  </label>
)
