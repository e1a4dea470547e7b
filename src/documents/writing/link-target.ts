import type { Report } from '../report.ts'

/** Where a link leads: a place in the same paper, an address, or nowhere, when it stays plain words. */
export type LinkTarget = { place: string } | { url: string } | undefined

function webAddress(href: string): string | undefined {
  if (!/^https?:\/\//i.test(href) || !URL.canParse(href)) return undefined
  return new URL(href).href
}

/**
 * Where a link of a report leads when the report is a file of its own. Only http and https and places that exist lead anywhere:
 * a `javascript:` or `//elsewhere` address stays words, and so does an address within the product when the report does not know its own.
 */
export function linkTarget(href: string | undefined, report: Report): LinkTarget {
  if (href === undefined) return undefined
  const place = placeOf(href, report)
  if (place !== undefined) return { place }
  const whole = isWithin(href) && report.address !== undefined ? report.address.replace(/\/+$/, '') + href : href
  const url = webAddress(whole)
  return url === undefined ? undefined : { url }
}

/** The same within the product's own page, where an address within the product stands as it is. */
export function pageTarget(href: string | undefined, report: Report): LinkTarget {
  return href !== undefined && isWithin(href) ? { url: href } : linkTarget(href, report)
}

const isWithin = (href: string): boolean => /^\/(?![/\\])/.test(href)

function placeOf(href: string, report: Report): string | undefined {
  const id = href.startsWith('#') ? href.slice(1) : undefined
  return report.blocks.some((block) => block.kind === 'heading' && block.id === id) ? id : undefined
}
