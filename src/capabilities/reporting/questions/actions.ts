import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import type { PeriodRow } from '../../calendar/index.ts'
import { answerDueOn, askedAs } from '../../delivery/index.ts'
import type { FrontSheet } from '../front-sheet/front-sheet.ts'
import { answererOf, type PaperQuestion } from './paper-question.ts'

/** Puts a question about a period's paper as a whole to its author, else its sponsor; answers its number. */
export async function askOfPaper(
  c: Context,
  { period, sheet, words }: { period: PeriodRow; sheet: FrontSheet | undefined; words: string },
): Promise<number> {
  const to = sheet?.authorPostId ?? sheet?.sponsorPostId ?? null
  const raised = {
    raised_by: c.person.id,
    raised_as: askedAs(c.person.roles),
    raised_at: c.now,
    due_on: answerDueOn(c.today, period.board_on),
  }
  const { id } = await c.db
    .insertInto('paper_questions')
    .values({ trust_id: c.trust.id, period_id: period.id, to_post_id: to, words, ...raised })
    .returning('id')
    .executeTakeFirstOrThrow()
  const asked = answererOf({ to: (sheet?.authorPostId ? sheet.author : sheet?.sponsor) ?? null })
  const facts = { period: period.label, words, raisedAs: raised.raised_as, to: asked }
  await record(c.db, { verb: 'paper.asked', ref: { kind: 'paper question', id }, facts })
  return id
}

/** Answers a question about a paper in its place. False when somebody answered first. */
export async function answerOfPaper(c: Context, question: PaperQuestion, answer: string): Promise<boolean> {
  const answeredAs = question.to ?? askedAs(c.person.roles)
  const row = await c.db
    .updateTable('paper_questions')
    .set({ answer, answered_by: c.person.id, answered_as: answeredAs, answered_at: c.now })
    .where('id', '=', question.id)
    .where('answered_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  const facts = { period: question.period, words: question.words, answer }
  await record(c.db, { verb: 'paper.answered', ref: { kind: 'paper question', id: question.id }, facts })
  return true
}
