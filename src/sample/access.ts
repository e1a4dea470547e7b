import {
  addService,
  adoptPolicy,
  holdReview,
  keepScenario,
  moveProcedure,
  planReview,
  serviceById,
  setStandard,
  takeUp,
  tellBy,
  validate,
  weigh,
} from '../capabilities/access/index.ts'
import { periodAfter } from '../capabilities/measures/index.ts'
import { addDays, type Day } from '../kernel/day.ts'
import type { Context } from '../platform/context.ts'
import { asJson, type Db } from '../platform/db/index.ts'
import type { Change } from '../platform/history/index.ts'
import { contextFor } from './context.ts'
import { type SampleService, sampleServices } from './data/waits.ts'
import { at, type Happening, keeperOf, type Stage } from './replay.ts'

/** What the first sample trust wrote down of the services people wait for. */
export function accessHappenings(stage: Stage): Happening[] {
  if (stage.sample.organisation.trust.key !== 'soarvale') return []
  const does = (day: Day, minutes: number, act: (c: Context) => Promise<unknown>): Happening => {
    const [when, by] = [at(day, 10, minutes), keeperOf(stage)]
    const write = async (trx: Db) => {
      await act(contextFor(trx, stage, { by, at: when }))
      return null
    }
    return { at: when, by, write }
  }
  return [
    ...sampleServices.map((one, n) => does('2024-04-23', n, (c) => add(c, stage, one))),
    ...sampleServices.map((one, n) => does('2024-04-23', 20 + n, (c) => tell(c, stage, one))),
    ...sampleServices.flatMap((one, n) => targetOf(stage, one, n)),
    ...sampleServices.flatMap((one, n) => (one.standard ? [does('2024-04-25', n, (c) => standard(c, stage, one))] : [])),
    ...sampleServices.flatMap((one, n) => (one.priority ? [does('2024-05-14', n, (c) => weighed(c, stage, one))] : [])),
    ...policyHappenings(stage, does),
    ...sampleServices.flatMap((one, n) => keeping(stage, one, { n, does })),
    ...trajectories(stage),
    does('2024-09-25', 30, (c) => scenarios(c, stage)),
    does('2024-09-25', 35, (c) => moreClinics(c, stage)),
    does('2024-10-01', 40, (c) => shorterStandard(c, stage)),
  ]
}

type Does = (day: Day, minutes: number, act: (c: Context) => Promise<unknown>) => Happening

const ownerOf = (stage: Stage, { parent }: SampleService): number => stage.numbers.of('post', `director-of-${parent}`)

async function add(c: Context, stage: Stage, one: SampleService): Promise<void> {
  const owner = one.key === 'wait-podiatry' ? {} : { owner: ownerOf(stage, one) }
  const id = await addService(c, { name: one.name, place: stage.numbers.of('place', one.key), ...owner, every: 45 })
  stage.numbers.keep('access service', [one.key], [{ id }])
}

async function serviceOf(c: Context, stage: Stage, { key }: Pick<SampleService, 'key'>) {
  const found = await serviceById(c, stage.numbers.of('access service', key))
  if (!found) throw new Error(`There is no service ${key}`)
  return found
}

async function tell(c: Context, stage: Stage, one: SampleService): Promise<void> {
  const [placeId, measureOf] = [stage.numbers.of('place', one.key), (code: string) => stage.numbers.of('measure', code)]
  await tellBy(c, await serviceOf(c, stage, one), [
    { tells: 'size', measureId: measureOf('SVCSIZE'), placeId },
    ...(one.longest === undefined ? [] : [{ tells: 'longest' as const, measureId: measureOf('SVCLONG'), placeId }]),
    ...(one.within === undefined ? [] : [{ tells: 'within' as const, measureId: measureOf('SVCWITHIN'), placeId }]),
    { tells: 'referrals', measureId: measureOf('SVCREFS'), placeId },
  ])
}

/** The weeks that a standard asks for, as a target of the longest wait at the service. */
function targetOf(stage: Stage, { key, name, standard }: SampleService, n: number): Happening[] {
  if (!standard) return []
  const write = async (trx: Db): Promise<Change> => {
    const measureId = stage.numbers.of('measure', 'SVCLONG')
    const own = { trust_id: stage.trustId, measure_id: measureId, place_id: stage.numbers.of('place', key) }
    await trx
      .insertInto('measure_targets')
      .values({ ...own, kind: 'number', comparison: 'at most', value: standard.weeks, from_period: '2022-04-01', agreed_by: standard.by })
      .execute()
    const facts = {
      name: `Longest wait, by service (${name})`,
      target: `at most ${standard.weeks} weeks`,
      from: 'April 2022',
      before: null,
      reason: '',
    }
    return { verb: 'target.set', ref: { kind: 'measure', id: measureId }, facts }
  }
  return [{ at: at('2024-04-24', 10, n), by: keeperOf(stage), write }]
}

async function standard(c: Context, stage: Stage, one: SampleService): Promise<void> {
  const { scope = 'local', words = '', by = '' } = one.standard ?? {}
  const service = stage.numbers.of('access service', one.key)
  await setStandard(c, {
    service,
    scope,
    words,
    measure: stage.numbers.of('measure', 'SVCLONG'),
    by,
    agreed: '2022-03-15',
    from: '2022-04-01',
  })
}

async function weighed(c: Context, stage: Stage, one: SampleService): Promise<void> {
  const service = await serviceOf(c, stage, one)
  const { harm = 1, likelihood = 1, reason = '' } = one.priority ?? {}
  const degree = (n: number) => String(n) as '1'
  await weigh(c, service, { version: service.version, harm: degree(harm), likelihood: degree(likelihood), reason, review: '2024-11-14' })
}

/** Lists gone through and reviews held, each on its day; a review is planned in May. */
function keeping(stage: Stage, one: SampleService, { n, does }: { n: number; does: Does }): Happening[] {
  const post = ownerOf(stage, one)
  const { review } = one
  return [
    ...one.validated.map(([held, checked, wrong, words]) =>
      does(held, 60 + n, async (c) =>
        validate(c, await serviceOf(c, stage, one), { held, checked, wrong, post, ...(words ? { words } : {}) }),
      ),
    ),
    ...(review ? [does('2024-05-20', n, async (c) => planReview(c, await serviceOf(c, stage, one), review.due))] : []),
    ...(review?.held ? [does(review.held, 90 + n, (c) => reviewed(c, stage, { one, review }))] : []),
  ]
}

async function reviewed(
  c: Context,
  stage: Stage,
  { one, review }: { one: SampleService; review: NonNullable<SampleService['review']> },
): Promise<void> {
  const service = await serviceOf(c, stage, one)
  const { id } = await c.db.selectFrom('access_reviews').where('service_id', '=', service.id).select('id').executeTakeFirstOrThrow()
  const planned = { id, serviceId: service.id, dueOn: review.due, heldOn: null, result: '', postId: null }
  const next = review.next ? { next: review.next } : {}
  await holdReview(c, service, planned, { held: review.held as Day, result: review.result ?? '', post: ownerOf(stage, one), ...next })
}

/** The policy of 2022 and that of 2024, how far directorates took it up, and the procedures of services. */
function policyHappenings(stage: Stage, does: Does): Happening[] {
  const place = (key: string) => stage.numbers.of('place', key)
  const current = async (c: Context) => ({
    label: '2024',
    ...(await c.db.selectFrom('access_policies').where('label', '=', '2024').select('id').executeTakeFirstOrThrow()),
  })
  const taken = [
    { place: 'mental-health', name: 'Mental health services', state: 'adopted', words: 'Every team leader has been through it.' },
    { place: 'community', name: 'Community health services', state: 'adopted', words: '' },
    {
      place: 'families',
      name: 'Families, young people, children and learning disability services',
      state: 'under way',
      words: 'Waits for the new referral form.',
    },
  ] as const
  return [
    does('2024-05-02', 0, (c) => adoptPolicy(c, { label: '2022', adopted: '2022-06-01', review: '2024-06-01' })),
    does('2024-07-02', 0, (c) =>
      adoptPolicy(c, {
        ...{
          label: '2024',
          adopted: '2024-07-01',
          review: '2026-07-01',
          changed: 'One clock for every service; who is offered what while they wait.',
        },
        awareness: 'Team briefings in July and August, a page for patients, training for booking staff by October.',
      }),
    ),
    ...taken.map((one, n) => does('2024-08-15', n, async (c) => takeUp(c, await current(c), { ...one, place: place(one.place) }))),
    ...sampleServices.flatMap((one, n) => {
      const { procedure } = one
      if (!procedure) return []
      return [does('2024-08-22', n, async (c) => moveProcedure(c, await serviceOf(c, stage, one), procedure, (await current(c)).id))]
    }),
  ]
}

/** Planned lists: the neurodevelopmental one was begun anew in July, with its reason. */
function trajectories(stage: Stage): Happening[] {
  const planned = (
    key: string,
    { from, by }: { from: number; by: number },
    more: { on: Day; reason: string; name: string },
  ): Happening => ({
    at: at(more.on, 14),
    by: keeperOf(stage),
    async write(trx) {
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
          ...{
            ...own,
            kind: 'trajectory',
            comparison: 'at most',
            points: asJson(points),
            from_period: '2024-04-01',
            until_period: '2025-03-01',
          },
          ...{
            agreed_by: 'Finance and performance committee',
            agreed_on: addDays(more.on, -3),
            reason: more.reason,
            replaces_id: before?.id ?? null,
          },
        })
        .execute()
      const facts = {
        name: `People waiting, by service (${more.name})`,
        target: 'a trajectory of 12 planned figures',
        from: 'April 2024',
        before: before ? 'the earlier trajectory' : null,
        reason: more.reason,
      }
      return { verb: 'target.set', ref: { kind: 'measure', id: measureId }, facts }
    },
  })
  const neuro = { name: 'Neurodevelopmental assessment' }
  return [
    planned('wait-neuro', { from: 2480, by: -60 }, { ...neuro, on: '2024-04-26', reason: '' }),
    planned('wait-continence', { from: 575, by: -12 }, { name: 'Continence', on: '2024-04-29', reason: '' }),
    planned(
      'wait-neuro',
      { from: 2500, by: 10 },
      {
        ...neuro,
        on: '2024-07-29',
        reason: 'The second clinic opens in November, not in June: the plan was begun anew with what the team can do.',
      },
    ),
  ]
}

const neuro = { key: 'wait-neuro' }
const asItIs = { waiting: 2620, referrals: 38, removals: 3, slots: 95, notAttended: 9, followUps: 2, standardWeeks: 52 }

const scenarios = async (c: Context, stage: Stage) =>
  keepScenario(c, await serviceOf(c, stage, neuro), {
    ...{ ...asItIs, name: 'As it is' },
    assumptions:
      'Referrals: mean of the last twelve months. Slots and follow-ups: diaries of two teams in June, counted by hand. Removals: supposed.',
  })

const moreClinics = async (c: Context, stage: Stage) =>
  keepScenario(c, await serviceOf(c, stage, neuro), {
    ...{ ...asItIs, slots: 160, notAttended: 7, name: 'Four more clinics a week, with reminders' },
    assumptions:
      'Four clinics of 16 contacts from November. Reminders bring contacts not attended to 7%, as they did in podiatry. All else as it is.',
  })

/** A standard made shorter, with why. */
async function shorterStandard(c: Context, stage: Stage): Promise<void> {
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
