import type { ActingAs, Asker } from './rights.ts'
import { actingFor } from './rights.ts'

interface ServedBody {
  id: number
  name: string
  chairPostId: number | null
  secretaryPostId: number | null
}

/** As what a matter can be raised: a post somebody holds or deputises for, or a body they chair or serve; without either, their role. */
export interface RaisedAs {
  value: string
  label: string
  as: ActingAs
  postId: number | null
  bodyId: number | null
}

/** Everything somebody can raise a matter as, their own posts first. */
export function waysToRaise(asker: Asker, bodies: readonly ServedBody[]): RaisedAs[] {
  const posts = asker.posts.map(({ postId, title, as }) => ({
    ...{ value: `post-${postId}`, label: as === 'deputy' ? `${title}, as deputy` : title, postId, bodyId: null },
    as: as === 'deputy' ? { title, onBehalfOf: title } : { title },
  }))
  const served = bodies.map((body) => {
    const as = actingFor({
      ...asker,
      posts: asker.posts.filter(({ postId }) => postId === body.chairPostId || postId === body.secretaryPostId),
    })
    return { value: `body-${body.id}`, label: `${as.title}, for the ${body.name}`, as, postId: null, bodyId: body.id }
  })
  if (posts.length > 0) return [...posts.sort((a, b) => Number('onBehalfOf' in a.as) - Number('onBehalfOf' in b.as)), ...served]
  const as = actingFor(asker)
  return [{ value: 'role', label: as.title, as, postId: null, bodyId: null }]
}
