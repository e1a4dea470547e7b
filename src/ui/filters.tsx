import type { Child } from 'hono/jsx'
import type { LinkTo } from './link.tsx'
import { safeHref } from './safe-href.ts'

/** Links that narrow a list, each with how many it leaves. */
export const Filters = ({ label, links }: { label: string; links: (LinkTo & { count?: number })[] }) => (
  <nav aria-label={label}>
    <ul class="s-filter">
      {links.map((link) => (
        <li>
          <a href={safeHref(link.href)} aria-current={link.current ? 'true' : undefined}>
            {link.label}
            {link.count !== undefined && `, ${link.count.toLocaleString('en-GB')}`}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

/** A row over a list: filters on the left, a word or a link on the right. */
export const Toolbar = ({ children }: { children?: Child }) => <div class="s-toolbar">{children}</div>
