const control = /[\p{Cc}\s\\]/u

/** An address a link may take: within this site, or https. Anything else (javascript:, data:, //host) is undefined, so the link becomes plain words. */
export function safeHref(href: string): string | undefined {
  if (control.test(href) || href.startsWith('//')) return undefined
  const scheme = /^[^/?#]*?:/.exec(href)?.[0].toLowerCase()
  return scheme === undefined || scheme === 'https:' ? href : undefined
}
