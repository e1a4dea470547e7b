import type { Named } from '../../platform/capability.ts'
import type { Context } from '../../platform/context.ts'

const columns = ['id', 'label', 'kind', 'starts_on', 'ends_on', 'opens_on', 'due_on', 'board_on', 'state', 'version'] as const

/** The whole reporting calendar, newest first. */
export const allPeriods = (c: Context) =>
  c.once('calendar: periods', () => c.db.selectFrom('periods').orderBy('ends_on', 'desc').orderBy('id', 'desc').select(columns).execute())

export const periodById = (c: Context, id: number) => c.db.selectFrom('periods').where('id', '=', id).select(columns).executeTakeFirst()

export const periodByLabel = (c: Context, label: string) =>
  c.db.selectFrom('periods').where('label', '=', label).select(columns).executeTakeFirst()

/** The period being reported: the open one that ends last, else the newest that has ended or been frozen; undefined where the calendar is empty. */
export async function currentPeriod(c: Context) {
  const periods = await allPeriods(c)
  return periods.find((p) => p.state === 'open') ?? periods.find((p) => p.state === 'frozen' || p.ends_on <= c.on) ?? periods.at(-1)
}

/** The periods that ended before this one, newest first. */
export async function periodsBefore(c: Context, period: { ends_on: string; id: number }) {
  return (await allPeriods(c)).filter((p) => p.id !== period.id && p.ends_on < period.ends_on)
}

/** Periods by number, for other capabilities' pages. */
export async function namedPeriods(c: Context, ids: readonly number[]): Promise<Map<number, Named>> {
  const rows = await c.db.selectFrom('periods').where('id', 'in', ids).select(['id', 'label']).execute()
  return new Map(rows.map((r) => [r.id, { title: r.label, href: '/periods' }]))
}
