import type { Context } from '../../../platform/context.ts'
import type { Series } from './series.ts'

const columns = [
  'id',
  'measure_id as measureId',
  'place_id as placeId',
  'source_id as sourceId',
  'group_id as groupId',
  'is_whole as isWhole',
  'from_period as fromPeriod',
  'until_period as untilPeriod',
] as const

const all = (c: Context) => c.db.selectFrom('measure_series').select(columns)

/** Every series of a measure. */
export const seriesOfMeasure = (c: Context, measureId: number): Promise<Series[]> =>
  all(c).where('measure_id', '=', measureId).orderBy('id').execute()

export const seriesByIds = (c: Context, ids: readonly number[]): Promise<Series[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : all(c)
        .where('id', 'in', [...new Set(ids)])
        .orderBy('id')
        .execute()

/** Every series of these measures, from their first sources and others, of everybody and of groups. */
export const seriesOfMeasures = (c: Context, measureIds: readonly number[]): Promise<Series[]> =>
  measureIds.length === 0
    ? Promise.resolve([])
    : all(c)
        .where('measure_id', 'in', [...new Set(measureIds)])
        .orderBy('id')
        .execute()
