import { sentenceCase } from '../../../kernel/words.ts'
import type { Asker } from '../rights.ts'

/** As what somebody decides: the post asked for where they hold or cover it, else the first post they hold, else their role. */
export function actingAs({ posts, roles }: Asker, postId?: number | null): string {
  const post = posts.find((one) => one.postId === postId) ?? posts.find(({ as }) => as === 'holder') ?? posts[0]
  if (post) return post.as === 'deputy' ? `Deputy for the ${post.title}` : post.title
  return sentenceCase(roles[0] ?? 'a member of the trust')
}
