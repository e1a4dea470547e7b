import type { Context } from '../../../platform/context.ts'
import { allPlaces } from '../../people/index.ts'
import type { Register, RegisterLevel } from './register.ts'

/** Every register the trust has or had, by name. */
export const allRegisters = (c: Context): Promise<Register[]> =>
  c.once('risk: registers', async () => {
    const rows = await c.db
      .selectFrom('risk_registers')
      .orderBy('name')
      .select(['id', 'name', 'level', 'place_id', 'keeper_post_id', 'body_id', 'from_day', 'ended_on', 'ended_why', 'into_id'])
      .select(['former_names', 'version'])
      .execute()
    return rows.map((r) => ({
      id: r.id,
      name: r.name,
      level: r.level as RegisterLevel,
      placeId: r.place_id,
      keeperPostId: r.keeper_post_id,
      bodyId: r.body_id,
      fromDay: r.from_day,
      endedOn: r.ended_on,
      endedWhy: r.ended_why,
      intoId: r.into_id,
      formerNames: r.former_names,
      version: r.version,
    }))
  })

/** The place above each place. */
export const placeParents = async (c: Context): Promise<Map<number, number | null>> =>
  new Map((await allPlaces(c)).map(({ id, parent_id }) => [id, parent_id]))

/** A register's open risks that stand alike. */
export interface RegisterAlike {
  registerId: number | null
  matrixId: number
  score: number | null
  count: number
  overdue: number
}

/** Open risks by register and score in a period, with how many reviews are overdue. */
export async function registerTallies(c: Context, periodId: number | null): Promise<RegisterAlike[]> {
  const rows = await c.db
    .selectFrom('risks as r')
    .leftJoin('risk_scores as s', (join) =>
      join.onRef('s.trust_id', '=', 'r.trust_id').onRef('s.risk_id', '=', 'r.id').on('s.period_id', '=', periodId),
    )
    .where('r.closed_on', 'is', null)
    .where('r.state', '=', 'open')
    .groupBy(['r.register_id', 'r.matrix_id', 's.score'])
    .select(({ fn, case: when }) => [
      'r.register_id as registerId',
      'r.matrix_id as matrixId',
      's.score',
      fn.countAll<number>().as('count'),
      fn.count<number>(when().when('r.review_on', '<', c.on).then(1).end()).as('overdue'),
    ])
    .execute()
  return rows.map((row) => ({ ...row, count: Number(row.count), overdue: Number(row.overdue) }))
}

/** The open risk with the highest score in a period, by register; the framework's stands under null where it has no register. */
export async function topRisks(
  c: Context,
  periodId: number | null,
): Promise<Map<number | null, { id: number; number: string; title: string }>> {
  const rows = await c.db
    .selectFrom('risks as r')
    .innerJoin('risk_scores as s', (join) =>
      join.onRef('s.trust_id', '=', 'r.trust_id').onRef('s.risk_id', '=', 'r.id').on('s.period_id', '=', periodId),
    )
    .where('r.closed_on', 'is', null)
    .where('r.state', '=', 'open')
    .distinctOn('r.register_id')
    .orderBy('r.register_id')
    .orderBy('s.score', 'desc')
    .orderBy('r.number')
    .select(['r.register_id', 'r.id', 'r.number', 'r.title'])
    .execute()
  return new Map(rows.map(({ register_id, ...risk }) => [register_id, risk]))
}

/** Open and proposed risks in a register: what an end would leave nowhere. */
export async function risksIn(c: Context, registerId: number): Promise<{ id: number; number: string; title: string; version: number }[]> {
  return c.db
    .selectFrom('risks')
    .where('register_id', '=', registerId)
    .where('closed_on', 'is', null)
    .where('state', 'in', ['open', 'proposed'])
    .orderBy('number')
    .select(['id', 'number', 'title', 'version'])
    .execute()
}

/** Numbers a risk had before, the last one first. */
export const earlierNumbers = (c: Context, riskId: number) =>
  c.db
    .selectFrom('risk_numbers')
    .where('risk_id', '=', riskId)
    .orderBy('id', 'desc')
    .select(['number', 'register', 'until_day as until'])
    .execute()

/** Every number that risks had before, by risk. */
export async function allEarlierNumbers(c: Context): Promise<Map<number, string[]>> {
  const found = new Map<number, string[]>()
  for (const { risk_id, number } of await c.db.selectFrom('risk_numbers').select(['risk_id', 'number']).execute())
    found.set(risk_id, [...(found.get(risk_id) ?? []), number])
  return found
}

/** The open risk with this number, or with this earlier number where only one had it; undefined where there is none. */
export async function riskNumbered(c: Context, number: string): Promise<number | undefined> {
  const now = await c.db
    .selectFrom('risks')
    .where('number', '=', number)
    .where('closed_on', 'is', null)
    .where('state', '=', 'open')
    .select('id')
    .execute()
  if (now[0]) return now[0].id
  const before = await c.db
    .selectFrom('risk_numbers as n')
    .innerJoin('risks as r', (join) => join.onRef('r.trust_id', '=', 'n.trust_id').onRef('r.id', '=', 'n.risk_id'))
    .where('n.number', '=', number)
    .where('r.closed_on', 'is', null)
    .select('r.id')
    .distinct()
    .execute()
  return before.length === 1 ? before[0]?.id : undefined
}

/** What registers are called and where they are read. */
export async function registersNamed(c: Context, ids: readonly number[]) {
  const found = (await allRegisters(c)).filter(({ id }) => ids.includes(id))
  return new Map(found.map(({ id, name }) => [id, { title: name, href: `/risks?by=register&register=${id}` }]))
}
