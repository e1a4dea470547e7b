import type { Child } from 'hono/jsx'
import { Button } from './button.tsx'
import type { Option } from './select.tsx'

/** One thing to narrow a list by: its options, the first of which leaves it open, and what is chosen now. */
export interface Narrowing {
  name: string
  label: string
  options: Option[]
  chosen?: string | undefined
}

interface Words {
  action: string
  label: string
  narrowings: Narrowing[]
  /** What else stands in the address and stays: the order of the list. */
  kept?: { name: string; value: string }[]
  button?: string
  children?: Child
}

/** Small choices in a row that narrow a list. It asks by address, so the list can be sent to somebody; no script is needed. */
export const ChooseForm = ({ action, label, narrowings, kept = [], button = 'Show', children }: Words) => (
  <form class="s-choose" method="get" action={action} aria-label={label}>
    {narrowings.map(({ name, label, options, chosen }) => (
      <label>
        <span>{label}</span>
        <select class="nhsuk-select" name={name}>
          {options.map((option) => (
            <option value={option.value} selected={option.value === (chosen ?? '')} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      </label>
    ))}
    {kept.map(({ name, value }) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <Button kind="secondary" small>
      {button}
    </Button>
    {children}
  </form>
)
