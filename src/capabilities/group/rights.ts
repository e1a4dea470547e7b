import type { Role } from '../../kernel/role.ts'
import type { Priority } from './group-priority.ts'

/** Somebody who wants to write of a shared priority: their trust, their roles, the posts they hold or deputise for. */
export interface Asker {
  trustId: number
  roles: readonly Role[]
  posts: readonly { postId: number; title: string; as: 'holder' | 'deputy' }[]
}

/** Whether a person leads a priority: their trust does, and they hold or deputise for its post, or are the governance lead who answers for the list. */
export const leads = ({ trustId, roles, posts }: Asker, priority: Pick<Priority, 'trustId' | 'leadPostId'>): boolean =>
  trustId === priority.trustId && (roles.includes('governance lead') || posts.some((post) => post.postId === priority.leadPostId))

/** As whom a person speaks of a priority: for its post, by a post of their own, else by their first role. */
export function speaksAs({ roles, posts }: Asker, priority: Pick<Priority, 'leadPostId'>): string {
  const own = posts.find((post) => post.postId === priority.leadPostId) ?? posts.find((post) => post.as === 'holder') ?? posts[0]
  if (own) return own.as === 'deputy' ? `Deputy for the ${own.title}` : own.title
  const [role = 'somebody'] = roles
  return role.charAt(0).toUpperCase() + role.slice(1)
}
