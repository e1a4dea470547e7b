import type { Context } from '../../../platform/context.ts'
import type { PeriodRow } from '../../calendar/index.ts'
import { allPlaces, allPosts } from '../../people/index.ts'
import { standingsIn } from '../weighing/queries-standings.ts'
import { claimsSaid } from '../weighing/standing.ts'
import type { ClaimOfItem } from './claims-counted.ts'

/** Every claim of a period's updates with the directorate of the post that answers for it; the post itself, where it stands over several. */
export async function claimsOfPeriod(c: Context, period: PeriodRow): Promise<ClaimOfItem[]> {
  const standings = await standingsIn(c, period)
  const places = new Map((await allPlaces(c)).map((place) => [place.id, place]))
  const posts = new Map((await allPosts(c)).map((post) => [post.id, post.place_id]))
  const directorateOf = (postId: number | null): string | undefined => {
    let at = places.get(posts.get(postId ?? 0) ?? 0)
    while (at && at.kind !== 'directorate' && at.parent_id !== null) at = places.get(at.parent_id)
    return at?.kind === 'directorate' ? at.name : undefined
  }
  return standings.flatMap((standing) =>
    claimsSaid(standing).map((claim) => ({
      ...claim,
      title: standing.item.title,
      directorate: directorateOf(standing.item.accountablePostId) ?? standing.item.accountable ?? 'Nobody is accountable',
    })),
  )
}
