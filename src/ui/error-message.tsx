import type { Child } from 'hono/jsx'

/** What is wrong with one field and how to put it right. */
export const ErrorMessage = ({ id, children }: { id?: string; children?: Child }) => (
  <span class="nhsuk-error-message" id={id}>
    <span class="nhsuk-u-visually-hidden">Error: </span>
    {children}
  </span>
)
