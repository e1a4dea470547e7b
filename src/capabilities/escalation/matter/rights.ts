import type { Role } from '../../../kernel/role.ts'
import type { Matter } from './matter.ts'

/** A person as these rules see them: their roles, and the posts they hold or deputise for. */
export interface Asker {
  personId: number
  roles: readonly Role[]
  posts: readonly { postId: number; title: string; as: 'holder' | 'deputy' }[]
}

interface Led {
  chairPostId: number | null
  secretaryPostId: number | null
}

/** Whether somebody gives a body's receipts: they hold or deputise for the post of its secretary or chair, or keep the trust's governance. */
export const servesBody = (asker: Asker, body: Led): boolean => asker.roles.includes('governance lead') || postOf(asker, body) !== undefined

const raisers: readonly Role[] = ['governance lead', 'executive', 'director', 'secretary']

/** Whether somebody raises what a rule asks for, or declines it: those who answer for what goes to bodies, and whoever holds or covers the risk's post. */
export const mayRaiseAsked = ({ roles, posts }: Asker, { ownerPostId }: { ownerPostId: number | null }): boolean =>
  roles.some((role) => raisers.includes(role)) || (ownerPostId !== null && posts.some(({ postId }) => postId === ownerPostId))

/** Whether somebody may take a matter back: whoever raised it, or who keeps the trust's governance. */
export const mayTakeBack = ({ personId, roles }: Asker, { raisedById }: Pick<Matter, 'raisedById'>): boolean =>
  personId === raisedById || roles.includes('governance lead')

const postOf = ({ posts }: Asker, { secretaryPostId, chairPostId }: Led) =>
  posts.find(({ postId }) => postId === secretaryPostId) ?? posts.find(({ postId }) => postId === chairPostId)

/** As what somebody acts: the title to keep, and the post in whose name where they deputise for it. */
export interface ActingAs {
  title: string
  onBehalfOf?: string
}

const asPost = ({ title, as }: Asker['posts'][number]): ActingAs => (as === 'deputy' ? { title, onBehalfOf: title } : { title })

const capital = (role: string): string => role.charAt(0).toUpperCase() + role.slice(1)

/** As what somebody gives a receipt of a body: its secretary or chair where they are, else a post of their own, else a role. */
export function actingFor(asker: Asker, body?: Led): ActingAs {
  const post = (body && postOf(asker, body)) ?? asker.posts.find(({ as }) => as === 'holder') ?? asker.posts[0]
  return post ? asPost(post) : { title: capital(asker.roles[0] ?? 'member of staff') }
}
