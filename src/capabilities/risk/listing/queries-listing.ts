import type { Context } from '../../../platform/context.ts'
import type { Mapped, Narrowed } from './asked.ts'
import type { Alike } from './tally.ts'

/** What the register is asked for, with the numbers and scores that its words mean. */
export interface Asked extends Omit<Narrowed, 'register'> {
  map: Mapped
  /** Registers whose risks are meant; null among them is the framework’s of old, undefined all registers. */
  registers: readonly (number | null)[] | undefined
  periodId: number | null
  lastId: number | null
  /** What is tolerated at most, by objective and by single risk. */
  tolerances: Tolerances
}

export interface Tolerances {
  goals: readonly { id: number; most: number }[]
  risks: readonly { id: number; most: number }[]
}

/** The risks asked for with the scores of both quarters, and the inherent score where the map or the order needs it. */
export function asked(c: Context, a: Asked) {
  let query = c.db
    .selectFrom('risks as r')
    .leftJoin('risk_scores as s', (join) =>
      join.onRef('s.trust_id', '=', 'r.trust_id').onRef('s.risk_id', '=', 'r.id').on('s.period_id', '=', a.periodId),
    )
    .leftJoin('risk_scores as b', (join) =>
      join.onRef('b.trust_id', '=', 'r.trust_id').onRef('b.risk_id', '=', 'r.id').on('b.period_id', '=', a.lastId),
    )
  const { state = 'open' } = a
  if (state === 'closed') query = query.where('r.closed_on', 'is not', null)
  else if (state !== 'all') query = query.where('r.closed_on', 'is', null).where('r.state', '=', state)
  for (const [column, value] of [
    ['r.goal_id', a.goal],
    ['r.owner_post_id', a.owner],
    ['r.lead_post_id', a.lead],
    ['r.body_id', a.committee],
  ] as const)
    if (value !== undefined) query = value === 0 ? query.where(column, 'is', null) : query.where(column, '=', value)
  if (a.category !== undefined) query = query.where('r.category', '=', a.category)
  if (a.review) query = query.where('r.review_on', '<', c.on)
  if (a.confidential) query = query.where('r.seen_by', 'is not', null)
  if (a.direction === 'rising') query = query.whereRef('s.score', '>', 'b.score')
  if (a.direction === 'falling') query = query.whereRef('s.score', '<', 'b.score')
  if (a.direction === 'unchanged') query = query.whereRef('s.score', '=', 'b.score')
  if (a.direction === 'cannot tell') query = query.where((is) => is.or([is('s.score', 'is', null), is('b.score', 'is', null)]))
  return inRegisters(a.tolerance ? aboveOnly(query, a.tolerances) : query, a.registers)
}

export type Query = ReturnType<typeof joined>
const joined = (c: Context) =>
  c.db
    .selectFrom('risks as r')
    .leftJoin('risk_scores as s', (join) =>
      join.onRef('s.trust_id', '=', 'r.trust_id').onRef('s.risk_id', '=', 'r.id').on('s.period_id', '=', 0),
    )
    .leftJoin('risk_scores as b', (join) =>
      join.onRef('b.trust_id', '=', 'r.trust_id').onRef('b.risk_id', '=', 'r.id').on('b.period_id', '=', 0),
    )

function inRegisters(query: Query, registers: Asked['registers']): Query {
  if (registers === undefined) return query
  const held = registers.filter((id) => id !== null)
  return query.where((is) =>
    is.or([
      ...(held.length > 0 ? [is('r.register_id', 'in', held)] : []),
      ...(registers.includes(null) ? [is('r.register_id', 'is', null)] : []),
    ]),
  )
}

type Test = Parameters<Extract<Parameters<Query['where']>[0], (...args: never[]) => unknown>>[0]

/** Above what is tolerated: of the risk itself where that is set, else of its objective. */
function above(is: Test, { goals, risks }: Tolerances) {
  const own = risks.map(({ id }) => id)
  return is.or([
    ...risks.map(({ id, most }) => is.and([is('r.id', '=', id), is('s.score', '>', most)])),
    ...goals.map(({ id, most }) =>
      is.and([is('r.goal_id', '=', id), is('s.score', '>', most), ...(own.length > 0 ? [is('r.id', 'not in', own)] : [])]),
    ),
  ])
}

const aboveOnly = (query: Query, tolerances: Tolerances): Query => query.where((is) => above(is, tolerances))

/** Every risk asked for, those that stand alike together. */
export async function registerTally(c: Context, a: Asked): Promise<Alike[]> {
  const query = asked(c, a)
  if (a.map === 'inherent') return tallied(c, a, withInherent(query), ['i.likelihood', 'i.consequence', 'i.score'])
  if (a.map === 'target') return tallied(c, a, query, ['r.target_likelihood', 'r.target_consequence', 'r.target_score'])
  return tallied(c, a, query, ['s.likelihood', 's.consequence', 's.score'])
}

export const withInherent = (query: Query) =>
  query.leftJoin('risk_levels as i', (join) =>
    join.onRef('i.trust_id', '=', 'r.trust_id').onRef('i.risk_id', '=', 'r.id').on('i.kind', '=', 'inherent'),
  )

export type MapColumn = `${'s' | 'i'}.${'likelihood' | 'consequence' | 'score'}` | `r.target_${'likelihood' | 'consequence' | 'score'}`

async function tallied(
  c: Context,
  a: Asked,
  query: Query | ReturnType<typeof withInherent>,
  columns: readonly [MapColumn, MapColumn, MapColumn],
) {
  const [likelihood, consequence, score] = columns
  const rows = await (query as ReturnType<typeof withInherent>)
    .groupBy(['r.matrix_id', 's.score', 'b.score', likelihood, consequence, score])
    .select([`${likelihood} as likelihood`, `${consequence} as consequence`, `${score} as mapped`])
    .select((is) => [
      'r.matrix_id as matrixId',
      's.score as now',
      'b.score as before',
      is.fn.countAll<number>().as('count'),
      is.fn.count<number>(is.case().when('r.review_on', '<', c.on).then(1).end()).as('overdue'),
      is.fn
        .count<number>(
          is
            .case()
            .when(above(is as unknown as Test, a.tolerances))
            .then(1)
            .end(),
        )
        .as('above'),
      is.fn.agg<string[]>('array_agg', ['r.number']).as('numbers'),
    ])
    .execute()
  return rows as Alike[]
}
