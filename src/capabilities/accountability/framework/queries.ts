import type { Day } from '../../../kernel/day.ts'
import { groupedBy } from '../../../kernel/grouped.ts'
import type { Context } from '../../../platform/context.ts'
import { allMeasures } from '../../measures/index.ts'
import { postTitles } from '../../people/index.ts'
import { type Framework, inForceOn, type Level, type Trigger } from './framework.ts'
import type { TriggerNames } from './trigger-words.ts'

/** Every version of the framework with its levels and triggers, the newest first; asked once for a page. */
export const allFrameworks = (c: Context): Promise<Framework[]> => c.once('accountability: frameworks', () => readFrameworks(c))

/** The same, read anew: after something was written. */
export async function readFrameworks(c: Context): Promise<Framework[]> {
  const rows = await c.db
    .selectFrom('accountability_frameworks as f')
    .leftJoin('people', 'people.id', 'f.adopted_by')
    .orderBy('f.id', 'desc')
    .select(['f.id', 'f.label', 'f.state', 'f.from_day', 'f.reason', 'f.version', 'people.name as adoptedBy'])
    .execute()
  if (rows.length === 0) return []
  const [levels, triggers] = [
    groupedBy(await levelRows(c), (one) => one.frameworkId),
    groupedBy(await triggerRows(c), (one) => one.frameworkId),
  ]
  return rows.map((row) => ({
    id: row.id,
    label: row.label,
    state: row.state as Framework['state'],
    fromDay: row.from_day as Day | null,
    reason: row.reason,
    adoptedBy: row.adoptedBy,
    version: row.version,
    levels: levels.get(row.id) ?? [],
    triggers: triggers.get(row.id) ?? [],
  }))
}

async function levelRows(c: Context): Promise<(Level & { frameworkId: number })[]> {
  const rows = await c.db.selectFrom('accountability_levels').orderBy('position').orderBy('id').selectAll().execute()
  const posts = await c.db.selectFrom('accountability_attendance').orderBy('id').select(['level_id', 'post_id']).execute()
  return rows.map((row) => ({
    ...{ id: row.id, frameworkId: row.framework_id, position: row.position, name: row.name, meaning: row.meaning },
    ...{ bodyId: row.body_id, chairPostId: row.chair_post_id, everyMonths: row.every_months },
    attending: posts.filter((one) => one.level_id === row.id).map((one) => one.post_id),
  }))
}

async function triggerRows(c: Context): Promise<(Trigger & { frameworkId: number })[]> {
  const rows = await c.db.selectFrom('accountability_triggers').orderBy('position').orderBy('id').selectAll().execute()
  return rows.map((row) => ({
    ...{ id: row.id, frameworkId: row.framework_id, rootId: row.root_id ?? row.id, position: row.position },
    ...{ measureId: row.measure_id, theme: row.theme, standard: row.standard as Trigger['standard'], placeKind: row.place_kind },
    ...{
      test: row.test as Trigger['test'],
      times: row.times,
      levelId: row.level_id,
      withinDays: row.within_days,
      toldPostId: row.told_post_id,
    },
  }))
}

/** The version in force on the day the page is read at; undefined before one was adopted. */
export const frameworkInForce = async (c: Context): Promise<Framework | undefined> => inForceOn(await allFrameworks(c), c.on)

/** The draft of the next version; undefined where there is none. */
export const draftFramework = async (c: Context): Promise<Framework | undefined> =>
  (await allFrameworks(c)).find(({ state }) => state === 'draft')

/** A level by its number, of whatever version. */
export async function levelNames(c: Context): Promise<Map<number, Level>> {
  return new Map((await allFrameworks(c)).flatMap(({ levels }) => levels.map((one) => [one.id, one] as const)))
}

/** What triggers call measures, posts and levels. */
export async function triggerNames(c: Context): Promise<TriggerNames> {
  const measures = new Map((await allMeasures(c)).map(({ id, name }) => [id, name]))
  const [posts, levels] = [await postTitles(c), await levelNames(c)]
  return {
    measure: (id) => measures.get(id) ?? 'a measure that is no more',
    post: (id) => posts.get(id) ?? 'holder of a post that is no more',
    level: (id) => levels.get(id)?.name ?? 'a',
  }
}
