import type { Context } from '../../platform/context.ts'

/** Adds a post by its title, held by nobody yet. The caller names the change, so that an import of many rows is one change. */
export async function addPost(c: Context, title: string): Promise<number> {
  const { id } = await c.db
    .insertInto('posts')
    .values({ trust_id: c.trust.id, title, place_id: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
