import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import { writeDecision } from '../../risk/index.ts'
import { insertMatter } from './actions-raising.ts'
import type { Matter, Step } from './matter.ts'
import type { ActingAs } from './rights.ts'

/** A step as it is written down. */
export interface GivenReceipt {
  step: Step
  on: Day
  words: string
  as: ActingAs
  /** The version of the matter the form was made from. */
  seen: number
  /** With an answer: the risk goes back down. */
  cameDown?: boolean
  /** Of a passing on: the next body, and by when it must receive and decide. */
  onward?: { to: { id: number; name: string }; receiveBy: Day; decideBy: Day }
}

/** Writes a receipt; false when somebody wrote one after `seen`. What is passed on becomes a matter at the next body. */
export async function giveReceipt(c: Context, matter: Matter, given: GivenReceipt): Promise<boolean> {
  const { step, words, as, onward } = given
  const cameDown = given.cameDown === true && step === 'answered' && matter.riskId !== null
  if (!(await takeTurn(c, matter, given))) return false
  await insertReceipt(c, matter, { ...given, cameDown })
  if (step === 'passed on' && onward) await goOn(c, matter, given, onward)
  if (cameDown && matter.riskId !== null)
    await writeDecision(c, { riskId: matter.riskId, kind: 'de-escalated', decidedAs: as.title, bodyId: matter.toBodyId, words })
  const facts = { step, title: matter.title, words, to: onward?.to.name ?? null, cameDown }
  await record(c.db, {
    ...{ verb: 'matter.receipted', ref: { kind: 'matter', id: matter.id }, facts },
    ...(as.onBehalfOf ? { onBehalfOf: as.onBehalfOf } : {}),
  })
  return true
}

async function takeTurn(c: Context, { id, receipts }: Matter, { step, on, seen }: GivenReceipt): Promise<boolean> {
  const ended = step === 'answered' || step === 'withdrawn' ? { ended_on: on } : {}
  const row = await c.db
    .updateTable('matters')
    .set({ steps: receipts.length + 1, ...ended })
    .where('id', '=', id)
    .where('version', '=', seen)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

async function insertReceipt(c: Context, matter: Matter, { step, on, words, as, cameDown }: GivenReceipt): Promise<void> {
  await c.db
    .insertInto('matter_receipts')
    .values({
      ...{ trust_id: c.trust.id, matter_id: matter.id, step, on_day: on, as_title: as.title, person_id: c.person.id },
      ...{ words, came_down: cameDown ?? false, illustrative: matter.illustrative },
    })
    .execute()
}

async function goOn(c: Context, matter: Matter, { words, as }: GivenReceipt, onward: NonNullable<GivenReceipt['onward']>): Promise<void> {
  const { kind, title, riskId, scoreThen, toBodyId, illustrative } = matter
  const said = words === '' ? matter.words : words
  const id = await insertMatter(c, {
    ...{ kind, title, words: said, asked: matter.asked, riskId, scoreThen, fromBodyId: toBodyId },
    ...{ to: onward.to, as, receiveBy: onward.receiveBy, decideBy: onward.decideBy, illustrative },
  })
  await c.db.updateTable('matters').set({ onward_id: id }).where('id', '=', matter.id).execute()
}
