import type { LinkTo } from './link.tsx'
import { safeHref } from './safe-href.ts'

/** Views of one thing, each with its own address; no script. */
export const Tabs = ({ label, links }: { label: string; links: LinkTo[] }) => (
  <nav aria-label={label}>
    <ul class="s-tabs">
      {links.map(({ href, label, current }) => (
        <li>
          <a href={safeHref(href)} aria-current={current ? 'page' : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
