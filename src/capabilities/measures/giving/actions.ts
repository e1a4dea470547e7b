import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import { storeSignals } from '../analysing/writing-signals.ts'
import type { Measure } from '../measure.ts'
import { addUpAgain, wholesWith } from '../observing/writing-wholes.ts'
import type { Giver } from './giving.ts'
import { givenSeries, latestValues } from './queries.ts'

interface Said {
  measure: Measure
  places: readonly Giver[]
}

/** Says that places give no more: each ends with its own latest figure, and totals after that ask for it no longer. */
export async function endGivers(c: Context, { measure, places }: Said, why: string): Promise<void> {
  const series = await seriesAt(c, { measure, places })
  const latest = await latestValues(c, series)
  for (const id of series)
    await c.db
      .updateTable('measure_series')
      .set((is) => ({ until_period: latest.get(id) ?? is.ref('from_period') }))
      .where('id', '=', id)
      .execute()
  await totalsFollow(c, series)
  const facts = { ...told({ measure, places }), why }
  await record(c.db, { verb: 'measure.placesEnded', ref: { kind: 'measure', id: measure.id }, facts })
}

/** Says that places give again: totals ask for them, from the period after their latest figure too. */
export async function resumeGivers(c: Context, { measure, places }: Said): Promise<void> {
  const series = await seriesAt(c, { measure, places })
  if (series.length > 0) await c.db.updateTable('measure_series').set({ until_period: null }).where('id', 'in', series).execute()
  await totalsFollow(c, series)
  await record(c.db, { verb: 'measure.placesResumed', ref: { kind: 'measure', id: measure.id }, facts: told({ measure, places }) })
}

async function seriesAt(c: Context, { measure, places }: Said): Promise<number[]> {
  const here = new Set(places.map(({ placeId }) => placeId))
  return (await givenSeries(c, measure.id)).filter(({ placeId }) => here.has(placeId)).map(({ id }) => id)
}

async function totalsFollow(c: Context, series: readonly number[]): Promise<void> {
  const wholes = await wholesWith(c, series)
  await addUpAgain(c, wholes)
  await storeSignals(c, [...series, ...wholes])
}

const told = ({ measure, places }: Said) => ({
  measure: measure.name,
  places: places.length,
  name: places.length === 1 ? places[0]?.name : '',
})
