import type { Context } from '../../../platform/context.ts'
import type { Appetite, AppetiteLevel } from './appetite.ts'

/** The trust's levels in use, from the least; empty where it wrote none down. */
export async function appetiteLevels(c: Context): Promise<AppetiteLevel[]> {
  return c.db
    .selectFrom('appetite_levels')
    .where((is) => is.or([is('ended_on', 'is', null), is('ended_on', '>', c.on)]))
    .orderBy('position')
    .orderBy('id')
    .select(['id', 'position', 'name', 'meaning'])
    .execute()
}

/** Every appetite ever set, of objectives and of single risks, oldest first. */
export const allAppetites = (c: Context): Promise<Appetite[]> =>
  c.once('risk: appetites', async () => {
    const rows = await c.db
      .selectFrom('risk_appetites as a')
      .innerJoin('appetite_levels as l', (join) => join.onRef('l.trust_id', '=', 'a.trust_id').onRef('l.id', '=', 'a.level_id'))
      .orderBy('a.from_day')
      .orderBy('a.id')
      .select([
        'a.id',
        'a.element_id',
        'a.risk_id',
        'a.tolerance_from',
        'a.tolerance_to',
        'a.from_day',
        'a.until_day',
        'a.body_id',
        'a.why',
      ])
      .select(['a.illustrative', 'a.version', 'l.id as level_id', 'l.position', 'l.name', 'l.meaning'])
      .execute()
    return rows.map((r) => ({
      id: r.id,
      elementId: r.element_id,
      riskId: r.risk_id,
      level: { id: r.level_id, position: r.position, name: r.name, meaning: r.meaning },
      toleranceFrom: r.tolerance_from,
      toleranceTo: r.tolerance_to,
      fromDay: r.from_day,
      untilDay: r.until_day,
      bodyId: r.body_id,
      why: r.why,
      illustrative: r.illustrative,
      version: r.version,
    }))
  })
