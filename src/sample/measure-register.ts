import {
  addBenchmark,
  addFramework,
  addName,
  addSource,
  defineMeasure,
  linkMeasure,
  type Measure,
  measureById,
  periodAfter,
  pointsAt,
  setTarget,
  type Target,
  targetsOf,
} from '../capabilities/measures/index.ts'
import type { Day } from '../kernel/day.ts'
import type { Context } from '../platform/context.ts'
import { contextFor } from './context.ts'
import {
  baselines,
  benchmarks,
  frameworksAnswered,
  measuresOfStrategy,
  otherNames,
  outOfAreaPlan,
  outOfAreaPlanAgain,
  sourcesNamed,
  uses,
} from './data/measure-register.ts'
import { elementNow } from './elements.ts'
import { at, type Happening, keeperOf, type Stage } from './replay.ts'

/** What the first sample trust’s measures are called elsewhere, held against and tied to, and targets that are more than a number. */
export function measureRegisterHappenings(stage: Stage): Happening[] {
  if (stage.sample.organisation.trust.key !== 'soarvale') return []
  const each = <T extends { code: string }>(
    rows: readonly T[],
    hour: number,
    act: (c: Context, measure: Measure, row: T) => Promise<void>,
  ) => rows.map((row, n) => doing(stage, { on: '2024-04-24', hour, minutes: n * 2, code: row.code }, (c, measure) => act(c, measure, row)))
  return [
    ...each(measuresOfStrategy, 9, (c, measure, { node }) => linkTo(c, stage, { measure, node })),
    ...each(sourcesNamed, 12, (c, measure, { source }) => addSource(c, measure, source)),
    ...each(uses, 13, (c, measure, { purpose }) => describe(c, stage, { measure, purpose })),
    ...each(otherNames, 10, (c, measure, { name }) => addName(c, measure, name)),
    ...each(frameworksAnswered, 11, addFramework),
    ...benchmarks.map((one, n) =>
      doing(stage, { on: '2024-08-20', hour: 10, minutes: n * 2, code: one.code }, (c, measure) => addBenchmark(c, measure, one)),
    ),
    doing(stage, { on: '2024-04-25', hour: 9, minutes: 0, code: 'OUTAREA' }, firstTrajectory),
    doing(stage, { on: '2024-04-25', hour: 10, minutes: 0, code: 'RESTRAINT' }, (c, measure) => eitherWay(c, stage, measure)),
    doing(stage, { on: '2024-09-05', hour: 9, minutes: 0, code: 'OUTAREA' }, trajectoryAgain),
  ]
}

interface When {
  on: Day
  hour: number
  minutes: number
  code: string
}

/** Lets the product’s own action do it to a measure: the action says what was done. */
const doing = (stage: Stage, { on, hour, minutes, code }: When, act: (c: Context, measure: Measure) => Promise<void>): Happening => ({
  at: at(on, hour, minutes),
  by: keeperOf(stage),
  async write(trx) {
    const c = contextFor(trx, stage, { by: keeperOf(stage), at: at(on, hour, minutes) })
    const measure = await measureById(c, stage.numbers.of('measure', code))
    if (!measure) throw new Error(`There is no measure ${code}`)
    await act(c, measure)
    return null
  },
})

async function linkTo(c: Context, stage: Stage, { measure, node }: { measure: Measure; node: string }): Promise<void> {
  const id = elementNow(stage, node)
  const title = stage.sample.strategies.flatMap(({ nodes }) => nodes).findLast(({ key }) => key === node)?.name
  if (id === null || title === undefined) throw new Error(`The replay has not come to ${node}`)
  await linkMeasure(c, measure, { kind: 'strategy element', id, title })
}

const plain = { comparison: 'at most', placeId: null, value: null, points: [], ways: [], untilPeriod: null } as const

const months = (from: Day, values: readonly number[]): Target['points'] =>
  values.map((value, n) => ({ period: periodAfter(from, 'month', n), value }))

const firstTrajectory = (c: Context, measure: Measure): Promise<void> =>
  setTarget(c, measure, {
    ...plain,
    ...{ kind: 'trajectory', points: months('2024-04-01', outOfAreaPlan), ways: [], fromPeriod: '2024-04-01' },
    ...{
      agreedBy: 'Finance and performance committee',
      agreedOn: '2024-04-23',
      reason: 'Every bed day out of area ends by the summer of 2025',
    },
  })

async function trajectoryAgain(c: Context, measure: Measure): Promise<void> {
  const before = (await targetsOf(c, [measure.id])).get(measure.id)?.at(-1)
  const again = {
    ...plain,
    ...{ kind: 'trajectory' as const, points: months('2024-09-01', outOfAreaPlanAgain), ways: [], fromPeriod: '2024-09-01' as const },
    ...{ agreedBy: 'Finance and performance committee', agreedOn: '2024-09-03' as const },
    reason: 'Six beds are closed for repairs until January, so the first plan could not be met by anything the service does',
  }
  await setTarget(c, measure, again, before)
}

/** The whole trust of a stage. */
const trustOf = ({ numbers }: Stage): number => numbers.of('place', 'soarvale')

/** Writes who uses a measure, and the first figure there is as its baseline where it is one of those. */
async function describe(c: Context, stage: Stage, { measure, purpose }: { measure: Measure; purpose: string }): Promise<void> {
  const first = baselines.includes(measure.code)
    ? (await pointsAt(c, measure.id, trustOf(stage))).find(({ value }) => value !== null)
    : undefined
  const rounded = first?.value == null ? null : Number(first.value.toFixed(measure.decimals))
  const baseline = first ? { baselineValue: rounded, baselinePeriod: first.period } : {}
  await defineMeasure(c, measure, { seen: measure.version, measure: { ...measure, ...baseline, purpose } })
}

/** Fifteen fewer than in November 2023, or 125 whatever it was then. */
async function eitherWay(c: Context, stage: Stage, measure: Measure): Promise<void> {
  const of: Day = '2023-11-01'
  const than = (await pointsAt(c, measure.id, trustOf(stage))).find(({ period }) => period === of)?.value
  if (than == null) throw new Error('Restrictive interventions have no figure to be better than')
  await setTarget(c, measure, {
    ...{ ...plain, placeId: trustOf(stage) },
    ...{ kind: 'either', points: [], ways: [{ betterBy: 15, than, of }, { reach: 125 }], fromPeriod: '2024-04-01' },
    ...{ agreedBy: 'Quality and safety committee', agreedOn: '2024-04-18' },
    reason: 'What the wards did before counts as much as where they should be',
  })
}
