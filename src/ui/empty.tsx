import type { Child } from 'hono/jsx'

/** Nothing here, said kindly, and what comes next. */
export const Empty = ({ children }: { children?: Child }) => <p class="s-empty">{children}</p>
