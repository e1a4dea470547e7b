import type { Role } from '../../kernel/role.ts'

/** A person as this rule sees them: their roles, and the posts they hold or deputise for. */
export interface Asker {
  roles: readonly Role[]
  posts: readonly { postId: number; title: string; as: 'holder' | 'deputy' }[]
}

const always: readonly Role[] = ['governance lead', 'executive']

/** Whether a person may change or score a risk: a governance lead or executive any, a director those of a post they hold or deputise for. */
export const mayChange = ({ roles, posts }: Asker, ownerPostId: number | null): boolean =>
  roles.some((role) => always.includes(role)) || (roles.includes('director') && posts.some((post) => post.postId === ownerPostId))

/** In whose name a person scores: the owner's post when they deputise for it, else their own. */
export const inNameOf = ({ posts }: Asker, ownerPostId: number | null): string | undefined =>
  posts.find((post) => post.postId === ownerPostId && post.as === 'deputy')?.title
