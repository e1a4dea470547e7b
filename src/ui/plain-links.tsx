import { Link, type LinkTo } from './link.tsx'

/** Links under one another, small. */
export const PlainLinks = ({ links }: { links: readonly LinkTo[] }) => (
  <ul class="s-plain s-small s-links">
    {links.map(({ href, label }) => (
      <li>
        <Link href={href}>{label}</Link>
      </li>
    ))}
  </ul>
)
