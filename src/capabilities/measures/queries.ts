import type { Context } from '../../platform/context.ts'
import type { Measure } from './measure.ts'

const columns = [
  'id',
  'version',
  'code',
  'name',
  'definition',
  'purpose',
  'theme',
  'kind',
  'unit',
  'decimals',
  'per',
  'numerator',
  'denominator',
  'direction',
  'frequency',
  'rolling_months as rollingMonths',
  'adding',
  'owner_post_id as ownerPostId',
  'steward_post_id as stewardPostId',
  'level',
  'horizon',
  'standard',
  'baseline_value as baselineValue',
  'baseline_period as baselinePeriod',
  'baseline_words as baselineWords',
  'target_words as targetWords',
  'due_after_days as dueAfterDays',
  'hidden_below as hiddenBelow',
  'chart',
  'profile',
  'screens',
  'fixed_after as fixedAfter',
  'ended_on as endedOn',
  'ended_because as endedBecause',
  'position',
] as const

const measures = (c: Context) => c.db.selectFrom('measures').select(columns).$castTo<Measure>()

/** Every measure of the trust in its own order, those that have ended too. */
export const allMeasures = (c: Context): Promise<Measure[]> =>
  c.once('measures: all', () => measures(c).orderBy('position').orderBy('name').execute())

export const measureById = (c: Context, id: number): Promise<Measure | undefined> => measures(c).where('id', '=', id).executeTakeFirst()

/** The measures of these numbers that there are, by number. */
export async function measuresByIds(c: Context, ids: readonly number[]): Promise<Map<number, Measure>> {
  if (ids.length === 0) return new Map()
  const rows = await measures(c)
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((m) => [m.id, m]))
}

export interface MeasureSource {
  id: number
  measureId: number
  name: string
  isFirst: boolean
}

/** Where figures of measures come from; the one that counts first. */
export async function sourcesOf(c: Context, measureIds: readonly number[]): Promise<MeasureSource[]> {
  if (measureIds.length === 0) return []
  return c.db
    .selectFrom('measure_sources')
    .where('measure_id', 'in', measureIds)
    .orderBy('is_first', 'desc')
    .orderBy('id')
    .select(['id', 'measure_id as measureId', 'name', 'is_first as isFirst'])
    .execute()
}
