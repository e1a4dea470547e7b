import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import type { Series } from '../observing/series.ts'
import { endOfPeriod } from '../periods.ts'
import { targetsOf } from '../targets/queries.ts'
import { readings } from './queries-readings.ts'
import { recalculatedFrom } from './queries-recalculated.ts'
import { readSeries } from './reading.ts'
import { type SeriesSignal, signalOfReading } from './signal.ts'

/** What the rules say of series by the figures of periods that ended by a day, as those figures are known now: for words about a time that is over. */
export async function signalsUntil(c: Context, series: readonly Series[], until: Day): Promise<Map<number, SeriesSignal>> {
  const ids = series.map(({ id }) => id)
  const [recalculated, targets] = [await recalculatedFrom(c, ids), await targetsOf(c, [...new Set(series.map((one) => one.measureId))])]
  const found = new Map<number, SeriesSignal>()
  for (const read of await readings(c, series)) {
    const points = read.points.filter(({ period }) => endOfPeriod(period, read.measure.frequency) <= until)
    if (points.length === 0) continue
    const first = points.at(-1)?.period as Day
    const own = (recalculated.get(read.series.id) ?? []).filter((day) => day <= first)
    const facts = { measure: read.measure, series: read.series, points, targets: targets.get(read.measure.id) ?? [], recalculated: own }
    found.set(read.series.id, signalOfReading(readSeries(facts)))
  }
  return found
}
