import type { Context } from '../../platform/context.ts'
import { versionOn } from './current.ts'
import type { Disposition, Level, LevelNames, LineageLine, Strategy, StrategyElement, StrategyVersion, WrittenLine } from './element.ts'
import type { Known } from './lineage.ts'

/** Every version of the strategy, drafts among them, oldest first; a draft that was given up is none. */
export const allVersions = (c: Context): Promise<StrategyVersion[]> => c.once('strategy: versions', () => readVersions(c))

async function readVersions(c: Context): Promise<StrategyVersion[]> {
  const rows = await c.db
    .selectFrom('strategy_versions')
    .where('state', '<>', 'given up')
    .orderBy('starts_on')
    .orderBy('id')
    .select([
      'id',
      'name',
      'label',
      'starts_on',
      'ends_on',
      'vision',
      'trust_values',
      'main_axis',
      'level_names',
      'state',
      'follows_id',
      'version',
    ])
    .execute()
  return rows.map((v) => ({
    id: v.id,
    name: v.name,
    label: v.label,
    startsOn: v.starts_on,
    endsOn: v.ends_on,
    vision: v.vision,
    values: v.trust_values,
    mainAxis: v.main_axis as 'goal' | 'brick',
    levelNames: (v.level_names ?? {}) as LevelNames,
    state: v.state as StrategyVersion['state'],
    followsId: v.follows_id,
    version: v.version,
  }))
}

/** The versions that were adopted, oldest first: what plans, files and reports can be about. */
export const adoptedVersions = async (c: Context): Promise<StrategyVersion[]> =>
  (await allVersions(c)).filter((version) => version.state === 'adopted')

/** The drafts that were given up, by the years they were known by: what people said while they were written is kept. */
export async function draftsGivenUp(c: Context): Promise<{ id: number; label: string }[]> {
  const rows = await c.db.selectFrom('strategy_versions').where('state', '=', 'given up').orderBy('id').select(['id', 'label']).execute()
  return rows.map(({ id, label }) => ({ id, label: `${label} (given up)` }))
}

/** The version in force on the day the page is read at; undefined where the trust has none. */
export const currentVersion = async (c: Context): Promise<StrategyVersion | undefined> => versionOn(await allVersions(c), c.on)

const elementRows = (c: Context) =>
  c.db
    .selectFrom('strategy_elements')
    .orderBy('position')
    .orderBy('id')
    .select(['id', 'version_id', 'level', 'parent_id', 'position', 'letter', 'title', 'statement', 'stated_count', 'test'])
    .select(['starts_on', 'ends_on', 'illustrative', 'level_names', 'version'])
    .select((is) =>
      is
        .exists(
          is
            .selectFrom('success_tests')
            .whereRef('success_tests.trust_id', '=', 'strategy_elements.trust_id')
            .whereRef('success_tests.element_id', '=', 'strategy_elements.id')
            .select('success_tests.id'),
        )
        .as('is_tested'),
    )

const elementOf = (e: Awaited<ReturnType<ReturnType<typeof elementRows>['execute']>>[number]): StrategyElement => ({
  id: e.id,
  versionId: e.version_id,
  level: e.level as Level,
  parentId: e.parent_id,
  position: e.position,
  letter: e.letter,
  title: e.title,
  statement: e.statement,
  statedCount: e.stated_count,
  test: e.test,
  isTested: e.is_tested === true,
  startsOn: e.starts_on,
  endsOn: e.ends_on,
  illustrative: e.illustrative,
  levelNames: (e.level_names ?? {}) as LevelNames,
  version: e.version,
})

/** Every element of a version in the order of its paper. */
export const elementsOfVersion = (c: Context, versionId: number): Promise<StrategyElement[]> =>
  c.once(`strategy: elements of ${versionId}`, async () =>
    (await elementRows(c).where('version_id', '=', versionId).execute()).map(elementOf),
  )

/** One element; undefined when there is none, or it is another trust’s. */
export async function elementById(c: Context, id: number): Promise<StrategyElement | undefined> {
  const row = await elementRows(c).where('id', '=', id).executeTakeFirst()
  return row && elementOf(row)
}

/** A version with all it says and where its bricks and goals cross. */
export async function strategyOf(c: Context, version: StrategyVersion): Promise<Strategy> {
  const elements = await elementsOfVersion(c, version.id)
  const rows = await c.db.selectFrom('strategy_crossings').select(['brick_id', 'goal_id']).execute()
  const ids = new Set(elements.map((e) => e.id))
  return { version, elements, crossings: rows.filter((x) => ids.has(x.brick_id)).map((x) => ({ brickId: x.brick_id, goalId: x.goal_id })) }
}

/** What became of what, over all versions, with the names to tell it by. */
export async function wholeLineage(c: Context): Promise<{ lines: LineageLine[]; known: Map<number, Known> }> {
  const rows = await c.db
    .selectFrom('strategy_lineage')
    .orderBy('id')
    .select(['from_id', 'to_id', 'disposition', 'reason', 'decided_on', 'approved_by'])
    .execute()
  const versions = new Map((await allVersions(c)).map((v) => [v.id, v]))
  const drafted = new Set([...versions.values()].filter((v) => v.state === 'draft').map((v) => v.followsId))
  const elements = await c.db.selectFrom('strategy_elements').select(['id', 'title', 'version_id']).execute()
  const standsIn = new Map(elements.map((e) => [e.id, e.version_id]))
  const known = elements.map((e): [number, Known] => {
    const version = versions.get(e.version_id)
    return [e.id, { id: e.id, title: e.title, versionLabel: version?.label ?? '', year: Number(version?.startsOn.slice(0, 4)) }]
  })
  const line = (l: (typeof rows)[number]): LineageLine => ({
    fromId: l.from_id,
    toId: l.to_id,
    disposition: l.disposition as Disposition,
    reason: l.reason,
    decidedOn: l.decided_on,
    approvedBy: l.approved_by,
    proposed: drafted.has(standsIn.get(l.from_id) ?? 0),
  })
  return { lines: rows.map(line), known: new Map(known) }
}

/** What is written down of an element’s later life, as it was written. */
export async function linesWritten(c: Context, fromId: number): Promise<WrittenLine[]> {
  const rows = await c.db
    .selectFrom('strategy_lineage')
    .leftJoin('strategy_elements as into', (join) =>
      join.onRef('into.id', '=', 'strategy_lineage.to_id').onRef('into.trust_id', '=', 'strategy_lineage.trust_id'),
    )
    .where('from_id', '=', fromId)
    .orderBy('strategy_lineage.id')
    .select(['strategy_lineage.id', 'disposition', 'into.title as became', 'reason'])
    .execute()
  return rows.map((row) => ({ ...row, disposition: row.disposition as Disposition }))
}

/** Titles of elements of any version, by number: one query for many. */
export async function elementTitles(c: Context, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map()
  const rows = await c.db.selectFrom('strategy_elements').where('id', 'in', ids).select(['id', 'title']).execute()
  return new Map(rows.map((e) => [e.id, e.title]))
}

/** The goals and bricks of the version in force, in order: what an item can be put under. Both empty where there is no strategy. */
export async function goalsAndBricks(
  c: Context,
): Promise<{ version: StrategyVersion | undefined; goals: StrategyElement[]; bricks: StrategyElement[] }> {
  const version = await currentVersion(c)
  const elements = version ? await elementsOfVersion(c, version.id) : []
  return { version, goals: elements.filter((e) => e.level === 'goal'), bricks: elements.filter((e) => e.level === 'brick') }
}
