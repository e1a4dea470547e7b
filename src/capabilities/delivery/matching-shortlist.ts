import { type HeldItem, type Match, type Matchable, matchRow, usualNearness } from './matching.ts'
import { contentOf, wordsOf } from './text/content-words.ts'

const push = <K, V>(map: Map<K, V[]>, key: K, value: V) => {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

const bare = (number: string | null) =>
  (number ?? '')
    .trim()
    .replace(/\.$/, '')
    .replace(/^0+(?=\d)/, '')
    .toLowerCase()

/**
 * Which held item each of many rows is, by the rules of `matchRow`: the words of every held item are taken apart once, and a
 * row is weighed only against those that share its aim, its number, or enough of its words.
 */
export function matcherOf(held: readonly HeldItem[]): (row: Matchable) => Match {
  const [byAim, byNumber, byStem] = [new Map<string, HeldItem[]>(), new Map<string, HeldItem[]>(), new Map<string, HeldItem[]>()]
  const stems = new Map<HeldItem, number>()
  for (const item of held) {
    const own = contentOf(item.aim)
    stems.set(item, own.length)
    push(byAim, wordsOf(item.aim).join(' '), item)
    if (bare(item.number) !== '') push(byNumber, bare(item.number), item)
    for (const stem of own) push(byStem, stem, item)
  }
  const near = (aim: string): HeldItem[] => {
    const own = contentOf(aim)
    const common = new Map<HeldItem, number>()
    for (const stem of own) for (const item of byStem.get(stem) ?? []) common.set(item, (common.get(item) ?? 0) + 1)
    return [...common].filter(([item, count]) => (2 * count) / (own.length + (stems.get(item) ?? 0)) >= usualNearness).map(([item]) => item)
  }
  return (row) => {
    const shortlist = new Set([
      ...(byAim.get(wordsOf(row.aim).join(' ')) ?? []),
      ...(byNumber.get(bare(row.number)) ?? []),
      ...near(row.aim),
    ])
    return matchRow(row, held.length === shortlist.size ? held : [...shortlist])
  }
}
