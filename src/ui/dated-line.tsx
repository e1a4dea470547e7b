import type { Child } from 'hono/jsx'

/** One line of several that each say what, by when and who: the first box over the whole width, the others beside each other beneath it. */
export const DatedLine = ({ legend, children }: { legend: string; children?: Child }) => (
  <fieldset class="s-dated">
    <legend class="nhsuk-u-visually-hidden">{legend}</legend>
    {children}
  </fieldset>
)
