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

const plain = (text: string | null) => wordsOf(text ?? '').join(' ')

/** As many of the nearest items as a person can choose from. */
const mostOffered = 6

interface Indexed {
  held: readonly HeldItem[]
  byAim: Map<string, HeldItem[]>
  byNumber: Map<string, HeldItem[]>
  /** Places in `held` by stem of the aim's words. */
  byStem: Map<string, number[]>
  stems: number[]
  goals: (string | null)[]
}

function indexOf(held: readonly HeldItem[]): Indexed {
  const index: Indexed = { held, byAim: new Map(), byNumber: new Map(), byStem: new Map(), stems: [], goals: [] }
  for (const [at, item] of held.entries()) {
    const own = contentOf(item.aim)
    index.stems.push(own.length)
    index.goals.push(item.goal === null ? null : plain(item.goal))
    push(index.byAim, plain(item.aim), item)
    if (bare(item.number) !== '') push(index.byNumber, bare(item.number), item)
    for (const stem of own) push(index.byStem, stem, at)
  }
  return index
}

/** The held items of the same goal whose aims share enough words, nearest first. */
function nearest({ held, byStem, stems, goals }: Indexed, row: Matchable): HeldItem[] {
  const own = contentOf(row.aim)
  const goal = row.goal === null ? null : plain(row.goal)
  const common = new Uint16Array(held.length)
  for (const stem of own) for (const at of byStem.get(stem) ?? []) common[at] = (common[at] ?? 0) + 1
  const near: { at: number; share: number }[] = []
  for (let at = 0; at < held.length; at += 1) {
    const share = (2 * (common[at] ?? 0)) / (own.length + (stems[at] ?? 0))
    if (share >= usualNearness && (goal === null || goals[at] === null || goals[at] === goal)) near.push({ at, share })
  }
  return near
    .sort((a, b) => b.share - a.share)
    .slice(0, mostOffered)
    .map(({ at }) => held[at] as HeldItem)
}

/**
 * Which held item each of many rows is, by the rules of `matchRow`. The words of every held item are taken apart once, and a
 * row is weighed only against those with its aim or its number, and, where none has its aim, the nearest few.
 */
export function matcherOf(held: readonly HeldItem[]): (row: Matchable) => Match {
  const index = indexOf(held)
  return (row) => {
    const known = [...(index.byAim.get(plain(row.aim)) ?? []), ...(index.byNumber.get(bare(row.number)) ?? [])]
    const settled = matchRow(row, [...new Set(known)])
    if (settled.kind === 'same' || settled.kind === 'changed') return settled
    return matchRow(row, [...new Set([...known, ...nearest(index, row)])])
  }
}
