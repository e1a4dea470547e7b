import type { Day } from '../../../kernel/day.ts'
import type { Ref } from '../../../kernel/ref.ts'
import type { Context } from '../../../platform/context.ts'
import { linksTo, tie } from '../../../platform/links.ts'
import { storeSignalsOf } from '../analysing/writing-signals.ts'
import { buildMeasure } from '../build.ts'
import type { Measure } from '../measure.ts'
import { sourcesOf } from '../queries.ts'
import { writeFigures } from '../taking-in/actions.ts'
import { writeTarget } from '../targets/actions.ts'
import type { PlainTarget } from '../targets/checking.ts'
import type { Target } from '../targets/target.ts'
import { nextPosition } from './actions.ts'
import type { PlainMeasure } from './defining.ts'
import { measuredBy, measureRef } from './links.ts'

// What an import writes of measures: the caller names the change, so that many rows are one change.

/** What was written: the record, its version now, and what stood there before as plain JSON; null where it is new. */
export interface MeasureWritten {
  ref: Ref
  versionAfter: number
  before: Readonly<Record<string, unknown>> | null
}

/** What a file may say of a measure that is here already; its kind, unit, direction and frequency are what its figures and targets rest on. */
export type ImportedMeasure = Pick<
  Measure,
  'definition' | 'theme' | 'baselineValue' | 'baselinePeriod' | 'baselineWords' | 'targetWords' | 'ownerPostId' | 'stewardPostId'
> &
  Pick<Measure, 'endedOn' | 'endedBecause'>

/** Takes up a measure that a file names. */
export async function addImportedMeasure(c: Context, measure: PlainMeasure & { targetWords: string }): Promise<MeasureWritten> {
  const id = await buildMeasure(c, { ...measure, position: await nextPosition(c) })
  return { ref: measureRef(id), versionAfter: 1, before: null }
}

const columnsOf = (m: ImportedMeasure) => ({
  definition: m.definition,
  theme: m.theme,
  baseline_value: m.baselineValue,
  baseline_period: m.baselinePeriod,
  baseline_words: m.baselineWords,
  target_words: m.targetWords,
  owner_post_id: m.ownerPostId,
  steward_post_id: m.stewardPostId,
  ended_on: m.endedOn,
  ended_because: m.endedBecause,
})

const plainOf = (m: ImportedMeasure): ImportedMeasure => ({
  definition: m.definition,
  theme: m.theme,
  baselineValue: m.baselineValue,
  baselinePeriod: m.baselinePeriod,
  baselineWords: m.baselineWords,
  targetWords: m.targetWords,
  ownerPostId: m.ownerPostId,
  stewardPostId: m.stewardPostId,
  endedOn: m.endedOn,
  endedBecause: m.endedBecause,
})

/** Changes what a file says anew of a measure; undefined when somebody was first. */
export async function changeImportedMeasure(
  c: Context,
  measure: Measure,
  said: Partial<ImportedMeasure>,
): Promise<MeasureWritten | undefined> {
  const versionAfter = await writeOver(c, measure.id, { version: measure.version, to: { ...plainOf(measure), ...said } })
  return versionAfter === undefined ? undefined : { ref: measureRef(measure.id), versionAfter, before: { ...plainOf(measure) } }
}

/** Writes what a file may say of a measure over what stands; undefined when its version is another. */
export async function writeOver(
  c: Context,
  id: number,
  { version, to }: { version: number; to: ImportedMeasure },
): Promise<number | undefined> {
  const row = await c.db
    .updateTable('measures')
    .set(columnsOf(to))
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()
  return row?.version
}

/** Names where a measure's figures come from; undefined where it is known already. The first there is counts. */
export async function sourceImported(c: Context, measureId: number, name: string): Promise<MeasureWritten | undefined> {
  const before = await sourcesOf(c, [measureId])
  if (before.some((one) => one.name === name)) return undefined
  const { id } = await c.db
    .insertInto('measure_sources')
    .values({ trust_id: c.trust.id, measure_id: measureId, name, is_first: before.length === 0 })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { ref: { kind: 'measure source', id }, versionAfter: 1, before: null }
}

/** Sets what a measure is to reach; the target it replaces ends with the period before. */
export async function setImportedTarget(
  c: Context,
  measure: Measure,
  { target, replaced }: { target: PlainTarget; replaced: Target | undefined },
): Promise<MeasureWritten> {
  const id = await writeTarget(c, measure, target, replaced)
  await storeSignalsOf(c, [measure.id])
  const before = replaced ? { replaced: replaced.id, until: replaced.untilPeriod } : null
  return { ref: { kind: 'measure target', id }, versionAfter: 1, before }
}

/** Says that a record is measured by a measure; undefined where that is said already. */
export async function linkImported(c: Context, measureId: number, to: Ref): Promise<MeasureWritten | undefined> {
  const there = await linksTo(c, 'measure', [measureId], to.kind)
  if (there.some((link) => link.fromId === to.id && link.relation === measuredBy)) return undefined
  await tie(c, to, measureRef(measureId), measuredBy)
  return { ref: { kind: 'measure link', id: measureId }, versionAfter: 1, before: { kind: to.kind, id: to.id } }
}

/** A figure of a file, for everybody at one place. */
export interface ImportedFigure {
  measureId: number
  placeId: number
  period: Day
  value: number
}

/** Gives figures to the ledger as one batch. */
export async function writeImportedFigures(
  c: Context,
  figures: readonly ImportedFigure[],
  file: { name: string; digest: string; words: string },
): Promise<MeasureWritten> {
  const ready = figures.map(({ measureId, placeId, period, value }) => ({
    of: { measureId, placeId, groupId: null },
    ...{ period, value, numerator: null, denominator: null, status: 'final' as const },
  }))
  const from = { cameBy: 'file' as const, words: file.words, fileName: file.name, fileDigest: file.digest }
  const { batchId } = await writeFigures(c, ready, from)
  return { ref: { kind: 'observation batch', id: batchId }, versionAfter: 1, before: null }
}
