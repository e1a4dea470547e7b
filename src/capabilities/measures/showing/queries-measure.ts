import type { Context } from '../../../platform/context.ts'
import { allPlaces } from '../../people/index.ts'
import { readings } from '../analysing/queries-readings.ts'
import type { SeriesReading } from '../analysing/reading.ts'
import { type Standing, standingAt } from '../board/queries-board.ts'
import { atKey, type SignalAt, signalsAt } from '../board/queries-signals-at.ts'
import { recalculationsSaid } from '../court/queries-cases.ts'
import type { Measure } from '../measure.ts'
import { seriesOfMeasure } from '../observing/queries-series.ts'
import type { Series } from '../observing/series.ts'
import { type MeasureSource, sourcesOf } from '../queries.ts'
import { seriesAt } from '../standing.ts'
import { targetsOf } from '../targets/queries.ts'
import type { Target } from '../targets/target.ts'
import { earlierFigures, notesAt } from './queries-shown.ts'

/** One measure at one place from one source, with everything its chart and its table say. */
export interface Showing {
  measure: Measure
  standing: Standing
  sources: MeasureSource[]
  source: MeasureSource | undefined
  /** Undefined where it has no figure at this place from this source. */
  read: SeriesReading | undefined
  /** The same place by each other source that has figures here. */
  others: { source: MeasureSource; read: SeriesReading }[]
  targets: Target[]
  notes: Awaited<ReturnType<typeof notesAt>>
  recalculations: Awaited<ReturnType<typeof recalculationsSaid>>
  earlier: Awaited<ReturnType<typeof earlierFigures>>
  /** Every place it has figures for. */
  places: { id: number; name: string }[]
}

/** Reads a measure at a place; undefined where the trust has no places yet. */
export async function showingOf(
  c: Context,
  measure: Measure,
  asked: { place?: number | undefined; source?: number | undefined },
): Promise<Showing | undefined> {
  const standing = await standingAt(c, asked.place)
  if (!standing) return undefined
  const placeId = standing.place.id
  const [series, sources] = [await seriesOfMeasure(c, measure.id), await sourcesOf(c, [measure.id])]
  const source = sources.find(({ id }) => id === asked.source) ?? sources.find(({ isFirst }) => isFirst)
  const from = (one: MeasureSource) => seriesAt(series, new Set([one.id]), placeId)
  const here = sources.flatMap((one) => from(one) ?? [])
  const read = await readings(c, here)
  const of = (one: MeasureSource | undefined) => read.find((r) => r.series.sourceId === one?.id)
  const own = of(source)
  const others = sources.flatMap((one) => {
    const other = one === source ? undefined : of(one)
    return other ? [{ source: one, read: other }] : []
  })
  return {
    ...{ measure, standing, sources, source, others, read: own },
    targets: (await targetsOf(c, [measure.id])).get(measure.id) ?? [],
    notes: await notesAt(c, measure.id, placeId),
    recalculations: own ? await recalculationsSaid(c, [own.series.id]) : [],
    earlier: own ? await earlierFigures(c, own.series.id) : [],
    places: await placesWith(c, series),
  }
}

async function placesWith(c: Context, series: readonly Series[]): Promise<{ id: number; name: string }[]> {
  const with_ = new Set(series.filter(({ groupId }) => groupId === null).map(({ placeId }) => placeId))
  return (await allPlaces(c)).filter(({ id }) => with_.has(id)).map(({ id, name }) => ({ id, name }))
}

/** The measure at each place right beneath; where none of those has a figure, at every place beneath them that has. */
export async function signalsBeneath(
  c: Context,
  measureId: number,
  { place, beneath }: Standing,
): Promise<{ id: number; name: string; at: SignalAt }[]> {
  const places = await allPlaces(c)
  const within = (id: number): boolean => {
    for (let at = places.find((one) => one.id === id)?.parent_id ?? null, n = 0; at !== null && n < 20; n++) {
      if (at === place.id) return true
      at = places.find((one) => one.id === at)?.parent_id ?? null
    }
    return false
  }
  const all = places.filter(({ id }) => within(id))
  const signals = await signalsAt(c, { places: all.map(({ id }) => id), measureId })
  const told = (some: readonly { id: number; name: string }[]) =>
    some.flatMap(({ id, name }) => {
      const at = signals.get(atKey(measureId, id))
      return at ? [{ id, name, at }] : []
    })
  const direct = told(beneath)
  return direct.length > 0 ? direct : told(all)
}

/** Several measures at one place, from their first sources: for a paper with many charts. Those without a figure there are left out. */
export async function showingsAt(c: Context, measures: readonly Measure[], place?: number): Promise<Showing[]> {
  const found: Showing[] = []
  for (const measure of measures) {
    const showing = await showingOf(c, measure, { place })
    if (showing?.read) found.push(showing)
  }
  return found
}
