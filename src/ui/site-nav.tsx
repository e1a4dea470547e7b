import type { LinkTo } from './link.tsx'
import { safeHref } from './safe-href.ts'

const Links = ({ links }: { links: LinkTo[] }) => (
  <ul>
    {links.map(({ href, label, current }) => (
      <li>
        <a href={safeHref(href)} aria-current={current ? 'page' : undefined}>
          {label}
        </a>
      </li>
    ))}
  </ul>
)

/** The navigation: a row of links on a wide screen, a Menu that opens without script on a narrow one. The stylesheet shows one of the two. */
export const SiteNav = ({ links }: { links: LinkTo[] }) => {
  const here = links.find((link) => link.current)
  return (
    <nav class="s-nav" aria-label="Main">
      <div class="s-wrap s-nav-wide">
        <Links links={links} />
      </div>
      <details class="s-nav-narrow" data-menu>
        <summary>Menu{here && <span class="s-nav-here"> {here.label}</span>}</summary>
        <Links links={links} />
      </details>
    </nav>
  )
}
