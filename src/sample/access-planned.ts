import { keepScenario, setStandard } from '../capabilities/access/index.ts'
import { periodAfter } from '../capabilities/measures/index.ts'
import { addDays, type Day } from '../kernel/day.ts'
import type { Context } from '../platform/context.ts'
import { asJson, type Db } from '../platform/db/index.ts'
import type { Change } from '../platform/history/index.ts'
import { serviceOf } from './access.ts'
import { at, type Happening, keeperOf, type Stage } from './replay.ts'

interface Planned {
  key: string
  name: string
  on: Day
  /** People at the end of the first month, and how many more or fewer each month after. */
  from: number
  by: number
  reason: string
}

const plans: readonly Planned[] = [
  { key: 'wait-neuro', name: 'Neurodevelopmental assessment', on: '2024-04-26', from: 2480, by: -60, reason: '' },
  { key: 'wait-continence', name: 'Continence', on: '2024-04-29', from: 575, by: -12, reason: '' },
  {
    ...{ key: 'wait-neuro', name: 'Neurodevelopmental assessment', on: '2024-07-29', from: 2500, by: 10 },
    reason: 'The second clinic opens in November, not in June: the plan was begun anew with what the team can do.',
  },
]

/** Planned lists: the neurodevelopmental one was begun anew in July, with its reason. */
export const trajectories = (stage: Stage): Happening[] =>
  plans.map((planned) => ({ at: at(planned.on, 14), by: keeperOf(stage), write: (trx) => plan(trx, stage, planned) }))

async function plan(trx: Db, stage: Stage, { key, name, on, from, by, reason }: Planned): Promise<Change> {
  const measureId = stage.numbers.of('measure', 'SVCSIZE')
  const own = { trust_id: stage.trustId, measure_id: measureId, place_id: stage.numbers.of('place', key) }
  const before = await trx
    .selectFrom('measure_targets')
    .where('measure_id', '=', measureId)
    .where('place_id', '=', own.place_id)
    .select('id')
    .executeTakeFirst()
  const points = Array.from({ length: 12 }, (_, n) => ({ period: periodAfter('2024-04-01', 'month', n), value: from + by * n }))
  await trx
    .insertInto('measure_targets')
    .values({
      ...{ ...own, kind: 'trajectory', comparison: 'at most', points: asJson(points) },
      ...{ from_period: '2024-04-01', until_period: '2025-03-01', replaces_id: before?.id ?? null },
      ...{ agreed_by: 'Finance and performance committee', agreed_on: addDays(on, -3), reason },
    })
    .execute()
  const facts = {
    ...{ name: `People waiting, by service (${name})`, target: 'a trajectory of 12 planned figures', from: 'April 2024' },
    ...{ before: before ? 'the earlier trajectory' : null, reason },
  }
  return { verb: 'target.set', ref: { kind: 'measure', id: measureId }, facts }
}

const neuro = { key: 'wait-neuro' }
const asItIs = { waiting: 2620, referrals: 38, removals: 3, slots: 95, notAttended: 9, followUps: 2, standardWeeks: 52 }

/** Demand and capacity as they are. */
export const scenarios = async (c: Context, stage: Stage) =>
  keepScenario(c, await serviceOf(c, stage, neuro), {
    ...{ ...asItIs, name: 'As it is' },
    assumptions:
      'Referrals: mean of the last twelve months. Slots and follow-ups: diaries of two teams in June, counted by hand. Removals: supposed.',
  })

/** Demand and capacity with more clinics. */
export const moreClinics = async (c: Context, stage: Stage) =>
  keepScenario(c, await serviceOf(c, stage, neuro), {
    ...{ ...asItIs, slots: 160, notAttended: 7, name: 'Four more clinics a week, with reminders' },
    assumptions:
      'Four clinics of 16 contacts from November. Reminders bring contacts not attended to 7%, as they did in podiatry. All else as it is.',
  })

/** A standard made shorter, with why. */
export async function shorterStandard(c: Context, stage: Stage): Promise<void> {
  const service = stage.numbers.of('access service', 'wait-camhs')
  const row = await c.db
    .selectFrom('access_standards')
    .where('service_id', '=', service)
    .select(['id', 'words', 'from_day as fromDay'])
    .executeTakeFirstOrThrow()
  const replaced = {
    ...row,
    version: 1,
    serviceId: service,
    scope: 'local' as const,
    measureId: null,
    agreedBy: '',
    agreedOn: null,
    untilDay: null,
    reason: '',
    replacesId: null,
  }
  const given = {
    service,
    scope: 'local' as const,
    words: 'First contact within 13 weeks of referral, and a call each month until then',
    by: 'Soarvale Integrated Care Board',
  }
  await setStandard(
    c,
    {
      ...given,
      measure: stage.numbers.of('measure', 'SVCLONG'),
      agreed: '2024-09-20',
      from: '2024-10-01',
      reason: 'Two incidents showed that nobody rang those who waited.',
    },
    replaced,
  )
}
