import { type Decision, no, yes } from '../../../kernel/decision.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import { type PopulationGroup, populationGroups } from './queries.ts'

const alike = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()

/** Adds groups of a characteristic; those there already stay as they are. */
export async function addGroups(
  c: Context,
  { characteristic, names }: { characteristic: string; names: string },
): Promise<Decision<number>> {
  const known = (await populationGroups(c)).filter((group) => alike(group.characteristic, characteristic))
  const called = known[0]?.characteristic ?? characteristic.trim()
  const wanted = [...new Set(names.split('\n').map((name) => name.trim()))].filter(Boolean)
  const long = wanted.find((name) => name.length > 100)
  if (long) return no(`“${long.slice(0, 40)}…” is longer than 100 characters`)
  const fresh = wanted.filter((name) => !known.some((group) => alike(group.name, name)))
  if (fresh.length === 0) return no('Every one of these groups is there already')
  const rows = fresh.map((name, at) => ({ trust_id: c.trust.id, characteristic: called, name, position: known.length + at }))
  await c.db.insertInto('population_groups').values(rows).execute()
  await record(c.db, { verb: 'group.added', ref: null, facts: { characteristic: called, groups: fresh.length } })
  return yes(fresh.length)
}

/** Calls a group otherwise; its figures stay its own. */
export async function renameGroup(
  c: Context,
  group: PopulationGroup,
  { name, version }: { name: string; version: number },
): Promise<Decision<true>> {
  const others = (await populationGroups(c)).filter((one) => one.characteristic === group.characteristic && one.id !== group.id)
  if (others.some((one) => alike(one.name, name))) return no('Another group is called that')
  const done = await c.db
    .updateTable('population_groups')
    .set({ name: name.trim() })
    .where('id', '=', group.id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (Number(done.numUpdatedRows) === 0) return no('Somebody changed this group meanwhile: look again')
  await record(c.db, { verb: 'group.renamed', ref: null, facts: { from: group.name, to: name.trim() } })
  return yes(true)
}
