import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import type { ControlFacts } from '../facts.ts'
import { type PlainControl, type PlainTest, writeControl, writeStanding, writeTest } from '../writing.ts'
import { resultName } from './control.ts'

const refOf = (id: number) => ({ kind: 'control', id })

/** Takes up a control that stands against these risks. Answers its number. */
export async function addControl(c: Context, control: PlainControl, riskIds: readonly number[]): Promise<number> {
  const id = await writeControl(c, control)
  for (const riskId of riskIds) await writeStanding(c, { riskId, controlId: id })
  await record(c.db, { verb: 'control.added', ref: refOf(id), facts: { title: control.title } })
  return id
}

/** A control to change as somebody saw it, and the risks among which it was placed anew. */
export interface ControlSeen {
  control: ControlFacts
  seen: number
  /** Those it stands against now, of the ones this person sees. */
  before: readonly number[]
}

/** Changes a control and the risks it stands against; false where somebody changed it since. Risks this person does not see stay as they are. */
export async function changeControl(
  c: Context,
  { control, seen, before }: ControlSeen,
  { to, riskIds }: { to: PlainControl; riskIds: readonly number[] },
): Promise<boolean> {
  const row = await c.db
    .updateTable('controls')
    .set({
      title: to.title,
      kind: to.kind,
      owner_post_id: to.ownerPostId,
      owner_as_written: to.ownerPostId === null ? (to.ownerAsWritten ?? null) : null,
      from_day: to.fromDay,
      test_months: to.testMonths,
    })
    .where('id', '=', control.id)
    .where('version', '=', seen)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  const [added, left] = [riskIds.filter((id) => !before.includes(id)), before.filter((id) => !riskIds.includes(id))]
  for (const riskId of added) await writeStanding(c, { riskId, controlId: control.id })
  if (left.length > 0) await c.db.deleteFrom('risk_controls').where('control_id', '=', control.id).where('risk_id', 'in', left).execute()
  const facts = { title: to.title, before: control.title, added: added.length, left: left.length }
  await record(c.db, { verb: 'control.changed', ref: refOf(control.id), facts })
  return true
}

/** Says that a control that is there stands against a risk too; nothing where it does already. */
export async function placeControl(c: Context, control: Pick<ControlFacts, 'id' | 'title'>, riskId: number): Promise<void> {
  await writeStanding(c, { riskId, controlId: control.id })
  await record(c.db, { verb: 'control.placed', ref: { kind: 'risk', id: riskId }, facts: { title: control.title } })
}

/** Writes down a test of a control: the latest is what stands. */
export async function testControl(c: Context, control: Pick<ControlFacts, 'title'>, test: PlainTest): Promise<number> {
  const id = await writeTest(c, test)
  const facts = { title: control.title, result: resultName(test.result).toLowerCase(), on: test.testedOn, as: test.testedAs }
  await record(c.db, { verb: 'control.tested', ref: refOf(test.controlId), facts })
  return id
}

/** Ends a control today; false where somebody changed it since. */
export async function endControl(
  c: Context,
  control: Pick<ControlFacts, 'id' | 'title'>,
  { why, seen, on }: { why: string; seen: number; on: Day },
): Promise<boolean> {
  const row = await c.db
    .updateTable('controls')
    .set({ ended_on: on, ended_why: why })
    .where('id', '=', control.id)
    .where('version', '=', seen)
    .where('ended_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await record(c.db, { verb: 'control.ended', ref: refOf(control.id), facts: { title: control.title, why } })
  return true
}
