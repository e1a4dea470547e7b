import type { Assets } from './assets.ts'
import { capabilities } from './capabilities.ts'
import { dayInWords, daysBetween } from './kernel/day.ts'
import type { Frame } from './kernel/frame.ts'
import { count } from './kernel/words.ts'
import type { Context } from './platform/context.ts'
import { countChangesSince, historyHead } from './platform/history/index.ts'
import type { Http } from './platform/http.ts'

/** What stands around a page for somebody who has not signed in. */
export const visitorFrame = (assets: Assets): Frame => ({
  product: 'StepUp',
  home: '/',
  assets: { css: assets.css, js: assets.js, font: assets.font },
  logo: assets.logo ? { src: assets.logo, alt: '' } : undefined,
  nav: [],
  accessibility: '/accessibility',
})

/** What stands around a page: the trust, the map of what this person may see, the day it is read at. */
export async function frameOf(c: Context, http: Http, assets: Assets): Promise<Frame> {
  const earlier = { href: `/earlier?from=${encodeURIComponent(http.path)}`, label: 'See an earlier day' }
  return {
    ...visitorFrame(assets),
    trust: c.trust.name,
    nav: capabilities
      .flatMap(({ nav }) =>
        nav && c.may(nav.permission) && (nav.when?.(c.trust) ?? true)
          ? [{ href: nav.href, label: nav.label, current: isUnder(http.path, nav.under) }]
          : [],
      )
      .sort((one, other) => Number(other.href === '/') - Number(one.href === '/')),
    search: c.may('search:read') ? { action: '/search', label: 'Search', placeholder: 'Search' } : undefined,
    account: { label: c.person.name, links: accountLinks.filter(({ permission }) => c.may(permission)), signOut: '/sign-out' },
    demonstration: c.trust.isSample
      ? { day: dayInWords(c.today), words: `Fictional trust, sample records. ${await c.ask.plainToday(c)}`, link: earlier }
      : undefined,
    earlier: c.trust.isSample ? undefined : earlier,
    asAt: await asAtOf(c, http),
    recordsAsAt: dayInWords(c.on),
    footer: c.trust.isSample ? 'Fictional trust; details marked illustrative are invented.' : undefined,
  }
}

/** What is looked up rather than worked in stands under the person’s name. */
const accountLinks = [
  { href: '/account', label: 'Your account', permission: 'account:read' },
  { href: '/organisation', label: 'The organisation', permission: 'people:read' },
  { href: '/periods', label: 'Reporting calendar', permission: 'calendar:read' },
  { href: '/mail', label: 'Mail', permission: 'posting:run' },
  { href: '/keys', label: 'Keys for other programs', permission: 'key:make' },
  { href: '/history', label: 'Everything that was changed', permission: 'history:read' },
]

const isUnder = (path: string, places: readonly string[]): boolean => places.some((at) => path === at || path.startsWith(`${at}/`))

async function asAtOf(c: Context, http: Http): Promise<Frame['asAt']> {
  if (!c.asAt) return undefined
  const since = await countChangesSince(c.db, c.asAt)
  if ((await historyHead(c.db)).entries === 0)
    return { day: dayInWords(c.asAt), words: 'There were no records yet. Nothing can be changed here.', back: `${http.path}?as-at=now` }
  const ago = `${count(daysBetween(c.asAt, c.today), 'day')} ago`
  const came = since === 0 ? 'Nothing has changed since.' : `${count(since, 'change')} ${since === 1 ? 'has' : 'have'} come since.`
  return { day: dayInWords(c.asAt), words: `That is ${ago}. ${came} Nothing can be changed here.`, back: `${http.path}?as-at=now` }
}
