import { type Day, dayAt, type Instant } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { rowsOf } from '../../../platform/db/index.ts'
import { allPlaces, peopleNames } from '../../people/index.ts'
import type { Measure } from '../measure.ts'
import { seriesOfMeasures } from '../observing/queries-series.ts'
import type { Series } from '../observing/series.ts'
import { measuresByIds, sourcesOf } from '../queries.ts'
import { type CameSeries, lookedBackFrom, missingOf } from './coming.ts'
import type { Quality } from './dimension.ts'
import { checksOf, errorsOf, latestSignOffs } from './queries-records.ts'
import { type KnownOfData, qualityOn } from './scoring.ts'

interface CameRow {
  measure_id: number
  series_id: number
  periods: Day[] | null
  came: Instant[] | null
  first_came: Instant
}

/** When the figures of these measures came: the series that were given for everybody, from the source that counts. */
export async function cameOf(c: Context, measures: readonly Measure[]): Promise<Map<number, CameSeries[]>> {
  const ids = measures.map(({ id }) => id)
  const found = new Map<number, CameSeries[]>(ids.map((id) => [id, []]))
  if (ids.length === 0) return found
  const firsts = new Set((await sourcesOf(c, ids)).filter((one) => one.isFirst).map((one) => one.id))
  const series = (await seriesOfMeasures(c, ids)).filter((one) => !one.isWhole && one.groupId === null && firsts.has(one.sourceId))
  const since = measures.map((one) => lookedBackFrom(one, c.on))
  const rows = new Map((await rowsOf<CameRow>(c.db, 'app.figures_came', [ids, since])).map((row) => [row.series_id, row]))
  for (const one of series) found.get(one.measureId)?.push(cameSeries(one, rows.get(one.id)))
  return found
}

function cameSeries({ id, placeId, fromPeriod, untilPeriod }: Series, row: CameRow | undefined): CameSeries {
  const came = new Map((row?.periods ?? []).map((period, n) => [period, dayAt(row?.came?.[n] as Instant)]))
  return { seriesId: id, placeId, fromPeriod, untilPeriod, came, firstCame: row ? dayAt(row.first_came) : null }
}

/** All that is known of the data of these measures, one query for each kind of thing. */
export async function knownOf(c: Context, measures: readonly Measure[]): Promise<KnownOfData[]> {
  const ids = measures.map(({ id }) => id)
  const came = await cameOf(c, measures)
  const [signed, checks, errors] = [await latestSignOffs(c, ids), await checksOf(c, ids), await errorsOf(c, ids)]
  const names = await peopleNames(c, [...new Set([...signed.values()].map((one) => one.signedById))])
  const kinds = new Map((await allPlaces(c)).map((place) => [place.id, place.kind]))
  return measures.map((measure) => {
    const series = came.get(measure.id) ?? []
    const signOff = signed.get(measure.id)
    return {
      ...{ measure, series, places: series.flatMap(({ placeId }) => kinds.get(placeId) ?? []) },
      signOff: signOff && { ...signOff, by: names.get(signOff.signedById) ?? 'somebody who has left' },
      checks: checks.filter((one) => one.measureId === measure.id),
      errors: errors.filter((one) => one.measureId === measure.id),
    }
  })
}

/** The quality of one measure’s data from all that is known of it. */
export const qualityFrom = (known: KnownOfData, on: Day): Quality => ({
  measureId: known.measure.id,
  dimensions: qualityOn(known, on),
  missing: known.series.reduce((sum, one) => sum + missingOf(known.measure, one, on).length, 0),
  openErrors: known.errors.filter(({ putRightOn }) => putRightOn === null).length,
})

/** What the data of measures is worth, by measure, for whatever page shows them: computed where it can be, recorded where it cannot. */
export async function qualityOf(c: Context, measureIds: readonly number[]): Promise<Map<number, Quality>> {
  const measures = [...(await measuresByIds(c, measureIds)).values()]
  return new Map((await knownOf(c, measures)).map((known) => [known.measure.id, qualityFrom(known, c.on)]))
}
