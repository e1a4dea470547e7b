import type { DueLine, Gap } from '../../../platform/capability.ts'
import type { Context } from '../../../platform/context.ts'
import { postsHeldBy, postTitles } from '../../people/index.ts'
import type { Measure } from '../measure.ts'
import { allMeasures, sourcesOf } from '../queries.ts'
import { gapsOfMissing, type Missing, missingDue, missingIn } from './findings.ts'
import { cameOf } from './queries-quality.ts'
import { dataSets } from './queries-records.ts'

/** Who looks after the figures of measures: their own steward, else that of the data set they are taken from, else who answers for them. */
export async function stewardsOf(c: Context, measures: readonly Measure[]): Promise<Map<number, number | null>> {
  const sets = new Map((await dataSets(c)).map((one) => [one.name, one.stewardPostId]))
  const sources = await sourcesOf(
    c,
    measures.map(({ id }) => id),
  )
  const first = new Map(sources.filter((one) => one.isFirst).map((one) => [one.measureId, one.name]))
  return new Map(measures.map((one) => [one.id, one.stewardPostId ?? sets.get(first.get(one.id) ?? '') ?? one.ownerPostId]))
}

/** Everything of these measures that was due by the day and has not come. */
export async function missingOfMeasures(c: Context, measures: readonly Measure[]): Promise<Missing[]> {
  const [stewards, came] = [await stewardsOf(c, measures), await cameOf(c, measures)]
  return measures.flatMap(
    (measure) => missingIn(measure, came.get(measure.id) ?? [], { on: c.on, steward: stewards.get(measure.id) ?? null }) ?? [],
  )
}

/** For whoever looks after figures: what of them has not come. Nobody else is asked about it. */
export async function missingFiguresDue(c: Context): Promise<DueLine[]> {
  const held = new Set((await postsHeldBy(c, c.person.id, c.on)).map(({ postId }) => postId))
  if (held.size === 0) return []
  const measures = await allMeasures(c)
  const stewards = await stewardsOf(c, measures)
  const own = measures.filter((one) => held.has(stewards.get(one.id) ?? -1))
  return own.length === 0 ? [] : (await missingOfMeasures(c, own)).map(missingDue)
}

/** What has not come, among what the records leave open. */
export async function missingFigureGaps(c: Context): Promise<Gap[]> {
  const measures = await allMeasures(c)
  return measures.length === 0 ? [] : gapsOfMissing(await missingOfMeasures(c, measures), measures.length, await postTitles(c))
}
