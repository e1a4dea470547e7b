import type { Day } from '../kernel/day.ts'
import type { Db } from '../platform/db/index.ts'
import { elementNow } from './elements.ts'
import { at, type Happening, keeperOf, type Stage } from './replay.ts'

const levels = [
  { name: 'Avoid', meaning: 'No risk is taken that can be avoided' },
  { name: 'Minimal', meaning: 'Only what cannot be helped' },
  { name: 'Cautious', meaning: 'Safe ways are preferred; little risk is left' },
  { name: 'Open', meaning: 'Any way is weighed that is likely to work' },
  { name: 'Seek', meaning: 'New ways are wanted, with more risk, for greater gain' },
]

interface Said {
  goal: string
  level: string
  from: number
  to: number
  why: string
}

/** One objective is left without, so that the page has something to say of it. */
const appetites: readonly Said[] = [
  { goal: 'goal-outcomes', level: 'Cautious', from: 6, to: 12, why: 'People come to harm while they wait; research may be bolder.' },
  { goal: 'goal-care', level: 'Cautious', from: 4, to: 12, why: 'Money and buildings are watched closely; change needs some room.' },
  { goal: 'goal-workplace', level: 'Open', from: 6, to: 12, why: 'New ways of finding and keeping staff are worth trying.' },
]
const setOn: Day = '2024-05-02'

/** The board’s levels of appetite, and what it tolerates for three of its goals. */
export function riskAppetiteHappenings(stage: Stage): Happening[] {
  if (stage.sample.organisation.trust.key !== 'soarvale') return []
  const by = keeperOf(stage)
  return [
    { at: at(setOn, 11), by, write: (trx) => addLevels(trx, stage) },
    ...appetites.map((said, n): Happening => ({ at: at(setOn, 11, (n + 1) * 5), by, write: (trx) => add(trx, stage, said) })),
  ]
}

async function addLevels(trx: Db, { trustId }: Stage) {
  const rows = levels.map((level, n) => ({ trust_id: trustId, position: n + 1, ...level }))
  await trx.insertInto('appetite_levels').values(rows).execute()
  return { verb: 'appetite.levelled', ref: null, facts: { levels: levels.map(({ name }) => name) } }
}

async function add(trx: Db, stage: Stage, { goal, level, from, to, why }: Said) {
  const element = elementNow(stage, goal)
  if (element === null) throw new Error(`the sample has no ${goal} on ${setOn}`)
  const { id } = await trx.selectFrom('appetite_levels').where('name', '=', level).select('id').executeTakeFirstOrThrow()
  const { title } = await trx.selectFrom('strategy_elements').where('id', '=', element).select('title').executeTakeFirstOrThrow()
  const row = { element_id: element, level_id: id, tolerance_from: from, tolerance_to: to, from_day: setOn, why, illustrative: true }
  await trx
    .insertInto('risk_appetites')
    .values({ trust_id: stage.trustId, ...row })
    .execute()
  return {
    verb: 'appetite.changed',
    ref: { kind: 'strategy element', id: element },
    facts: { of: title, level, from, to, day: setOn, why },
  }
}
