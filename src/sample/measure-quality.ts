import {
  addSubmission,
  allCases,
  approveCase,
  askCase,
  errorsOf,
  logError,
  type Measure,
  measureById,
  nameSteward,
  putRight,
  recordCheck,
  refuseCase,
  reopenError,
  seriesFor,
  setStandard,
  signFor,
  writeBatch,
} from '../capabilities/measures/index.ts'
import type { Day } from '../kernel/day.ts'
import type { Context } from '../platform/context.ts'
import { contextFor } from './context.ts'
import { sampleCases, sampleChecks, sampleErrors, sampleSecondSource, sampleSignOffs, sampleSubmissions } from './data/measure-quality.ts'
import { at, type Happening, keeperOf, type Stage, titleOf } from './replay.ts'

/** What was decided about limits, and what is known of the quality of the first sample trust’s data. */
export function measureQualityHappenings(stage: Stage): Happening[] {
  if (stage.sample.organisation.trust.key !== 'soarvale') return []
  return [...casesHappening(stage), ...recordsHappening(stage), ...errorsHappening(stage), secondSource(stage)]
}

/** Lets the product’s own action do it, as the holder of a post would: the action says what was done. */
const doing = (
  stage: Stage,
  { on, hour = 11, by }: { on: Day; hour?: number; by: string },
  act: (c: Context) => Promise<unknown>,
): Happening => ({
  at: at(on, hour),
  by,
  async write(trx) {
    await act(contextFor(trx, stage, { by, at: at(on, hour) }))
    return null
  },
})

async function measureOf(c: Context, stage: Stage, code: string): Promise<Measure> {
  const found = await measureById(c, stage.numbers.of('measure', code))
  if (!found) throw new Error(`The sample has no measure ${code}`)
  return found
}

async function seriesAt(c: Context, stage: Stage, { code, place }: { code: string; place: string | null }): Promise<number | null> {
  if (place === null) return null
  const row = await c.db
    .selectFrom('measure_series')
    .where('measure_id', '=', stage.numbers.of('measure', code))
    .where('place_id', '=', stage.numbers.of('place', place))
    .where('is_whole', '=', false)
    .select('id')
    .executeTakeFirstOrThrow()
  return row.id
}

function casesHappening(stage: Stage): Happening[] {
  return sampleCases.flatMap((one) => {
    const asking = doing(stage, { on: one.askedOn, by: one.by }, async (c) =>
      askCase(c, await measureOf(c, stage, one.code), {
        ...{ asks: 'limits anew', seriesId: await seriesAt(c, stage, one), fromPeriod: one.from, firstPoints: null, endsCaseId: null },
        ...{ cause: one.cause, whySustained: one.sustained, whyExpected: one.expected },
      }),
    )
    const { decision } = one
    if (!decision) return [asking]
    const deciding = doing(stage, { on: decision.on, by: decision.by }, async (c) => {
      const measure = await measureOf(c, stage, one.code)
      const found = (await allCases(c)).find((other) => other.measureId === measure.id && other.state === 'asked')
      if (!found) throw new Error(`Nothing is asked about ${one.code}`)
      const act = decision.is === 'approved' ? approveCase : refuseCase
      if (!(await act(c, { one: found, measure }, { seen: found.version, words: decision.words }))) throw new Error('It is decided already')
    })
    return [asking, deciding]
  })
}

function recordsHappening(stage: Stage): Happening[] {
  const keeper = keeperOf(stage)
  const stewardOf = (post: string) => ({ postId: stage.numbers.of('post', post), title: titleOf(stage, post) })
  return [
    doing(stage, { on: '2024-05-01', by: keeper }, (c) => setStandard(c, 10)),
    doing(stage, { on: '2024-05-01', hour: 12, by: keeper }, (c) =>
      nameSteward(c, 'Waiting list system', stewardOf('head-of-information')),
    ),
    doing(stage, { on: '2024-05-01', hour: 13, by: keeper }, (c) => nameSteward(c, 'Staff record', stewardOf('director-of-hr'))),
    ...sampleSignOffs.map(({ code, on, by, ...said }) =>
      doing(stage, { on, by, hour: 14 }, async (c) => signFor(c, await measureOf(c, stage, code), said)),
    ),
    ...sampleChecks.map(({ code, on, by, ...said }) =>
      doing(stage, { on, by, hour: 15 }, async (c) => recordCheck(c, await measureOf(c, stage, code), said)),
    ),
    ...sampleSubmissions.map(({ on, ...said }) => doing(stage, { on, by: keeper, hour: 16 }, (c) => addSubmission(c, said))),
  ]
}

function errorsHappening(stage: Stage): Happening[] {
  return sampleErrors.flatMap(({ code, place, by, found, steps, ...said }) => {
    const when = (on: Day) => ({ on, by, hour: 17 })
    const logging = doing(stage, when(found), async (c) =>
      logError(c, await measureOf(c, stage, code), {
        ...said,
        found,
        place: place === null ? undefined : stage.numbers.of('place', place),
      }),
    )
    const following = steps.map((step) =>
      doing(stage, when(step.on), async (c) => {
        const measure = await measureOf(c, stage, code)
        const error = (await errorsOf(c, [measure.id])).find((one) => one.what === said.what)
        if (!error) throw new Error(`The sample logged no error “${said.what}”`)
        const act = { words: step.words, done: step.on, version: error.version }
        await (step.is === 'put right' ? putRight(c, { error, measure }, act) : reopenError(c, { error, measure }, act))
      }),
    )
    return [logging, ...following]
  })
}

/** A second source of one measure, whose copy does not say the same. */
function secondSource(stage: Stage): Happening {
  const { code, name, on, by, place, figures } = sampleSecondSource
  return {
    at: at(on, 10),
    by,
    async write(trx) {
      const c = contextFor(trx, stage, { by, at: at(on, 10) })
      const measureId = stage.numbers.of('measure', code)
      const source = await trx
        .insertInto('measure_sources')
        .values({ trust_id: stage.trustId, measure_id: measureId, name })
        .returning('id')
        .executeTakeFirstOrThrow()
      const wanted = { measureId, placeId: stage.numbers.of('place', place), sourceId: source.id, groupId: null, fromPeriod: figures[0][0] }
      const [seriesId] = await seriesFor(c, [wanted])
      const words = `Figures of ${name}, to be held against the first source`
      const { batchId, added, revised } = await writeBatch(
        c,
        { cameBy: 'page', words },
        figures.map(([period, value]) => ({
          seriesId: seriesId as number,
          period,
          numerator: null,
          denominator: null,
          value,
          status: 'final',
        })),
      )
      return { verb: 'observation.given', ref: { kind: 'observation batch', id: batchId }, facts: { words, added, revised } }
    },
  }
}
