import type { GapLine } from '../../../platform/capability.ts'
import type { Notice } from './critical-reader.ts'

/** So few are named; more are counted, and read in the list that the line leads to. */
const mostNamed = 2

const places: Record<string, string> = { item: '/items', risk: '/risks' }

/** What a critical reader would notice, as short lines, those about most records first. */
export const gapLinesOf = (notices: readonly Notice[]): GapLine[] => notices.map(lineOf).sort((a, b) => (b.size ?? 0) - (a.size ?? 0))

function lineOf({ key, title, titles, refs }: Notice): GapLine {
  const [first] = refs
  const place = places[first?.kind ?? 'item'] ?? '/delivery'
  const list = first?.kind === 'risk' ? '/risks' : `/delivery?notice=${key}`
  return {
    words: refs.length <= mostNamed ? `${title}: ${titles}` : `${title}.`,
    href: first && refs.length === 1 ? `${place}/${first.id}` : list,
    action: refs.length === 1 ? 'See it' : 'See them',
    size: refs.length,
  }
}
