import type { Gap } from '../../platform/capability.ts'
import { type Closer, countedByKind, isMine } from './sorting.ts'

/** What the page of gaps is narrowed to, as its address says it. */
export interface Choice {
  kind?: string | undefined
  /** A post’s number, `lead` for what no post is named for, or `mine`. */
  whose?: string | undefined
  brick?: string | undefined
  page: number
}

/** Words as part of an address: "Items with no date" is items-with-no-date. */
export const slugged = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** The gaps that are left when the choice is made. An unknown choice leaves none. */
export function chosen(gaps: readonly Gap[], { kind, whose, brick }: Omit<Choice, 'page'>, person: Closer): Gap[] {
  return gaps
    .filter((gap) => kind === undefined || slugged(gap.kind) === kind)
    .filter((gap) => whose === undefined || isWhose(gap, whose, person))
    .filter((gap) => brick === undefined || String(gap.brickId ?? 'none') === brick)
}

function isWhose(gap: Gap, whose: string, person: Closer): boolean {
  if (whose === 'mine') return isMine(person, gap)
  return whose === 'lead' ? gap.closer === null : String(gap.closer?.postId) === whose
}

/** The address of a view of the gaps: it can be sent to somebody. */
export function addressOf({ kind, whose, brick, page }: Partial<Choice>): string {
  const parts = [
    kind === undefined ? '' : `kind=${kind}`,
    whose === undefined ? '' : `whose=${whose}`,
    brick === undefined ? '' : `brick=${brick}`,
    page === undefined || page === 1 ? '' : `page=${page}`,
  ].filter((part) => part !== '')
  return parts.length === 0 ? '/gaps' : `/gaps?${parts.join('&')}`
}

/** So many of a kind stand on a page of their own. */
export const pageSize = 50
/** So many of each kind stand under its heading while all kinds are shown. */
export const firstFew = 10

/** The last page there is of so many gaps. */
export const lastPage = (all: number): number => Math.max(1, Math.ceil(all / pageSize))

/** The gaps whose names the page needs: those it lists. */
export const listedOf = (shown: readonly Gap[], choice: Choice): Gap[] =>
  choice.kind === undefined
    ? countedByKind(shown).flatMap(({ kind }) => shown.filter((gap) => gap.kind === kind).slice(0, firstFew))
    : shown.slice((choice.page - 1) * pageSize, choice.page * pageSize)
