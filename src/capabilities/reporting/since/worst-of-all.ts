import type { Block, Span } from '../../../documents/report.ts'
import { note } from '../sections/cells.ts'
import type { Change, Group } from './change.ts'

/** So much is told of one record; what more became of it is counted. */
const mostOfOne = 3

const isBad = ({ way }: Change) => way === 'worse' || way === 'no longer told'

interface Ranked {
  change: Change
  key: Group['key']
  rank: number
}

/** What is worst of all, one line a record: an item with its dates and promises is one. What is good is told only where nothing is bad; the rest is counted. */
export function worstOfAll(groups: readonly Group[], most: number): Block[] {
  const pooled = groups.flatMap(({ key, changes }, at): Ranked[] =>
    changes.map((change) => ({ change, key, rank: (isBad(change) ? 0 : key === 'updates' || key === 'unchanged' ? 500 : 1000) + at })),
  )
  const sorted = pooled.toSorted((a, b) => a.rank - b.rank || a.change.weight - b.change.weight)
  const byRecord = new Map<string, Ranked[]>()
  for (const one of sorted) {
    const { ref } = one.change.of ?? one.change
    byRecord.set(ref, [...(byRecord.get(ref) ?? []), one])
  }
  const lines = [...byRecord.values()]
  if (lines.length === 0) return []
  const rest = lines.length - most
  return [{ kind: 'list', items: lines.slice(0, most).map(lineOf) }, ...note(rest > 0 ? `And ${rest} more.` : '')]
}

function lineOf(found: readonly Ranked[]): Span[] {
  const [first] = found as [Ranked, ...Ranked[]]
  const told = first.rank >= 1000 ? found : found.filter(({ rank }) => rank < 1000)
  const { title, href } = first.change.of ?? first.change
  const more = told.length - mostOfOne
  const words = [...told.slice(0, mostOfOne).map(inWords), ...(more > 0 ? [`${more} more`] : [])]
  return [{ text: title.trim().replace(/\.+$/, ''), bold: true, href }, `: ${words.join('; ')}.`]
}

const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

const before: Partial<Record<Group['key'], string>> = { declared: 'declared ', earned: 'by the records ' }

function inWords({ change: { title, of, past, now, did }, key }: Ranked): string {
  if (key === 'updates' || (key === 'unchanged' && !of)) return lowered(now.words)
  const named = of ? `“${title.trim().replace(/\.+$/, '')}” ` : ''
  if (did === 'put off') return `${named}put off from ${past.words} to ${now.words}`
  return `${before[key] ?? named}${lowered(past.words)} then, ${lowered(now.words)} now`
}
