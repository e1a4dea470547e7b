import type { Measure } from '../../measure.ts'

/** Who somebody is to a measure: whether their role keeps measures, and the posts they hold or write for, with the places of those. */
export interface Giver {
  keepsMeasures: boolean
  posts: readonly { id: number; placeId: number | null }[]
}

/** The places whose figures somebody may type: all, for who keeps measures and for owner and steward; for others those of their posts. */
export function placesToType(
  giver: Giver,
  measure: Pick<Measure, 'ownerPostId' | 'stewardPostId'>,
  above: ReadonlyMap<number, readonly number[]>,
) {
  const holds = (id: number | null) => id !== null && giver.posts.some((post) => post.id === id)
  if (giver.keepsMeasures || holds(measure.ownerPostId) || holds(measure.stewardPostId)) return () => true
  const own = new Set(giver.posts.flatMap(({ placeId }) => (placeId === null ? [] : [placeId])))
  return (placeId: number): boolean => own.has(placeId) || (above.get(placeId) ?? []).some((one) => own.has(one))
}
