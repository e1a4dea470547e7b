import type { Child } from 'hono/jsx'

/** What helps to answer, between label and box; read aloud with the field through its id. */
export const Hint = ({ id, children }: { id?: string; children?: Child }) => (
  <div class="nhsuk-hint" id={id}>
    {children}
  </div>
)
