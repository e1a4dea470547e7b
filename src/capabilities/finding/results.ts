import { type Ref, refKey } from '../../kernel/ref.ts'
import { count, listed, shortened } from '../../kernel/words.ts'
import type { Named, SearchedKind } from '../../platform/capability.ts'

/** A text that matched, best first, as the database answers. */
export interface Match extends Ref {
  /** Which part of the record it stands in; empty for its own name and text. */
  part: string
  body: string
  rank: number
  /** Only an old name or number matched. */
  alias: boolean
}

/** One record found, with the best reason to show it. */
export interface Found {
  title: string
  href: string
  /** Where the words stand when they are not in its name. */
  part: string
  body: string
  /** What it belongs to: its plan, its version of the strategy. */
  of: string
  /** Its number or an old name matched, and not what it is called. */
  byOldName: boolean
}

/** What was found of one kind. */
export interface FoundKind {
  kind: string
  label: string
  found: readonly Found[]
}

/** One line a record, however many of its texts matched: its own name before its text, its text before what hangs on it. */
export function recordsOf(matches: readonly Match[]): Match[] {
  const best = new Map<string, Match>()
  for (const match of matches) {
    const before = best.get(refKey(match))
    if (!before || (before.part !== '' && match.part === '')) best.set(refKey(match), before ? { ...match, rank: before.rank } : match)
  }
  return [...best.values()].sort((a, b) => b.rank - a.rank)
}

/** What may be shown, by kind in the product's order; what nobody names any more, or did not yet on an earlier day, is left out. */
export const byKind = (matches: readonly Match[], named: ReadonlyMap<string, Named>, kinds: readonly SearchedKind[]): FoundKind[] =>
  kinds
    .map(({ kind, label }) => ({
      kind,
      label,
      found: recordsOf(matches.filter((match) => match.kind === kind)).flatMap((match): Found[] => {
        const name = named.get(refKey(match))
        if (!name) return []
        const { part, body, alias } = match
        return [{ title: name.title, href: name.href, of: name.of ?? '', part, body, byOldName: alias }]
      }),
    }))
    .filter(({ found }) => found.length > 0)

/** What was found with what partners share, each once, in the product’s order of kinds. */
export const withShared = (own: readonly FoundKind[], shared: ReadonlyMap<string, readonly Named[]>, kinds: readonly SearchedKind[]) =>
  kinds.flatMap(({ kind, label }): FoundKind[] => {
    const held = own.find((one) => one.kind === kind)?.found ?? []
    const more = (shared.get(kind) ?? []).filter((one) => !held.some(({ href }) => href === one.href))
    const found = [...held, ...more.map(({ title, href, of = '' }) => ({ title, href, of, part: '', body: '', byOldName: false }))]
    return found.length === 0 ? [] : [{ kind, label, found }]
  })

/** "12 found for “waiting”: 5 items, 4 risks and 3 posts." */
export function answerOf(asked: string, kinds: readonly FoundKind[], more: boolean): { strong: string; words: string } {
  const all = kinds.reduce((sum, { found }) => sum + found.length, 0)
  const words = shortened(asked, 60)
  if (all === 0) return { strong: `Nothing was found for “${words}”.`, words: '' }
  const parts = kinds.map(({ label, found }) => `${found.length} in ${label.toLowerCase()}`)
  return {
    strong: `${more ? `More than ${all}` : count(all, 'record')} found for “${words}”.`,
    words: kinds.length > 1 ? `${listed(parts)}.` : '',
  }
}
