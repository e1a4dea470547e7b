import type { Instant } from '../../../kernel/day.ts'
import { type Decision, no } from '../../../kernel/decision.ts'
import { shortened } from '../../../kernel/words.ts'
import type { DueLine, Named } from '../../../platform/capability.ts'
import type { Context } from '../../../platform/context.ts'
import { holdersOn, postsHeldBy } from '../../people/index.ts'
import { keepsPapers } from '../front-sheet/queries.ts'
import { mayAnswerQuestion, type PaperQuestion } from './paper-question.ts'

const rowsOf = (c: Context) =>
  c.db
    .selectFrom('paper_questions as q')
    .innerJoin('periods as p', (join) => join.onRef('p.trust_id', '=', 'q.trust_id').onRef('p.id', '=', 'q.period_id'))
    .innerJoin('people as raiser', 'raiser.id', 'q.raised_by')
    .leftJoin('people as answerer', 'answerer.id', 'q.answered_by')
    .leftJoin('posts as post', (join) => join.onRef('post.trust_id', '=', 'q.trust_id').onRef('post.id', '=', 'q.to_post_id'))
    .orderBy('q.raised_at', 'desc')
    .orderBy('q.id', 'desc')
    .select(['q.id', 'q.period_id as periodId', 'p.label as period', 'q.to_post_id as toPostId', 'post.title as to', 'q.words'])
    .select(['q.raised_by as raisedBy', 'raiser.name as raiser', 'q.raised_as as raisedAs', 'q.raised_at as raisedAt', 'q.due_on as dueOn'])
    .select(['q.answer', 'answerer.name as answerer', 'q.answered_as as answeredAs', 'q.answered_at as answeredAt'])

/** The questions about a period's paper as a whole, the newest first. */
export const questionsOn = (c: Context, periodId: number): Promise<PaperQuestion[]> =>
  rowsOf(c).where('q.period_id', '=', periodId).execute()

/** The questions about any paper that were put or answered since an instant, the newest first. */
export const questionsSince = (c: Context, since: Instant): Promise<PaperQuestion[]> =>
  rowsOf(c)
    .where((is) => is.or([is('q.raised_at', '>', since), is('q.answered_at', '>', since)]))
    .execute()

/** One question; undefined when there is none, or it is another trust's. */
export const questionById = (c: Context, id: number): Promise<PaperQuestion | undefined> =>
  rowsOf(c).where('q.id', '=', id).executeTakeFirst()

/** Whether this person may answer a question, and why not. */
export async function answerRight(c: Context, question: PaperQuestion): Promise<Decision<true>> {
  if (!c.may('paper:answer')) return no('You cannot answer questions about papers')
  const postIds = (await postsHeldBy(c, c.person.id, c.on)).map(({ postId }) => postId)
  const isHeld = question.toPostId !== null && (await holdersOn(c, c.on)).has(question.toPostId)
  return mayAnswerQuestion(question, { personId: c.person.id, postIds, isHeld, keepsPapers: keepsPapers(c) })
}

/** The open questions that are this person's to answer. */
export async function questionsDue(c: Context): Promise<DueLine[]> {
  if (!c.may('paper:answer')) return []
  const lines: DueLine[] = []
  for (const question of await rowsOf(c).where('q.answered_at', 'is', null).execute())
    if ('yes' in (await answerRight(c, question))) lines.push(dueLine(question))
  return lines
}

const dueLine = ({ id, words, period, periodId, raisedAs, dueOn }: PaperQuestion): DueLine => ({
  kind: 'owe',
  ref: { kind: 'period', id: periodId },
  due: dueOn,
  title: `Answer: ${words}`,
  told: `Answer a question on the ${period} paper`,
  stands: `Question from the ${raisedAs} on the ${period} paper`,
  href: `/reports/questions/${id}`,
  action: 'Answer',
})

/** Titles and addresses of questions, for other capabilities' pages. */
export async function namedQuestions(c: Context, ids: readonly number[]): Promise<Map<number, Named>> {
  if (ids.length === 0) return new Map()
  const rows = await rowsOf(c).where('q.id', 'in', ids).execute()
  return new Map(
    rows.map(({ id, words, period }) => [
      id,
      { title: `Question on the ${period} paper: ${shortened(words, 60)}`, href: `/reports/questions/${id}` },
    ]),
  )
}
