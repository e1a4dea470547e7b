import type { Gap } from '../../platform/capability.ts'
import type { Context } from '../../platform/context.ts'
import { postsHeldBy } from '../people/index.ts'
import { type Closer, type GapAnswer, isMine, type Sorted, sorted } from './sorting.ts'

/** Everything the records leave open on the day the page is read at, with what is parked. */
export const allGaps = (c: Context): Promise<Sorted> =>
  c.once('alignment: gaps', async () => sorted(await c.ask.gaps(c), await answersOf(c), c.on))

async function answersOf(c: Context): Promise<GapAnswer[]> {
  const rows = await c.db
    .selectFrom('gap_answers')
    .innerJoin('people', 'people.id', 'gap_answers.answered_by')
    .orderBy('review_on')
    .orderBy('gap_answers.id')
    .select(['gap_key', 'words', 'review_on', 'people.name', 'gap_answers.version'])
    .execute()
  return rows.map((a) => ({ gapKey: a.gap_key, words: a.words, reviewOn: a.review_on, by: a.name, version: a.version }))
}

/** Who is asking, as the rules about gaps see them. */
export async function closerOf(c: Context): Promise<Closer> {
  const posts = await postsHeldBy(c, c.person.id, c.on)
  return { roles: c.person.roles, postIds: posts.map((p) => p.postId) }
}

/** The open gaps that are this person’s to close: of the posts they hold or deputise for, and what no post is named for where they lead governance. */
export async function gapsOfPerson(c: Context): Promise<Gap[]> {
  const [{ open }, person] = [await allGaps(c), await closerOf(c)]
  return open.filter((gap) => isMine(person, gap))
}
