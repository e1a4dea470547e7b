import type { Db } from '../platform/db/index.ts'
import type { PaperQuestion, Sheet } from './data/index.ts'
import { actorOf, at, type Happening, type Stage, titleOf } from './replay.ts'

/** What people said of the board's papers: front sheets as they were kept, questions as they were put, answers as they came. */
export function paperHappenings(stage: Stage): Happening[] {
  const { sheets = [], questions = [] } = stage.sample.papers ?? {}
  return [
    ...sheets.map((sheet): Happening => ({ at: at(sheet.on, 16), by: sheet.by, write: (trx) => writeSheet(trx, stage, sheet) })),
    ...questions.flatMap((question, n) => asked(stage, question, n)),
  ]
}

const labelOf = ({ sample }: Stage, period: string): string => sample.calendar.find(({ key }) => key === period)?.label ?? period

async function writeSheet(trx: Db, stage: Stage, sheet: Sheet) {
  const { numbers } = stage
  const periodId = numbers.of('period', sheet.period)
  const said = {
    purpose: sheet.purpose,
    asked: sheet.asked,
    decision_words: sheet.decision,
    sponsor_post_id: numbers.of('post', sheet.sponsor),
    author_post_id: numbers.of('post', sheet.author),
    considered_by: sheet.consideredBy,
    summary: sheet.summary,
  }
  await trx
    .insertInto('front_sheets')
    .values({ trust_id: stage.trustId, period_id: periodId, ...said })
    .execute()
  return { verb: 'sheet.written', ref: { kind: 'period', id: periodId }, facts: { period: labelOf(stage, sheet.period), ...said } }
}

/** A question and its answer; the minute keeps those of one day apart. */
function asked(stage: Stage, question: PaperQuestion, n: number): Happening[] {
  const found = { id: 0 }
  const raised: Happening = {
    at: at(question.askedOn, 18, n),
    by: question.askedBy,
    async write(trx) {
      found.id = await putQuestion(trx, stage, question, at(question.askedOn, 18, n))
      const facts = { ...factsOf(stage, question), raisedAs: titleOf(stage, question.askedBy) }
      return { verb: question.item ? 'challenge.raised' : 'paper.asked', ref: refOf(question, found.id), facts }
    },
  }
  const { answer } = question
  if (!answer) return [raised]
  const when = at(answer.on, 16, n)
  const replied: Happening = {
    at: when,
    by: answer.by,
    async write(trx) {
      const said = {
        answer: answer.words,
        answered_by: actorOf(stage, answer.by, when),
        answered_as: titleOf(stage, answer.by),
        answered_at: when,
      }
      await trx
        .updateTable(question.item ? 'challenges' : ('paper_questions' as 'challenges'))
        .set(said)
        .where('id', '=', found.id)
        .execute()
      const facts = { ...factsOf(stage, question), answer: answer.words, promised: null }
      return { verb: question.item ? 'challenge.answered' : 'paper.answered', ref: refOf(question, found.id), facts }
    },
  }
  return [raised, replied]
}

const refOf = ({ item }: PaperQuestion, id: number) => ({ kind: item ? 'challenge' : 'paper question', id })

function factsOf(stage: Stage, { period, item, words }: PaperQuestion) {
  const said = { period: labelOf(stage, period), words }
  if (item === undefined) return said
  return { ...said, item: stage.sample.items.find(({ key }) => key === item)?.title ?? '', itemId: stage.numbers.of('item', item) }
}

async function putQuestion(trx: Db, stage: Stage, { period, item, words, askedBy, dueOn }: PaperQuestion, when: string): Promise<number> {
  const { numbers, trustId, sample } = stage
  const raised = { words, raised_by: actorOf(stage, askedBy, when), raised_as: titleOf(stage, askedBy), raised_at: when, due_on: dueOn }
  const about = { trust_id: trustId, period_id: numbers.of('period', period), ...raised }
  const author = sample.papers?.sheets.find((sheet) => sheet.period === period)?.author
  const { id } =
    item === undefined
      ? await trx
          .insertInto('paper_questions')
          .values({ ...about, to_post_id: author === undefined ? null : numbers.of('post', author) })
          .returning('id')
          .executeTakeFirstOrThrow()
      : await trx
          .insertInto('challenges')
          .values({ ...about, item_id: numbers.of('item', item) })
          .returning('id')
          .executeTakeFirstOrThrow()
  return id
}
