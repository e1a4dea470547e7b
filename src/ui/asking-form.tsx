import type { Child } from 'hono/jsx'

/** A form that only asks: what is chosen stands in the address, so it can be kept and sent on. */
export const AskingForm = ({ action, children }: { action: string; children?: Child }) => (
  <form method="get" action={action} novalidate>
    {children}
  </form>
)

/** Fields in a row, their button at the end. */
export const FieldRow = ({ children }: { children?: Child }) => <div class="s-fieldrow">{children}</div>
