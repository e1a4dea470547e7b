import type { Child } from 'hono/jsx'
import { safeHref } from './safe-href.ts'

export type { LinkTo } from '../kernel/frame.ts'

/** A link within this site or to https; an address that is neither leaves the words without a link. `about` is read aloud after the words. */
export const Link = ({ href, about, class: name, children }: { href: string; about?: string; class?: string; children?: Child }) => (
  <a class={name} href={safeHref(href)}>
    {children}
    {about && <span class="nhsuk-u-visually-hidden"> {about}</span>}
  </a>
)
