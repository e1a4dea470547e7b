import type { Frame } from './frame.ts'
import { Link } from './link.tsx'
import { SiteNav } from './site-nav.tsx'

const Search = ({ search }: { search: NonNullable<Frame['search']> }) => (
  <search class="s-search">
    <form action={search.action} method="get">
      <label class="nhsuk-u-visually-hidden" for="site-search">
        {search.label}
      </label>
      <input id="site-search" name="q" type="search" placeholder={search.placeholder} value={search.value} autocomplete="off" />
      <button type="submit">Search</button>
    </form>
  </search>
)

const Account = ({ account }: { account: NonNullable<Frame['account']> }) => (
  <details class="s-me" data-menu>
    <summary>{account.label}</summary>
    <ul>
      {account.links.map((link) => (
        <li>
          <Link href={link.href}>{link.label}</Link>
        </li>
      ))}
      {account.signOut && (
        <li>
          <form method="post" action={account.signOut}>
            <button type="submit">Sign out</button>
          </form>
        </li>
      )}
    </ul>
  </details>
)

/** The blue bar: product, trust, search, the person's own menu, and the navigation. */
export const SiteHeader = ({ frame }: { frame: Frame }) => (
  <header class="s-head">
    <div class="s-wrap s-bar">
      {frame.logo && <img class="s-logo" src={frame.logo.src} alt={frame.logo.alt} height="32" />}
      <Link class="s-name" href={frame.home}>
        {frame.product}
      </Link>
      {frame.trust && <span class="s-trust">{frame.trust}</span>}
      {frame.search && <Search search={frame.search} />}
      {frame.account && <Account account={frame.account} />}
    </div>
    {frame.nav.length > 0 && <SiteNav links={frame.nav} />}
  </header>
)
