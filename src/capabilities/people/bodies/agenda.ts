import type { Earned } from '../../../kernel/rag.ts'
import { ragName } from '../../../kernel/rag.ts'
import { count, listed, opening } from '../../../kernel/words.ts'
import type { BeneathRow } from '../../../platform/capability.ts'

/** What a body oversees, parted into what needs its talk and what does not. */
export interface Agenda {
  first: BeneathRow[]
  rest: BeneathRow[]
}

const sound: readonly Earned[] = ['green', 'blue']

/** First comes what is not declared green or delivered, and what is so declared but not borne out by the records. */
export function agendaOf(rows: readonly BeneathRow[]): Agenda {
  const needsTalk = ({ declared, earned }: BeneathRow) => !sound.includes(declared) || !sound.includes(earned)
  return { first: rows.filter(needsTalk), rest: rows.filter((row) => !needsTalk(row)) }
}

/** The answer over a body: how much it oversees, and how much of that needs its talk. */
export function overseenInWords({ first, rest }: Agenda): { strong: string; words: string } {
  const all = first.length + rest.length
  if (all === 0) return { strong: 'It oversees no item of the current plan.', words: '' }
  const strong = `It oversees ${count(all, 'item')} of the current plan.`
  if (first.length === 0) return { strong, words: 'Each is declared green or delivered, and the records support it.' }
  const unsupported = first.filter(({ declared }) => sound.includes(declared))
  const others = first.filter(({ declared }) => !sound.includes(declared))
  const kinds = [...new Set(others.map(({ declared }) => declared))]
  const parts = [
    ...(unsupported.length > 0 ? [{ n: unsupported.length, words: 'declared better than the records support' }] : []),
    ...kinds.map((kind) => ({ n: others.filter(({ declared }) => declared === kind).length, words: declaredAs(kind) })),
  ]
  const [only, second] = parts
  if (only && !second) return { strong, words: `${opening(only.n)} ${only.n === 1 ? 'is' : 'are'} ${only.words}.` }
  const each = listed(parts.map(({ n, words }) => `${opening(n).toLowerCase()} ${words}`))
  return { strong, words: `${opening(first.length)} need its attention: ${each}.` }
}

const declaredAs = (kind: Earned): string =>
  kind === 'cannot tell' ? 'without a declared status' : `declared ${ragName(kind).toLowerCase()}`

/** A body that reports to another, with what it oversees. */
export interface Reporting {
  id: number
  name: string
  agenda: Agenda
}

const sizeOf = ({ first, rest }: Agenda): number => first.length + rest.length

/** The answer over a body with what reports to it: one that oversees nothing itself says what it does through others. */
export function overseenWith(own: Agenda, groups: readonly Reporting[]): { strong: string; words: string } {
  const through = groups.filter(({ agenda }) => sizeOf(agenda) > 0)
  if (sizeOf(own) > 0 || through.length === 0) return overseenInWords(own)
  const all = through.reduce((sum, { agenda }) => sum + sizeOf(agenda), 0)
  const first = through.reduce((sum, { agenda }) => sum + agenda.first.length, 0)
  const strong = `It oversees ${count(all, 'item')} through ${listed(through.map(({ name }) => name))}.`
  return { strong, words: first === 0 ? '' : `${opening(first)} of them ${first === 1 ? 'needs' : 'need'} attention.` }
}
