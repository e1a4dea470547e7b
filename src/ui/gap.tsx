import type { Child } from 'hono/jsx'
import { Link } from './link.tsx'

/** Something missing, said where it is missing, with the one action that closes it. `about` says aloud of what. */
export const Gap = ({ action, children }: { action?: { href: string; label: string; about?: string }; children?: Child }) => (
  <p class="s-gap">
    {children}{' '}
    {action && (
      <Link href={action.href} {...(action.about ? { about: action.about } : {})}>
        {action.label}
      </Link>
    )}
  </p>
)
