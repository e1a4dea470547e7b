import type { Db } from '../platform/db/index.ts'
import type { ProgressItem, QuestionAnswer } from './data/index.ts'
import { actorOf, type Stage } from './replay.ts'

/** Puts down what a writer answered to the questions asked before sending. */
export async function addAnswers(
  trx: Db,
  stage: Stage,
  { item, answers = [] }: { item: string; answers?: readonly QuestionAnswer[] },
): Promise<void> {
  const { trustId, numbers, sample } = stage
  const owner = sample.items.find(({ key }) => key === item)
  if (!owner || answers.length === 0) return
  const rows = answers.map(({ period, question, answer, by, at }) => ({
    trust_id: trustId,
    item_id: numbers.of('item', item),
    period_id: numbers.of('period', period),
    question_key: questionKey(stage, owner, question),
    question,
    answer,
    answered_by: actorOf(stage, by, at),
    answered_at: at,
  }))
  await trx.insertInto('question_answers').values(rows).execute()
}

/** The rules' own key for a question about a milestone that has passed: the only kind the sample answers. */
function questionKey({ numbers }: Stage, { milestones }: ProgressItem, question: string): string {
  const about = milestones.find(({ title }) => question.includes(`“${title}”`))
  if (!about) throw new Error(`No rule asks “${question}”`)
  return `milestone:${numbers.of('milestone', about.key)}:passed`
}
