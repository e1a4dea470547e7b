import type { Child } from 'hono/jsx'
import { Link } from './link.tsx'

/** A quiet action at the end of a row; `about` says aloud of what. */
export const ActLink = ({ href, about, children }: { href: string; about?: string; children?: Child }) => (
  <Link class="s-act" href={href} {...(about ? { about } : {})}>
    {children}
  </Link>
)
