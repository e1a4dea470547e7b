import type { Role } from '../../kernel/role.ts'

/** A person as these rules see them: their roles, and the posts they hold or deputise for. */
export interface Asker {
  roles: readonly Role[]
  posts: readonly { postId: number; title: string; as: 'holder' | 'deputy' }[]
}

const anywhere: readonly Role[] = ['governance lead', 'executive']
const assurers: readonly Role[] = [...anywhere, 'secretary', 'quality adviser', 'analyst']

const holds = ({ posts }: Asker, wanted: readonly (number | null)[]): boolean => posts.some(({ postId }) => wanted.includes(postId))

/** Who may keep controls, gaps and actions: a governance lead or executive of any risk, others of what a post of theirs owns. */
export const mayKeep = (asker: Asker, ownerPosts: readonly (number | null)[]): boolean =>
  asker.roles.some((role) => anywhere.includes(role)) || holds(asker, ownerPosts)

/** Who may test a control or give assurance: those who assure others, of any risk; everybody else of what a post of theirs owns. */
export const mayAssure = (asker: Asker, ownerPosts: readonly (number | null)[]): boolean =>
  asker.roles.some((role) => assurers.includes(role)) || holds(asker, ownerPosts)

/** Who may answer a finding: a governance lead of any risk, else who holds or deputises for its owner's or lead director's post; never a non-executive. */
export const mayAnswer = (asker: Asker, ownerPosts: readonly (number | null)[]): boolean =>
  asker.roles.includes('governance lead') || (!asker.roles.includes('non-executive') && holds(asker, ownerPosts))

/** Who may say what came of a recommendation: those who keep audits, else whoever holds or deputises for the post it is for. */
export const maySettle = (asker: Asker, ownerPost: number | null): boolean =>
  asker.roles.some((role) => [...anywhere, 'secretary'].includes(role)) ||
  holds(
    asker,
    [ownerPost].filter((post) => post !== null),
  )

/** As what a person acts: the post among these that they hold or deputise for, else the first post of theirs, else their role. */
export function actingAs(asker: Asker, ownerPosts: readonly (number | null)[]): string {
  const post = asker.posts.find(({ postId }) => ownerPosts.includes(postId)) ?? asker.posts[0]
  const role = asker.roles[0] ?? 'member of the trust'
  return post?.title ?? role.charAt(0).toUpperCase() + role.slice(1)
}
