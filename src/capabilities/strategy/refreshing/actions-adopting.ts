import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { asJson } from '../../../platform/db/index.ts'
import { record } from '../../../platform/history/index.ts'
import type { StrategyVersion } from '../element.ts'
import { lastDayBefore } from './adopting.ts'
import { partsOf } from './disposing.ts'
import type { AdoptionValues, DraftValues } from './forms.ts'
import type { Refresh } from './refresh.ts'

const versionRef = (id: number) => ({ kind: 'strategy version', id })

const named = (v: DraftValues) => ({
  name: v.name,
  label: v.label,
  starts_on: v.starts as Day,
  ends_on: v.ends as Day,
  vision: v.vision ?? '',
  trust_values: partsOf(v.values),
  main_axis: v.axis,
})

/** Starts the next version as a draft; it takes over what the old one calls its levels. */
export async function startDraft(c: Context, old: StrategyVersion, values: DraftValues): Promise<number> {
  const { id } = await c.db
    .insertInto('strategy_versions')
    .values({ trust_id: c.trust.id, ...named(values), level_names: asJson(old.levelNames), state: 'draft', follows_id: old.id })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(c.db, {
    verb: 'strategy.drafted',
    ref: versionRef(id),
    facts: { name: values.name, label: values.label, follows: old.label },
  })
  return id
}

/** Changes a draft's name, years and vision; false when somebody changed or adopted it after `seen`. */
export async function changeDraft(c: Context, draft: StrategyVersion, values: DraftValues): Promise<boolean> {
  const row = await c.db
    .updateTable('strategy_versions')
    .set(named(values))
    .where('id', '=', draft.id)
    .where('version', '=', values.version ?? 0)
    .where('state', '=', 'draft')
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  const facts = { label: values.label, before: draft.label }
  await record(c.db, { verb: 'strategy.redrafted', ref: versionRef(draft.id), facts })
  return true
}

/** Adopts a draft: it holds from its first day, the old one to the day before. False when it changed after the form was opened. */
export async function adoptDraft(c: Context, { old, draft }: Refresh, values: AdoptionValues): Promise<boolean> {
  const row = await c.db
    .updateTable('strategy_versions')
    .set({ state: 'adopted' })
    .where('id', '=', draft.version.id)
    .where('version', '=', values.version)
    .where('state', '=', 'draft')
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await c.db
    .updateTable('strategy_versions')
    .set({ ends_on: lastDayBefore(draft.version) })
    .where('id', '=', old.version.id)
    .execute()
  const roles = partsOf(values.roles)
  for (const role of roles.length > 0 ? roles : [''])
    await c.db
      .insertInto('strategy_approvals')
      .values({ trust_id: c.trust.id, version_id: draft.version.id, body: values.body, role, approved_on: values.approved as Day })
      .execute()
  const { name, label, startsOn, endsOn } = draft.version
  const facts = { name, label, body: values.body, from: startsOn, to: endsOn, follows: old.version.label }
  await record(c.db, { verb: 'strategy.adopted', ref: versionRef(draft.version.id), facts })
  return true
}
