/** A risk as its words tell it. */
export interface Worded {
  id: number
  title: string
  cause: string
  event: string
  effect: string
  parentId: number | null
}

/** The share of carrying words, of all that either risk has, from which two tell the same. High, for a false alarm costs more than a miss. */
const shareAlike = 0.6
/** With fewer words in common nothing is said. */
const leastCommon = 6
/** Titles of so many carrying words that are the same words tell the same by themselves. */
const leastOfTitle = 3

const small = new Set(
  'a an and are as at be because been by can do for from has have if in into is it its may more no not of on or our so that the their them there they this to too us was we when where which who will with'.split(
    ' ',
  ),
)

const plain = (word: string): string => (word.length > 3 ? word.replace(/s$/, '') : word)

function carrying(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.filter((word) => !small.has(word)).map(plain))
}

/** Names and figures: what tells two wards or two years apart however alike the words around them. */
function telling(text: string): string {
  const found = [...text.matchAll(/(?<=[\p{L}\p{N},;:]\s)\p{Lu}[\p{L}]+|\p{N}+/gu)].map(([word]) => word.toLowerCase())
  return [...new Set(found)].sort().join(' ')
}

interface Read<R> {
  risk: R
  title: Set<string>
  all: Set<string>
  telling: string
}

function read<R extends Worded>(risk: R): Read<R> {
  const text = [risk.title, risk.cause, risk.event, risk.effect].filter((part) => part !== '').join('. ')
  return { risk, title: carrying(risk.title), all: carrying(text), telling: telling(text) }
}

const common = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let n = 0
  for (const word of a) if (b.has(word)) n += 1
  return n
}

function saysTheSame(a: Read<Worded>, b: Read<Worded>): boolean {
  if (a.telling !== b.telling || isKin(a.risk, b.risk)) return false
  if (a.title.size >= leastOfTitle && a.title.size === b.title.size && common(a.title, b.title) === a.title.size) return true
  const shared = common(a.all, b.all)
  return shared >= leastCommon && shared / (a.all.size + b.all.size - shared) >= shareAlike
}

/** One belongs to the other: then it is told twice on purpose. */
const isKin = (a: Worded, b: Worded): boolean => a.parentId === b.id || b.parentId === a.id

/** Do two risks tell the same in other words? Order, number and small words do not count; names and figures do. */
export const isAlike = (one: Worded, other: Worded): boolean => saysTheSame(read(one), read(other))

/**
 * Of each risk those before it, by number in the records, that tell the same. Of two that share so much, several of the rarer words of
 * the one stand in the other: only such pairs, and those with one title, are compared.
 */
export function alikeAmong<R extends Worded>(risks: readonly R[]): Map<number, R[]> {
  const all = risks.map(read).sort((a, b) => a.risk.id - b.risk.id)
  const ranks = rankedWords(all)
  const holding: number[][] = Array.from({ length: ranks.size }, () => [])
  const titled = new Map<string, number[]>()
  const hits = new Uint16Array(all.length)
  const found = new Map<number, R[]>()
  for (const [at, one] of all.entries()) {
    const words = Uint32Array.from(one.all, (word) => ranks.get(word) ?? 0).sort()
    const near = new Set(sharingRarer(words, holding, hits))
    for (const word of words) holding[word]?.push(at)
    const title = [...one.title].sort().join(' ')
    for (const other of titled.get(title) ?? []) near.add(other)
    titled.set(title, [...(titled.get(title) ?? []), at])
    const others = [...near].sort((a, b) => a - b).flatMap((n) => all[n] ?? [])
    const same = others.filter((other) => saysTheSame(one, other)).map(({ risk }) => risk)
    if (same.length > 0) found.set(one.risk.id, same)
  }
  return found
}

/** Every word with its rank, the rarest first. */
function rankedWords(all: readonly Read<Worded>[]): Map<string, number> {
  const often = new Map<string, number>()
  for (const { all: words } of all) for (const word of words) often.set(word, (often.get(word) ?? 0) + 1)
  return new Map([...often].sort(([, a], [, b]) => a - b).map(([word], rank) => [word, rank]))
}

/** Of the rarer words looked up, so many beyond the least are asked to be shared: more rule out more pairs and cost more to look up. */
const beyondLeast = 4

/**
 * Risks in which as many of the rarer words stand as must when the share is large enough: of `n` words at most `n - share × n` may be
 * missing, so of that many and four more at least four are there.
 */
function sharingRarer(words: Uint32Array, holding: readonly number[][], hits: Uint16Array): number[] {
  const missing = words.length - Math.ceil(shareAlike * words.length)
  const rarer = words.subarray(0, missing + beyondLeast)
  const least = rarer.length - missing
  const touched: number[] = []
  for (const word of rarer)
    for (const other of holding[word] ?? []) {
      if (hits[other] === 0) touched.push(other)
      hits[other] = (hits[other] ?? 0) + 1
    }
  const near = touched.filter((other) => (hits[other] ?? 0) >= least)
  for (const other of touched) hits[other] = 0
  return near
}
