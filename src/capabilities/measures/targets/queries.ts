import type { Context } from '../../../platform/context.ts'
import type { Target } from './target.ts'

const columns = [
  'id',
  'measure_id as measureId',
  'place_id as placeId',
  'kind',
  'comparison',
  'value',
  'points',
  'ways',
  'from_period as fromPeriod',
  'until_period as untilPeriod',
  'agreed_by as agreedBy',
  'agreed_on as agreedOn',
  'reason',
  'replaces_id as replacesId',
] as const

/** Every target these measures have and had, oldest first. */
export async function targetsOf(c: Context, measureIds: readonly number[]): Promise<Map<number, Target[]>> {
  const found = new Map<number, Target[]>(measureIds.map((id) => [id, []]))
  if (measureIds.length === 0) return found
  const rows = await c.db
    .selectFrom('measure_targets')
    .where('measure_id', 'in', [...found.keys()])
    .orderBy('from_period')
    .orderBy('id')
    .select(columns)
    .$castTo<Target>()
    .execute()
  for (const row of rows) found.get(row.measureId)?.push(row)
  return found
}

/** The version of a target, to tell whether somebody changed it since a form was opened. */
export const targetVersion = async (c: Context, id: number): Promise<number | undefined> =>
  (await c.db.selectFrom('measure_targets').where('id', '=', id).select('version').executeTakeFirst())?.version
