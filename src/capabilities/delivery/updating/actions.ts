import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import { allPeriods } from '../../calendar/index.ts'
import { writeClaims } from '../claims/actions-claims.ts'
import { marksIn } from '../weighing/standing.ts'
import { addMilestone } from '../writing-said.ts'
import { dropDraft } from './actions-drafts.ts'
import type { Desk } from './desk.ts'
import { keptIn } from './offers.ts'
import { marksMade } from './parts.ts'
import { type PromiseChanges, promiseChanges } from './promise-changes.ts'
import type { Question } from './question-facts.ts'
import { answerField, draftOf, type Typed } from './typed.ts'
import { offersFor } from './weighing.ts'

/** An update ready to go: what is typed, the questions its writer was shown, and whether a deputy writes for the holder. */
export interface Sending {
  values: Typed
  questions: readonly Question[]
  onBehalf: boolean
  /** The version the page was made from; 0 for a first update. */
  version: number
}

/** Sends an update for approval with its answers and promises. False when somebody was first: nothing is written. */
export async function sendUpdate(c: Context, desk: Desk, sending: Sending): Promise<boolean> {
  const id = await writeUpdate(c, desk, sending)
  if (id === undefined) return false
  await writeAnswers(c, desk, sending)
  const kept = keptIn(offersFor(desk, sending.values), sending.values, desk.quarters)
  const changes = promiseChanges(desk.standing, sending.values)
  const chosen = kept.promises.map((promise) => ({ ...promise, owner: null, cameFrom: 'text' as const }))
  await writePromises(c, desk, { ...changes, make: [...changes.make, ...chosen] })
  for (const { title, day, precision } of kept.milestones)
    await addMilestone(c, { itemId: desk.item.id, title, baselineOn: day, precision })
  await writeMarks(c, desk, marksMade(desk.item.focus, sending.values))
  await writeClaims(c, desk, id, sending.values)
  await dropDraft(c, desk)
  const { item, period, standing } = desk
  const rag = draftOf(sending.values).rag
  const before = standing.updates.find((u) => u.periodEnds < period.ends_on && u.rag !== null)?.rag ?? null
  const facts = { item: item.title, itemId: item.id, period: period.label, rag, from: before !== rag ? before : null }
  const behalf = onBehalf(desk, sending)
  await record(c.db, { verb: 'update.sent', ref: { kind: 'update', id }, facts, ...(behalf ? { onBehalfOf: behalf } : {}) })
  return true
}

const onBehalf = ({ item }: Desk, { onBehalf }: Sending): string | null => (onBehalf ? item.accountable : null)

async function writeUpdate(c: Context, desk: Desk, sending: Sending): Promise<number | undefined> {
  const draft = draftOf(sending.values)
  const said = {
    text: draft.text,
    rag: draft.rag,
    reason: draft.reason,
    path_to_green: draft.pathToGreen,
    evidence: draft.evidence,
    refers_to: draft.refersTo,
    nothing_changed_because: draft.nothingChangedBecause,
    state: 'sent',
    written_by: c.person.id,
    on_behalf_of: onBehalf(desk, sending),
    sent_at: c.now,
    decided_by: null,
    decided_at: null,
    decision_words: '',
  }
  const { update } = desk.standing
  const row = update
    ? await c.db
        .updateTable('updates')
        .set(said)
        .where('id', '=', update.id)
        .where('version', '=', sending.version)
        .returning('id')
        .executeTakeFirst()
    : await c.db
        .insertInto('updates')
        .values({ trust_id: c.trust.id, item_id: desk.item.id, period_id: desk.period.id, ...said })
        .onConflict((on) => on.columns(['trust_id', 'item_id', 'period_id']).doNothing())
        .returning('id')
        .executeTakeFirst()
  return row?.id
}

/** Every question the writer was shown is kept with its answer; an empty answer is silence, and shows. One whose cause was mended goes. */
async function writeAnswers(c: Context, { item, period, answers }: Desk, { questions, values }: Sending): Promise<void> {
  const gone = answers.filter((a) => !questions.some((q) => q.key === a.key)).map((a) => a.key)
  if (gone.length > 0)
    await c.db
      .deleteFrom('question_answers')
      .where('item_id', '=', item.id)
      .where('period_id', '=', period.id)
      .where('question_key', 'in', gone)
      .execute()
  for (const { key, words } of questions) {
    const answer = (values[answerField(key)] ?? '').trim()
    const said = { question: words, answer, answered_by: answer ? c.person.id : null, answered_at: answer ? c.now : null }
    await c.db
      .insertInto('question_answers')
      .values({ trust_id: c.trust.id, item_id: item.id, period_id: period.id, question_key: key, ...said })
      .onConflict((on) => on.columns(['trust_id', 'item_id', 'period_id', 'question_key']).doUpdateSet(said))
      .execute()
  }
}

async function writePromises(c: Context, { item, period, posts }: Desk, { settle, make, unmake }: PromiseChanges): Promise<void> {
  for (const { id, outcome, words } of settle) {
    const settled = { outcome, outcome_words: words, settled_in_id: outcome === 'open' ? null : period.id }
    await c.db.updateTable('promises').set(settled).where('id', '=', id).execute()
  }
  if (unmake.length > 0) await c.db.deleteFrom('promises').where('id', 'in', unmake).execute()
  if (make.length === 0) return
  const quarters = (await allPeriods(c)).filter(({ kind }) => kind === 'quarter')
  const dueIn = (day: Day | null) => quarters.find((q) => day !== null && q.starts_on <= day && q.ends_on >= day)?.id ?? null
  await c.db
    .insertInto('promises')
    .values(
      make.map(({ text, day, periodId, owner, cameFrom }) => ({
        trust_id: c.trust.id,
        item_id: item.id,
        made_in_id: period.id,
        words: text,
        due_on: day,
        due_period_id: periodId ?? dueIn(day),
        owner_post_id: posts.find(({ title }) => title === owner)?.id ?? null,
        came_from: cameFrom,
      })),
    )
    .execute()
}

/** What is said of the parts of the focus, in place of what was said of them before. */
async function writeMarks(c: Context, { item, period, standing }: Desk, marks: ReturnType<typeof marksMade>): Promise<void> {
  if (marks.length === 0 && marksIn(standing).length === 0) return
  const here = { trust_id: c.trust.id, item_id: item.id, period_id: period.id }
  await c.db.deleteFrom('scope_marks').where('item_id', '=', item.id).where('period_id', '=', period.id).execute()
  if (marks.length > 0)
    await c.db
      .insertInto('scope_marks')
      .values(marks.map(({ part, reported, because }) => ({ ...here, part, reported, because })))
      .execute()
}
