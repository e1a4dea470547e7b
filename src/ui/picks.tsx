import type { Child } from 'hono/jsx'

export interface Pick {
  value: string
  label: Child
}

/** A few small choices in the cell of a table; `legend` is only read aloud and says of which row. */
export const Picks = ({ legend, name, picks, chosen }: { legend: string; name: string; picks: Pick[]; chosen?: string | undefined }) => (
  <fieldset class="s-picks">
    <legend class="nhsuk-u-visually-hidden">{legend}</legend>
    {picks.map(({ value, label }) => (
      <label class="s-pick">
        <input type="radio" name={name} value={value} checked={value === chosen} />
        {label}
      </label>
    ))}
  </fieldset>
)
