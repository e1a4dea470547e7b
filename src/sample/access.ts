import { addService, holdReview, planReview, serviceById, setStandard, tellBy, validate, weigh } from '../capabilities/access/index.ts'
import type { Day } from '../kernel/day.ts'
import type { Context } from '../platform/context.ts'
import type { Db } from '../platform/db/index.ts'
import type { Change } from '../platform/history/index.ts'
import { moreClinics, scenarios, shorterStandard, trajectories } from './access-planned.ts'
import { policyHappenings } from './access-policy.ts'
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

export type Does = (day: Day, minutes: number, act: (c: Context) => Promise<unknown>) => Happening

const ownerOf = (stage: Stage, { parent }: SampleService): number => stage.numbers.of('post', `director-of-${parent}`)

async function add(c: Context, stage: Stage, one: SampleService): Promise<void> {
  const owner = one.key === 'wait-podiatry' ? {} : { owner: ownerOf(stage, one) }
  const id = await addService(c, { name: one.name, place: stage.numbers.of('place', one.key), ...owner, every: 45 })
  stage.numbers.keep('access service', [one.key], [{ id }])
}

/** A service of the sample as it stands. */
export async function serviceOf(c: Context, stage: Stage, { key }: Pick<SampleService, 'key'>) {
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
    ...(one.within === undefined ? [] : [{ tells: 'over' as const, measureId: measureOf('SVCOVER'), placeId }]),
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
  const { review } = one
  return [
    ...one.validated.map(([held, checked, wrong, words]) =>
      does(held, 60 + n, async (c) =>
        validate(c, await serviceOf(c, stage, one), { held, checked, wrong, post: ownerOf(stage, one), ...(words ? { words } : {}) }),
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
