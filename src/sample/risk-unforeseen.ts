import type { Day } from '../kernel/day.ts'
import type { Db } from '../platform/db/index.ts'
import { at, type Happening, keeperOf, type Stage } from './replay.ts'

interface Counted {
  period: string
  on: Day
  lookedAt: number
  unforeseen: number
  words: string
}

const source = 'Incidents with harm, read against the registers (illustrative)'

const counts: readonly Counted[] = [
  {
    period: 'Q4 2023/24',
    on: '2024-04-18',
    lookedAt: 16,
    unforeseen: 5,
    words: 'Three of the five came from medicines handed over between teams. A risk was taken up in the register of community services.',
  },
  {
    period: 'Q1 2024/25',
    on: '2024-07-18',
    lookedAt: 14,
    unforeseen: 3,
    words: 'Two were falls in a garden that no register had named.',
  },
]

/** How often harm came from what no register had foreseen, counted for two quarters. */
export function riskUnforeseenHappenings(stage: Stage): Happening[] {
  if (stage.sample.organisation.trust.key !== 'soarvale') return []
  const by = keeperOf(stage)
  return counts.map((said): Happening => ({ at: at(said.on, 15), by, write: (trx) => count(trx, stage, said) }))
}

async function count(trx: Db, { trustId }: Stage, { period, on, lookedAt, unforeseen, words }: Counted) {
  const { id } = await trx.selectFrom('periods').where('label', '=', period).select('id').executeTakeFirstOrThrow()
  const counted = { looked_at: lookedAt, unforeseen, source, words, said_on: on, illustrative: true }
  await trx
    .insertInto('unforeseen_harm')
    .values({ trust_id: trustId, period_id: id, register_id: null, ...counted })
    .execute()
  return { verb: 'harm.counted', ref: null, facts: { period, register: null, lookedAt, unforeseen } }
}
