import { count, listed, opening } from '../../kernel/words.ts'
import type { Gap } from '../../platform/capability.ts'
import { countedByKind, type KindCount } from './sorting.ts'

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

/** "33 of 66 commitments with no row in the plan"; a kind's name is of many, so one alone stands behind it: "plans that end with nothing to follow: 1". */
export function kindInWords({ kind, n, of }: KindCount): string {
  if (of !== undefined) return `${n} of ${of} ${lower(kind)}`
  return n === 1 ? `${lower(kind)}: 1` : `${n} ${lower(kind)}`
}

/** "46 gaps are open, 12 of them yours to close." */
export function answerInWords(open: number, mine: number): string {
  if (open === 0) return 'No gap is open.'
  const all = `${opening(open)} ${open === 1 ? 'gap is' : 'gaps are'} open`
  if (mine === 0) return `${all}.`
  if (mine === open) return open === 1 ? `${all}, and yours to close.` : `${all}, all of them yours to close.`
  return `${all}, ${mine} of them yours to close.`
}

const mostSaid = 3

/** "33 of 66 commitments with no row in the plan, 9 of 17 items with no date, and 12 more." What stands out most comes first. */
export function largestInWords(kinds: readonly KindCount[]): string {
  if (kinds.length === 0) return ''
  const first = kinds.slice(0, mostSaid).map(kindInWords)
  const rest = kinds.slice(mostSaid).reduce((sum, { n }) => sum + n, 0)
  return `${listed([...first, ...(rest > 0 ? [count(rest, 'other')] : [])])}.`
}

/** A person’s gaps as lines of a letter, kind by kind, the most first: "3 of 17 items with no date". */
export const gapLinesInWords = (gaps: readonly Gap[]): string[] => countedByKind(gaps).map(kindInWords)
