// biome-ignore-all lint/a11y/noRedundantRoles: the markup is the design system's own.
import { safeHref } from './safe-href.ts'

interface Words {
  pages: ({ number: number; href: string; current?: boolean } | 'gap')[]
  previous?: string | undefined
  next?: string | undefined
}

const arrows = {
  left: 'M10.7 6.3c.4.4.4 1 0 1.4L7.4 11H19a1 1 0 0 1 0 2H7.4l3.3 3.3c.4.4.4 1 0 1.4a1 1 0 0 1-1.4 0l-5-5A1 1 0 0 1 4 12c0-.3.1-.5.3-.7l5-5a1 1 0 0 1 1.4 0Z',
  right: 'm14.7 6.3 5 5c.2.2.3.4.3.7 0 .3-.1.5-.3.7l-5 5a1 1 0 0 1-1.4-1.4l3.3-3.3H5a1 1 0 0 1 0-2h11.6l-3.3-3.3a1 1 0 1 1 1.4-1.4Z',
}

const Arrow = ({ to }: { to: 'left' | 'right' }) => (
  <svg
    class={`nhsuk-icon nhsuk-icon--arrow-${to}`}
    xmlns="http://www.w3.org/2000/svg"
    viewBox="0 0 24 24"
    width="16"
    height="16"
    focusable="false"
    aria-hidden="true"
  >
    <path d={arrows[to]} />
  </svg>
)

const Title = ({ words }: { words: string }) => (
  <span class="nhsuk-pagination__title">
    {words}
    <span class="nhsuk-u-visually-hidden"> page</span>
  </span>
)

const PageNumber = ({ page }: { page: Words['pages'][number] }) =>
  page === 'gap' ? (
    <li class="nhsuk-pagination__item nhsuk-pagination__item--ellipsis">⋯</li>
  ) : (
    <li class={page.current ? 'nhsuk-pagination__item nhsuk-pagination__item--current' : 'nhsuk-pagination__item'}>
      <a
        class="nhsuk-pagination__link"
        href={safeHref(page.href)}
        aria-label={`Page ${page.number}`}
        aria-current={page.current ? 'page' : undefined}
      >
        {page.number}
      </a>
    </li>
  )

/** The pages of a long list. */
export const Pagination = ({ pages, previous, next }: Words) => (
  <nav class="nhsuk-pagination nhsuk-pagination--numbered" role="navigation" aria-label="Pagination">
    {previous && (
      <a class="nhsuk-pagination__previous" href={safeHref(previous)} rel="prev">
        <Arrow to="left" />
        <Title words="Previous" />
      </a>
    )}
    <ul class="nhsuk-pagination__list">
      {pages.map((page) => (
        <PageNumber page={page} />
      ))}
    </ul>
    {next && (
      <a class="nhsuk-pagination__next" href={safeHref(next)} rel="next">
        <Title words="Next" />
        <Arrow to="right" />
      </a>
    )}
  </nav>
)
