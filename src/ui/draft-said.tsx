import type { Child } from 'hono/jsx'

/** Where the browser says that the draft is saved; until then, what the server knows. */
export const DraftSaid = ({ children }: { children?: Child }) => (
  <span data-draft-said role="status">
    {children}
  </span>
)
