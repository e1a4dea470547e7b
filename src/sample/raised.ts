import type { Db } from '../platform/db/index.ts'
import type { IssueLogged, RiskTaken, TakenTo } from './data/index.ts'
import { itemTitle } from './item-life.ts'
import { actorOf, at, type Happening, type Stage } from './replay.ts'

/** Issues logged out of updates, risks taken somewhere, the answers that came, and the closings. */
export function raisedHappenings(stage: Stage): Happening[] {
  const { raised } = stage.sample
  if (!raised) return []
  return [...raised.issues.flatMap((issue) => ofIssue(stage, issue)), ...raised.risks.map((one) => ofRisk(stage, one))]
}

function ofIssue(stage: Stage, issue: IssueLogged): Happening[] {
  const { by, taken, closed } = issue
  const answers = taken.flatMap((one, n): Happening[] =>
    one.answer ? [{ at: at(one.answer.on, 16, n), by, write: (trx) => answer(trx, stage, { issue, taken: one, n }) }] : [],
  )
  return [
    { at: at(issue.on, 13), by, write: (trx) => log(trx, stage, issue) },
    ...taken.map((one, n): Happening => ({ at: at(one.on, 13, n + 1), by, write: (trx) => take(trx, stage, { issue, taken: one, n }) })),
    ...answers,
    ...(closed ? [{ at: at(closed.on, 16), by, write: (trx: Db) => close(trx, stage, { issue, closed }) }] : []),
  ]
}

async function log(trx: Db, stage: Stage, { key, item, period, by, on, title, words, kind, owner }: IssueLogged) {
  const { trustId, numbers } = stage
  const itemId = numbers.of('item', item)
  const { id } = await trx
    .insertInto('issues')
    .values({
      trust_id: trustId,
      item_id: itemId,
      period_id: numbers.of('period', period),
      title,
      words,
      kind,
      owner_post_id: numbers.of('post', owner),
      raised_by: actorOf(stage, by, at(on, 13)),
      raised_on: on,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  numbers.keep('issue', [key], [{ id }])
  return { verb: 'issue.logged', ref: { kind: 'issue', id }, facts: { title, item: itemTitle(stage, item), itemId, takenTo: null } }
}

interface OfIssue {
  issue: IssueLogged
  taken: TakenTo
  n: number
}

const escalationKey = ({ issue, n }: Pick<OfIssue, 'issue' | 'n'>) => `${issue.key}/${n}`

async function take(trx: Db, { trustId, numbers }: Stage, { issue, taken, n }: OfIssue) {
  const [id, itemId] = [numbers.of('issue', issue.key), numbers.of('item', issue.item)]
  const row = await trx
    .insertInto('escalations')
    .values({
      trust_id: trustId,
      item_id: itemId,
      period_id: numbers.of('period', issue.period),
      issue_id: id,
      taken_to: taken.to,
      words: taken.words ?? '',
      escalated_on: taken.on,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  numbers.keep('escalation', [escalationKey({ issue, n })], [row])
  return { verb: 'issue.escalated', ref: { kind: 'issue', id }, facts: { title: issue.title, itemId, takenTo: taken.to } }
}

async function answer(trx: Db, { numbers }: Stage, { issue, taken, n }: OfIssue) {
  const words = taken.answer?.words ?? ''
  await trx
    .updateTable('escalations')
    .set({ answer: words, answered_on: taken.answer?.on ?? null })
    .where('id', '=', numbers.of('escalation', escalationKey({ issue, n })))
    .execute()
  const facts = { title: issue.title, itemId: numbers.of('item', issue.item), takenTo: taken.to, answer: words }
  return { verb: 'escalation.answered', ref: { kind: 'issue', id: numbers.of('issue', issue.key) }, facts }
}

async function close(trx: Db, { numbers }: Stage, { issue, closed }: { issue: IssueLogged; closed: NonNullable<IssueLogged['closed']> }) {
  const id = numbers.of('issue', issue.key)
  await trx.updateTable('issues').set({ closed_on: closed.on, closed_words: closed.words }).where('id', '=', id).execute()
  const facts = { title: issue.title, itemId: numbers.of('item', issue.item), words: closed.words }
  return { verb: 'issue.closed', ref: { kind: 'issue', id }, facts }
}

/** A risk of the register taken somewhere out of an update. */
const ofRisk = (stage: Stage, { item, risk, period, by, taken }: RiskTaken): Happening => ({
  at: at(taken.on, 14),
  by,
  async write(trx) {
    const { trustId, numbers, sample } = stage
    const [id, itemId] = [numbers.of('risk', risk), numbers.of('item', item)]
    await trx
      .insertInto('escalations')
      .values({
        trust_id: trustId,
        item_id: itemId,
        period_id: numbers.of('period', period),
        risk_id: id,
        taken_to: taken.to,
        words: taken.words ?? '',
        escalated_on: taken.on,
      })
      .execute()
    const title = sample.risks.find(({ key }) => key === risk)?.title ?? ''
    return { verb: 'risk.escalated', ref: { kind: 'risk', id }, facts: { title, itemId, takenTo: taken.to } }
  },
})
