import type { Child } from 'hono/jsx'

/** Words for people who listen to the page; nothing is drawn. */
export const Unseen = ({ children }: { children?: Child }) => <span class="nhsuk-u-visually-hidden">{children}</span>
