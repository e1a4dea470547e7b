import type { Block, Span } from '../../../documents/report.ts'
import { note } from '../sections/cells.ts'
import type { Change, Group } from './change.ts'

/** So much is told of one record; what more became of it is counted. */
const mostOfOne = 2

const isBad = ({ way }: Change) => way === 'worse' || way === 'no longer told'

interface Ranked {
  change: Change
  key: Group['key']
  rank: number
}

/**
 * What is worst of all, record by record: an item is one with its dates and promises, and records of which the same is said share a line.
 * What is good is told only where nothing is bad; the rest is counted.
 */
export function worstOfAll(groups: readonly Group[], most: number): Block[] {
  const pooled = groups.flatMap(({ key, changes }, at): Ranked[] =>
    changes.map((change) => ({ change, key, rank: (isBad(change) ? 0 : key === 'updates' || key === 'unchanged' ? 500 : 1000) + at })),
  )
  const sorted = pooled.toSorted((a, b) => a.rank - b.rank || a.change.weight - b.change.weight)
  const records = [...gathered(sorted, ({ change }) => (change.of ?? change).ref).values()]
  if (records.length === 0) return []
  const rest = records.length - most
  const items = [...gathered(records.slice(0, most), wordsOf)].map(([words, same]) => lineOf(words, same.map(namedIn)))
  return [{ kind: 'list', items }, ...note(rest > 0 ? `And ${rest} more.` : '')]
}

/** What has the same key together, in the order the keys were first met. */
function gathered<One>(all: readonly One[], keyOf: (one: One) => string): Map<string, One[]> {
  const found = new Map<string, One[]>()
  for (const one of all) found.set(keyOf(one), [...(found.get(keyOf(one)) ?? []), one])
  return found
}

const bare = (title: string): string => title.trim().replace(/\.+$/, '')

function namedIn([first]: readonly Ranked[]): Span {
  const { title, href } = (first as Ranked).change.of ?? (first as Ranked).change
  return { text: bare(title), bold: true, href }
}

const lineOf = (words: string, names: readonly Span[]): Span[] => [
  ...names.flatMap((name, at): Span[] => [...(at === 0 ? [] : [at === names.length - 1 ? ' and ' : ', ']), name]),
  `: ${words}.`,
]

/** All that is told of one record; one status that went the same way declared and by the records is told once. */
function wordsOf(found: readonly Ranked[]): string {
  const told = found.some(({ rank }) => rank < 1000) ? found.filter(({ rank }) => rank < 1000) : found
  const [declared, earned] = [told.find(({ key }) => key === 'declared'), told.find(({ key }) => key === 'earned')]
  const isBoth = declared !== undefined && earned !== undefined && moveOf(declared) === moveOf(earned)
  const parts = told.flatMap((one) =>
    isBoth && one === earned ? [] : isBoth && one === declared ? [`declared and by the records ${moveOf(one)}`] : [inWords(one)],
  )
  const more = parts.length - mostOfOne
  return [...parts.slice(0, mostOfOne), ...(more > 0 ? [`${more} more`] : [])].join('; ')
}

const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)
const moveOf = ({ change: { past, now } }: Ranked): string => `${lowered(past.words)} then, ${lowered(now.words)} now`
const before: Partial<Record<Group['key'], string>> = { declared: 'declared ', earned: 'by the records ' }

function inWords(one: Ranked): string {
  const { title, of, past, now, did } = one.change
  const named = of ? `“${bare(title)}”` : ''
  if (did === 'put off') return `${named} put off from ${past.words} to ${now.words}`
  if (one.key === 'promises' || (of && one.key === 'unchanged')) return `${named}: ${lowered(now.words)}`
  if (one.key === 'unchanged') return `unchanged, ${lowered(now.words)}`
  if (one.key === 'updates') return lowered(now.words)
  return `${before[one.key] ?? (named && `${named} `)}${moveOf(one)}`
}
