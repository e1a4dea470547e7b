import type { Child } from 'hono/jsx'
import { Link } from './link.tsx'

/** One end of a link: its kind in words, its name, and whether it is this page or a link that is missing. */
export interface Knot {
  kind: Child
  label: Child
  href?: string
  here?: boolean
  missing?: boolean
  action?: { href: string; label: string }
}

const Line = ({ kind, label, href, here, missing, action }: Knot) => (
  <li class={here ? 'is-here' : missing ? 'is-missing' : undefined}>
    <span class="s-kind">{kind}</span>
    {href === undefined ? label : <Link href={href}>{label}</Link>} {action && <Link href={action.href}>{action.label}</Link>}
  </li>
)

interface Words {
  serves: { heading: string; knots: Knot[] }
  served: { heading: string; knots: Knot[] }
}

/** What this serves, from the top down to itself, and what serves it. */
export const Thread = ({ serves, served }: Words) => (
  <>
    <h3 class="s-small s-quiet">{serves.heading}</h3>
    <ol class="s-thread">
      {serves.knots.map((knot) => (
        <Line {...knot} />
      ))}
    </ol>
    <h3 class="s-small s-quiet">{served.heading}</h3>
    <ul class="s-thread">
      {served.knots.map((knot) => (
        <Line {...knot} />
      ))}
    </ul>
  </>
)
