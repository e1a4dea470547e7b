import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import { tie, untie } from '../../../platform/links.ts'
import type { Item } from '../item.ts'
import { addItem, addPlan, changeItem, setContributors, setOverseer } from '../writing.ts'
import { changedFields, fieldNames, type ItemFields } from '../written.ts'
import type { ItemValues, PlanValues } from './forms.ts'
import type { Plan } from './queries-plan.ts'

/** Adds a plan; answers its number. */
export async function planAdded(c: Context, plan: PlanValues): Promise<number> {
  const { ref } = await addPlan(c, {
    name: plan.name,
    layout: plan.layout,
    versionId: plan.strategy ?? null,
    startsOn: plan.starts as Day,
    endsOn: plan.ends as Day,
  })
  await record(c.db, { verb: 'plan.added', ref, facts: { name: plan.name } })
  return ref.id
}

/** Changes a plan’s name, days, layout and strategy: as when it is renewed for a year. False when somebody changed it after `seen`. */
export async function planChanged(c: Context, plan: Plan, { seen, values }: { seen: number; values: PlanValues }): Promise<boolean> {
  const row = await c.db
    .updateTable('plans')
    .set({
      name: values.name,
      layout: values.layout,
      version_id: values.strategy ?? null,
      starts_on: values.starts as Day,
      ends_on: values.ends as Day,
    })
    .where('id', '=', plan.id)
    .where('version', '=', seen)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await record(c.db, { verb: 'plan.changed', ref: { kind: 'plan', id: plan.id }, facts: { name: values.name, before: plan.name } })
  return true
}

/** What was typed as an item's fields. A role as a file wrote it gives way to the post that a person chose. */
const fieldsOf = (values: ItemValues): ItemFields => ({
  number: values.number ?? null,
  title: values.title,
  topic: values.topic ?? '',
  focus: values.focus ?? '',
  aim: values.aim ?? '',
  brickId: values.brick ?? null,
  goalId: values.goal ?? null,
  themeAsWritten: null,
  accountablePostId: values.accountable,
  accountableAsWritten: null,
  dueOn: (values.due as Day | undefined) ?? null,
  dueAsWritten: null,
})

const contributorsIn = ({ contributors, accountable }: ItemValues) =>
  contributors
    .map(Number)
    .filter((postId) => postId !== accountable)
    .map((postId) => ({ postId }))

/** Adds an item to a plan; answers its number. */
export async function itemAdded(c: Context, plan: Plan, values: ItemValues): Promise<number> {
  const { ref } = await addItem(c, plan.id, fieldsOf(values))
  await setContributors(c, ref.id, contributorsIn(values))
  await setOverseer(c, ref.id, values.overseen ?? null)
  await record(c.db, { verb: 'item.added', ref, facts: { title: values.title, plan: plan.name } })
  return ref.id
}

/** Changes an item; false when somebody changed it since it was opened, and nothing is written. What a file wrote stays beside the choice. */
export async function itemChanged(c: Context, item: Item, { seen, values }: { seen: number; values: ItemValues }): Promise<boolean> {
  const { themeAsWritten: _, accountableAsWritten: __, dueAsWritten: ___, ...given } = fieldsOf(values)
  const written = await changeItem(c, { id: item.id, version: seen }, given)
  if (!written) return false
  await setContributors(c, item.id, contributorsIn(values))
  const fields = fieldNames(changedFields(item as unknown as ItemFields, given))
  if (await setOverseer(c, item.id, values.overseen ?? null)) fields.push('overseeing group')
  await record(c.db, {
    verb: 'item.changed',
    ref: written.ref,
    facts: { title: values.title, fields: fields.length > 0 ? fields : ['contributing posts'] },
  })
  return true
}

/** Ties a risk to an item. The change names the risk too: of a confidential one it is hidden with it. */
export async function riskLinked(c: Context, itemId: number, risk: { id: number; title: string }): Promise<void> {
  await tie(c, { kind: 'item', id: itemId }, { kind: 'risk', id: risk.id }, 'threatened by')
  await record(c.db, { verb: 'item.linked', ref: { kind: 'item', id: itemId }, facts: { risk: risk.title, riskId: risk.id } })
}

/** Unties a risk from an item. */
export async function riskUnlinked(c: Context, itemId: number, risk: { id: number; title: string }): Promise<void> {
  await untie(c, { kind: 'item', id: itemId }, { kind: 'risk', id: risk.id })
  await record(c.db, { verb: 'item.unlinked', ref: { kind: 'item', id: itemId }, facts: { risk: risk.title, riskId: risk.id } })
}
