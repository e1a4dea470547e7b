import type { Context } from '../../../platform/context.ts'

/** At which places each measure has figures for everybody. */
export const placesMeasured = (c: Context): Promise<{ measureId: number; placeId: number }[]> =>
  c.db
    .selectFrom('measure_series')
    .where('group_id', 'is', null)
    .groupBy(['measure_id', 'place_id'])
    .orderBy('measure_id')
    .orderBy('place_id')
    .select(['measure_id as measureId', 'place_id as placeId'])
    .execute()
