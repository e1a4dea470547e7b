import { sentenceCase } from '../kernel/words.ts'
import { asJson, type Db } from '../platform/db/index.ts'
import type { CommitmentList, StrategyNode, StrategyVersion, SuccessStatement } from './data/index.ts'
import { elementKey } from './elements.ts'
import { addApprovals, addLineage } from './renewal.ts'
import { at, type Happening, keeperOf, type Stage } from './replay.ts'

type Level = 'goal' | 'brick' | 'objective' | 'commitment' | 'enabler' | 'measure' | 'outcome' | 'success'

const levels: Record<string, Level> = {
  Goal: 'goal',
  Brick: 'brick',
  Priority: 'brick',
  Objective: 'objective',
  Action: 'commitment',
  Commitment: 'commitment',
  Measure: 'measure',
  'Expected outcome': 'outcome',
  Outcome: 'outcome',
  'Success statement': 'success',
}

/** The product's level for a version's own; the first one of a version stands at the top. Undefined for what is no level of a strategy. */
const levelOf = (version: StrategyVersion, name: string): Level | undefined =>
  name === version.levels[0] ? goalOrBrick(version) : levels[name]

const goalOrBrick = (version: StrategyVersion): Level => (version.levels[0] === 'Brick' ? 'brick' : 'goal')

/** Each version adopted at one sitting of the board, with all it says and what became of the version before. */
export const strategyHappenings = (stage: Stage): Happening[] =>
  stage.sample.strategies.map((version) => {
    const on = version.approvals[0]?.on ?? version.from
    return { at: at(on, 14), by: keeperOf(stage), write: (trx: Db) => adopt(trx, stage, version) }
  })

async function adopt(trx: Db, stage: Stage, version: StrategyVersion) {
  const { trustId, numbers, sample } = stage
  const before = followed(sample.strategies, version)
  const { id } = await trx
    .insertInto('strategy_versions')
    .values({
      trust_id: trustId,
      name: version.name,
      label: version.label,
      starts_on: version.from,
      ends_on: version.to,
      vision: version.vision,
      trust_values: [...version.values],
      main_axis: version.lists.length > 0 ? 'brick' : 'goal',
      level_names: asJson(namesOfLevels(version)),
      follows_id: before ? numbers.of('strategy', before) : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  numbers.keep('strategy', [version.key], [{ id }])
  await addNodes(trx, stage, version)
  await addLists(trx, stage, version)
  await addSuccess(trx, stage, version)
  await addCrossings(trx, stage, version)
  await addLineage(
    trx,
    stage,
    sample.lineage.filter((line) => before === line.from.version),
    version.approvals[0]?.body ?? '',
  )
  await addApprovals(trx, stage, version)
  const facts = { name: version.name, label: version.label, body: version.approvals[0]?.body ?? null, from: version.from, to: version.to }
  return { verb: 'strategy.adopted', ref: { kind: 'strategy version', id }, facts }
}

/** The key of the version this one follows. */
const followed = (versions: readonly StrategyVersion[], version: StrategyVersion) => versions[versions.indexOf(version) - 1]?.key

const namesOfLevels = (version: StrategyVersion): Record<string, string> =>
  Object.fromEntries(version.levels.flatMap((name) => [[levelOf(version, name), name]]).filter(([level]) => level !== undefined))

interface NewElement {
  key: string
  level: Level
  parent?: string | undefined
  position: number
  letter?: string | undefined
  title: string
  statement?: string | undefined
  stated_count?: number | null
  test?: string
  illustrative?: boolean | undefined
}

async function addElements(trx: Db, { trustId, numbers }: Stage, version: StrategyVersion, elements: readonly NewElement[]): Promise<void> {
  if (elements.length === 0) return
  const key = (own: string) => elementKey(version.key, own)
  const rows = elements.map((element) => ({
    trust_id: trustId,
    version_id: numbers.of('strategy', version.key),
    level: element.level,
    parent_id: element.parent === undefined ? null : numbers.of('element', key(element.parent)),
    position: element.position,
    letter: element.letter ?? null,
    title: element.title,
    statement: element.statement ?? '',
    stated_count: element.stated_count ?? null,
    test: element.test ?? '',
    illustrative: element.illustrative ?? false,
    level_names: asJson(version.calledBeneath?.[element.key] ?? {}),
  }))
  numbers.keep(
    'element',
    elements.map((element) => key(element.key)),
    await trx.insertInto('strategy_elements').values(rows).returning('id').execute(),
  )
}

/** Nodes, each generation after the one it stands under. */
async function addNodes(trx: Db, stage: Stage, version: StrategyVersion): Promise<void> {
  let left = [...version.nodes]
  while (left.length > 0) {
    const next = left.filter(({ parent }) => parent === undefined || stage.numbers.has('element', elementKey(version.key, parent)))
    await addElements(
      trx,
      stage,
      version,
      next.map((node) => elementOf(version, node)),
    )
    left = left.filter((node) => !next.includes(node))
  }
}

function elementOf(version: StrategyVersion, { key, level, parent, order, letter, name, text, illustrative }: StrategyNode): NewElement {
  const known = levelOf(version, level)
  if (!known) throw new Error(`${version.label} has no level ${level}`)
  return { key, level: known, parent, position: order, letter, title: name, statement: text, illustrative: illustrative ?? false }
}

/** A numbered list is a commitment with commitments beneath it, and states how many; what is no promise to act is an enabler. */
async function addLists(trx: Db, stage: Stage, version: StrategyVersion): Promise<void> {
  const level = (list: CommitmentList): Level => (list.commitments ? 'commitment' : 'enabler')
  const headings = version.lists.map(
    (list, n): NewElement => ({
      key: list.key,
      level: level(list),
      parent: list.brick,
      position: n + 1,
      title: list.part ? `${list.part}: ${list.called}` : sentenceCase(list.called),
      stated_count: list.stated,
    }),
  )
  await addElements(trx, stage, version, headings)
  const lines = version.lists.flatMap((list) =>
    list.items.map(({ key, text }, n): NewElement => ({ key, level: level(list), parent: list.key, position: n + 1, title: text })),
  )
  await addElements(trx, stage, version, lines)
}

const tests: Record<SuccessStatement['testable'], string> = {
  'no number': '',
  partly: 'In part, by what regulators say',
  countable: 'By counting',
  'by audit': 'By audit',
  'by survey': 'By survey',
  'by rating': 'By the regulator’s rating',
  'by error rates': 'By rates of error',
  'by targets': 'By local and national targets',
}

function addSuccess(trx: Db, stage: Stage, version: StrategyVersion): Promise<void> {
  const elements = version.success.map(
    ({ key, brick, text, part, testable }, n): NewElement => ({
      key,
      level: 'success',
      parent: brick,
      position: n + 1,
      title: text,
      statement: part ?? '',
      test: tests[testable],
    }),
  )
  return addElements(trx, stage, version, elements)
}

/** Where a brick stands under a goal on the second axis; a priority that has a goal for its parent crosses there too. */
async function addCrossings(trx: Db, { trustId, numbers }: Stage, version: StrategyVersion): Promise<void> {
  const bricks = version.nodes.filter(({ level }) => levelOf(version, level) === 'brick')
  const pairs = bricks.flatMap((brick) =>
    [...(brick.goals ?? []), ...(brick.parent ? [brick.parent] : [])].map((goal) => ({ brick: brick.key, goal })),
  )
  const number = (key: string) => numbers.of('element', elementKey(version.key, key))
  const rows = pairs.map(({ brick, goal }) => ({ trust_id: trustId, brick_id: number(brick), goal_id: number(goal) }))
  if (rows.length > 0) await trx.insertInto('strategy_crossings').values(rows).execute()
}
