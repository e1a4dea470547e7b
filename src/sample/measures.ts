import {
  buildMeasure,
  type GivenObservation,
  periodAfter,
  periodAt,
  periodInWords,
  seriesFor,
  writeBatch,
} from '../capabilities/measures/index.ts'
import { addDays, type Day } from '../kernel/day.ts'
import type { Db } from '../platform/db/index.ts'
import type { Change } from '../platform/history/index.ts'
import { contextFor } from './context.ts'
import type { SampleMeasure } from './data/index.ts'
import { figuresOf, type MadeUp } from './made-up-figures.ts'
import { at, type Happening, keeperOf, type Stage } from './replay.ts'

/** The measures were set up in the product on this day, with their figures of two years before. */
const setUpOn: Day = '2024-04-22'

/** Months whose figures came one by one since; of the last some are not there yet. */
const months: readonly Day[] = ['2024-04-01', '2024-05-01', '2024-06-01', '2024-07-01', '2024-08-01', '2024-09-01']

const lastOfPast: Day = '2024-03-01'

/** Measures set up one by one, their past brought in at once, and a batch of figures each month since; July’s sickness was put right in September. */
export function measureHappenings(stage: Stage): Happening[] {
  const all = stage.sample.measures ?? []
  if (all.length === 0) return []
  const by = keeperOf(stage)
  return [
    ...all.map(
      (measure, n): Happening => ({
        at: at(setUpOn, 9, n),
        by,
        write: (trx) => setUp(trx, stage, measure, n),
      }),
    ),
    batch(stage, at(setUpOn, 11), 'Figures since April 2022, from the board’s performance report', pastOf(all)),
    ...months.map((month) =>
      batch(stage, at(cameOn(month), 9), `Figures of ${periodInWords(month, 'month')}, from the information team`, monthOf(all, month)),
    ),
    batch(stage, at('2024-09-12', 15), 'Sickness of July put right: late certificates', putRight(all)),
  ]
}

/** Figures come on the twelfth of the month after; those of September a day before. */
const cameOn = (month: Day): Day => addDays(periodAfter(month, 'month'), month === '2024-09-01' ? 10 : 11)

type Figures = { measure: SampleMeasure; figures: MadeUp[] }[]

const pastOf = (all: readonly SampleMeasure[]): Figures =>
  all.map((measure) => ({ measure, figures: figuresOf(measure, lastOfPast).filter(({ period }) => period <= lastOfPast) }))

/** What came with a month: its own figures, and those of the quarter that ended with it or the event that fell in it. */
function monthOf(all: readonly SampleMeasure[], month: Day): Figures {
  return all.map((measure) => {
    const frequency = measure.is.frequency ?? 'month'
    const isLate = measure.figures?.isLate && month === '2024-09-01'
    const wanted = (period: Day) =>
      frequency === 'quarter' ? periodAfter(period, 'month', 2) === month : periodAt(period, 'month') === month && period > lastOfPast
    return { measure, figures: isLate ? [] : figuresOf(measure, month).filter(({ period }) => wanted(period)) }
  })
}

const putRight = (all: readonly SampleMeasure[]): Figures =>
  all
    .filter(({ is }) => is.code === 'SICKNESS')
    .map((measure) => ({
      measure,
      figures: figuresOf(measure, '2024-07-01')
        .filter(({ period }) => period === '2024-07-01')
        .map((one) => ({
          ...one,
          numerator: (one.numerator ?? 0) + 60,
          value: (((one.numerator ?? 0) + 60) * 100) / (one.denominator ?? 1),
        })),
    }))

async function setUp(trx: Db, stage: Stage, { is, owner, steward, source, target }: SampleMeasure, position: number): Promise<Change> {
  const { numbers, trustId } = stage
  const post = (key: string | undefined) => (key ? numbers.of('post', key) : null)
  const id = await buildMeasure(
    { db: trx, trust: { id: trustId } as never },
    { ...is, ownerPostId: post(owner), stewardPostId: post(steward), position },
  )
  numbers.keep('measure', [is.code], [{ id }])
  if (source) await trx.insertInto('measure_sources').values({ trust_id: trustId, measure_id: id, name: source, is_first: true }).execute()
  if (target)
    await trx
      .insertInto('measure_targets')
      .values({
        trust_id: trustId,
        measure_id: id,
        kind: 'number',
        comparison: target.comparison,
        value: target.value,
        from_period: target.from,
        agreed_by: target.agreedBy ?? '',
      })
      .execute()
  return { verb: 'measure.added', ref: { kind: 'measure', id }, facts: { name: is.name } }
}

function batch(stage: Stage, when: string, words: string, figures: Figures): Happening {
  const by = keeperOf(stage)
  return {
    at: when,
    by,
    async write(trx) {
      const c = contextFor(trx, stage, { by, at: when })
      const rows = figures.flatMap(({ measure, figures: own }) => own.map((one) => ({ measure, ...one })))
      const measureOf = (code: string) => stage.numbers.of('measure', code)
      const ids = await seriesFor(
        c,
        rows.map((row) => ({
          measureId: measureOf(row.measure.is.code),
          placeId: stage.numbers.of('place', row.place),
          groupId: null,
          fromPeriod: row.period,
        })),
      )
      const given = rows.map((row, n): GivenObservation => {
        const isHidden = row.denominator !== null && row.denominator < (row.measure.is.hiddenBelow ?? 0)
        const { period, numerator, denominator, value } = row
        const seriesId = ids[n] as number
        if (isHidden) return { seriesId, period, numerator: null, denominator: null, value: null, status: 'hidden' }
        return { seriesId, period, numerator, denominator, value, status: period === '2024-09-01' ? 'provisional' : 'final' }
      })
      const { batchId, added, revised } = await writeBatch(c, { cameBy: 'file', words, fileName: null }, given)
      return { verb: 'observation.given', ref: { kind: 'observation batch', id: batchId }, facts: { words, added, revised } }
    },
  }
}
