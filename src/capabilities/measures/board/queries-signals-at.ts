import type { Day } from '../../../kernel/day.ts'
import { groupedBy } from '../../../kernel/grouped.ts'
import type { AssuranceIcon, VariationIcon } from '../../../kernel/spc-icon.ts'
import type { Context } from '../../../platform/context.ts'
import type { Signal } from '../../../spc/signal-of.ts'
import { signalsOf } from '../analysing/queries-signals.ts'
import { seriesOfMeasures } from '../observing/queries-series.ts'
import { allMeasures, sourcesOf } from '../queries.ts'
import { seriesAt } from '../standing.ts'

/** What is signal in a measure at a place; all of it only for the place a page is about. */
export interface SignalAt {
  measureId: number
  placeId: number
  seriesId: number
  period: Day | null
  value: number | null
  variation: VariationIcon
  assurance: AssuranceIcon | null
  signal: Signal | null
  spark: (number | null)[]
}

/** At which places, for which of them all of it, and of one measure only where one is named. */
export interface SignalsWanted {
  places: readonly number[]
  whole?: number | undefined
  measureId?: number | undefined
}

export const atKey = (measureId: number, placeId: number): string => `${measureId} ${placeId}`

/** The signals of every measure at these places, by `atKey`; from the first source, for everybody, what was given before what is added up. */
export async function signalsAt(c: Context, { places, whole, measureId }: SignalsWanted): Promise<Map<string, SignalAt>> {
  const wanted = { places, whole, measureId }
  const rows = c.asAt === null ? await kept(c, wanted) : await workedOut(c, wanted)
  const found = new Map<string, SignalAt>()
  for (const row of rows) {
    const key = atKey(row.measureId, row.placeId)
    if (!found.has(key)) found.set(key, row)
  }
  return found
}

/** One query for a board of any size: what is kept of every series. */
function kept(c: Context, { places, whole = 0, measureId }: SignalsWanted): Promise<SignalAt[]> {
  if (places.length === 0) return Promise.resolve([])
  return c.db
    .selectFrom('series_signals as s')
    .innerJoin('measure_series as t', (join) => join.onRef('t.trust_id', '=', 's.trust_id').onRef('t.id', '=', 's.series_id'))
    .innerJoin('measure_sources as q', (join) => join.onRef('q.trust_id', '=', 't.trust_id').onRef('q.id', '=', 't.source_id'))
    .where('s.place_id', 'in', places)
    .where('s.group_id', 'is', null)
    .where('q.is_first', '=', true)
    .$if(measureId !== undefined, (query) => query.where('s.measure_id', '=', measureId as number))
    .orderBy('t.is_whole')
    .orderBy('s.series_id')
    .select((is) => [
      's.measure_id as measureId',
      's.place_id as placeId',
      's.series_id as seriesId',
      's.period',
      's.value',
      's.variation',
      's.assurance',
      is.case().when('s.place_id', '=', whole).then(is.ref('s.signal')).else(null).end().as('signal'),
      is.case().when('s.place_id', '=', whole).then(is.ref('s.spark')).else(null).end().as('spark'),
    ])
    .$castTo<SignalAt>()
    .execute()
}

/** As at an earlier day nothing is kept: the same from the figures as they stood. */
async function workedOut(c: Context, { places, measureId }: SignalsWanted): Promise<SignalAt[]> {
  const ids = measureId === undefined ? (await allMeasures(c)).map(({ id }) => id) : [measureId]
  const firsts = new Set((await sourcesOf(c, ids)).filter(({ isFirst }) => isFirst).map(({ id }) => id))
  const series = groupedBy(await seriesOfMeasures(c, ids), ({ measureId }) => measureId)
  const wanted = [...series.values()].flatMap((own) => places.flatMap((place) => seriesAt(own, firsts, place) ?? []))
  return [...(await signalsOf(c, wanted)).values()]
}
