import { Link } from './link.tsx'

export interface Crumb {
  label: string
  href?: string
}

/** Where the page stands, from the top down; the last may be the page itself, without a link. */
export const Crumbs = ({ crumbs }: { crumbs: Crumb[] }) => (
  <nav class="s-crumbs" aria-label="Breadcrumb">
    <ol>
      {crumbs.map(({ label, href }) => (
        <li>{href ? <Link href={href}>{label}</Link> : <span aria-current="page">{label}</span>}</li>
      ))}
    </ol>
  </nav>
)
