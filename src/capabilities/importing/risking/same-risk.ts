import { groupedBy } from '../../../kernel/grouped.ts'
import type { RiskFacts } from '../../risk/index.ts'
import { roleKey } from '../roles-in-cell.ts'

const bare = (number: string | null | undefined) =>
  (number ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/^(baf|risk|no)+/, '')
    .replace(/^0+(?=\d)/, '')

interface Known {
  risks: readonly RiskFacts[]
  /** Numbers risks had before, by risk. */
  earlier: ReadonlyMap<number, readonly string[]>
  /** The register the file's new risks go into; null is the framework. */
  registerId: number | null
}

interface Called {
  byNumber: ReadonlyMap<string, RiskFacts[]>
  byTitle: ReadonlyMap<string, RiskFacts[]>
  byEarlier: ReadonlyMap<string, RiskFacts[]>
}

const lately = new WeakMap<readonly RiskFacts[], Called>()

/** The risks by what they are called, made once: every row of a file asks. */
function calledIn({ risks, earlier }: Known): Called {
  const before = lately.get(risks)
  if (before) return before
  const had = risks.flatMap((risk) => [...new Set(earlier.get(risk.id)?.map(bare))].map((number) => ({ number, risk })))
  const now: Called = {
    byNumber: groupedBy(risks, ({ number }) => bare(number)),
    byTitle: groupedBy(risks, ({ title }) => roleKey(title)),
    byEarlier: new Map([...groupedBy(had, ({ number }) => number)].map(([number, list]) => [number, list.map(({ risk }) => risk)])),
  }
  lately.set(risks, now)
  return now
}

/**
 * The risks a row may be: by its number in the register it is of, else by a number it had before, else a risk of another register with its number and
 * a like title. Every register counts from one, so that a number of another register alone says nothing. Without a number, by the whole title.
 */
export function sameRisks(known: Known, { number, title }: { number: string; title: string }): RiskFacts[] {
  const { byNumber, byTitle, byEarlier } = calledIn(known)
  const { registerId } = known
  if (number === '') return byTitle.get(roleKey(title)) ?? []
  const numbered = byNumber.get(bare(number)) ?? []
  const here = numbered.filter((risk) => registerId === null || risk.registerId === null || risk.registerId === registerId)
  if (here.length > 0) return here
  const before = byEarlier.get(bare(number)) ?? []
  return before.length > 0 ? before : numbered.filter((risk) => title === '' || likeTitles(risk.title, title))
}

/** Half of the longer title's words stand in the other: the same risk, reworded. */
export function likeTitles(a: string, b: string): boolean {
  const [x, y] = [new Set(roleKey(a).split(' ')), new Set(roleKey(b).split(' '))]
  return 2 * [...x].filter((word) => y.has(word)).length >= Math.max(x.size, y.size)
}
