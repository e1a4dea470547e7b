import type { Context } from '../../../platform/context.ts'
import { postsHeldBy } from '../../people/index.ts'
import { type Asked, type FrontSheet, mayWriteSheet } from './front-sheet.ts'

/** The front sheet of a period's paper; undefined where nobody has begun one. */
export async function frontSheetOf(c: Context, periodId: number): Promise<FrontSheet | undefined> {
  const row = await c.db
    .selectFrom('front_sheets as f')
    .leftJoin('posts as sponsor', (join) => join.onRef('sponsor.trust_id', '=', 'f.trust_id').onRef('sponsor.id', '=', 'f.sponsor_post_id'))
    .leftJoin('posts as author', (join) => join.onRef('author.trust_id', '=', 'f.trust_id').onRef('author.id', '=', 'f.author_post_id'))
    .where('period_id', '=', periodId)
    .select(['purpose', 'asked', 'decision_words', 'sponsor_post_id', 'author_post_id', 'summary', 'considered_by', 'f.version'])
    .select(['sponsor.title as sponsor', 'author.title as author'])
    .executeTakeFirst()
  return (
    row && {
      purpose: row.purpose,
      asked: row.asked as Asked,
      decisionWords: row.decision_words,
      sponsorPostId: row.sponsor_post_id,
      sponsor: row.sponsor,
      authorPostId: row.author_post_id,
      author: row.author,
      summary: row.summary,
      consideredBy: row.considered_by,
      version: row.version,
    }
  )
}

/** Whether whoever keeps the papers asks: the governance lead or the secretary. */
export const keepsPapers = (c: Context): boolean => c.may('report:freeze')

/** Whether this person may write the front sheet of a period's paper. */
export async function maySheet(c: Context, sheet: FrontSheet | undefined): Promise<boolean> {
  if (!c.may('front:write')) return false
  const postIds = (await postsHeldBy(c, c.person.id, c.on)).map(({ postId }) => postId)
  return mayWriteSheet(sheet, { keepsPapers: keepsPapers(c), postIds })
}
