import type { Day } from '../../kernel/day.ts'
import { groupedBy } from '../../kernel/grouped.ts'
import type { Role } from '../../kernel/role.ts'
import type { Gap } from '../../platform/capability.ts'

/** Why a gap is left open on purpose, and until when. */
export interface GapAnswer {
  gapKey: string
  words: string
  reviewOn: Day
  by: string
  version: number
}

/** A gap that is parked, or was until its day came. */
export interface Answered {
  gap: Gap
  answer: GapAnswer
}

export interface Sorted {
  /** What is open on the day, parked ones whose day has come among them. */
  open: readonly Gap[]
  parked: readonly Answered[]
  /** Answers whose day has come, by the gap’s key: they are open again. */
  lapsed: ReadonlyMap<string, GapAnswer>
}

/** Parts the gaps into those open and those parked with a reason, until the day they are looked at again. An answer to a gap that has closed says nothing. */
export function sorted(gaps: readonly Gap[], answers: readonly GapAnswer[], on: Day): Sorted {
  const byKey = new Map(answers.map((answer) => [answer.gapKey, answer]))
  const isParked = (gap: Gap) => (byKey.get(gap.key)?.reviewOn ?? '') > on
  return {
    open: gaps.filter((gap) => !isParked(gap)),
    parked: gaps.flatMap((gap) => {
      const answer = byKey.get(gap.key)
      return answer && isParked(gap) ? [{ gap, answer }] : []
    }),
    lapsed: new Map(answers.filter((answer) => answer.reviewOn <= on).map((answer) => [answer.gapKey, answer])),
  }
}

/** Gaps of one kind, counted. */
export interface KindCount {
  kind: string
  n: number
  /** How many records were looked at, where that is known. */
  of: number | undefined
}

/** How many gaps of each kind, the most first; of two alike the one that comes first in the product. */
export function countedByKind(gaps: readonly Gap[]): KindCount[] {
  return [...groupedBy(gaps, (gap) => gap.kind)]
    .map(([kind, found]) => ({ kind, n: found.length, of: found[0]?.of }))
    .sort((a, b) => b.n - a.n)
}

/** A person as these rules see them. */
export interface Closer {
  roles: readonly Role[]
  /** Posts they hold or deputise for. */
  postIds: readonly number[]
}

/** Whose a gap is to close: the post named, and where none is a governance lead. */
export const isMine = ({ roles, postIds }: Closer, { closer }: Pick<Gap, 'closer'>): boolean =>
  closer === null ? roles.includes('governance lead') : postIds.includes(closer.postId)

/** Who may park a gap: a governance lead any; an executive or director one of a post they hold or deputise for. */
export const mayPark = (person: Closer, gap: Pick<Gap, 'closer'>): boolean =>
  person.roles.includes('governance lead') ||
  (person.roles.some((role) => role === 'executive' || role === 'director') && gap.closer !== null && isMine(person, gap))
