import type { Context } from '../../../platform/context.ts'
import { allPlaces, postTitles } from '../../people/index.ts'
import { signalsOf } from '../analysing/queries-signals.ts'
import { seriesOfMeasures } from '../observing/queries-series.ts'
import { allMeasures, sourcesOf } from '../queries.ts'
import { targetsOf } from '../targets/queries.ts'

/** Every measure with its definition and targets, as programs read it. */
export async function measuresTold(c: Context) {
  const measures = await allMeasures(c)
  const ids = measures.map(({ id }) => id)
  const [targets, sources, posts] = [await targetsOf(c, ids), await sourcesOf(c, ids), await postTitles(c)]
  return measures.map(({ version: _, ownerPostId, stewardPostId, position: __, ...measure }) => ({
    ...measure,
    owner: ownerPostId === null ? null : (posts.get(ownerPostId) ?? null),
    steward: stewardPostId === null ? null : (posts.get(stewardPostId) ?? null),
    sources: sources.filter((one) => one.measureId === measure.id).map(({ name, isFirst }) => ({ name, first: isFirst })),
    targets: targets.get(measure.id) ?? [],
  }))
}

/** What the rules say of every series of everybody, as it stands: icons, limits, latest figure. */
export async function signalsTold(c: Context) {
  const measures = new Map((await allMeasures(c)).map((one) => [one.id, one]))
  const series = (await seriesOfMeasures(c, [...measures.keys()])).filter((one) => one.groupId === null)
  const places = new Map((await allPlaces(c)).map((one) => [one.id, one.name]))
  const signals = await signalsOf(c, series)
  return series.flatMap((one) => {
    const signal = signals.get(one.id)
    if (!signal) return []
    const { period, value, variation, assurance } = signal
    const { mean, lower, upper, target, fired } = signal.signal
    return [
      {
        measure: measures.get(one.measureId)?.code ?? null,
        place: places.get(one.placeId) ?? null,
        placeId: one.placeId,
        addedUp: one.isWhole,
        period,
        value,
        variation,
        assurance,
        mean,
        lower,
        upper,
        target,
        rules: fired.map(({ rule, way }) => `${rule} ${way === 1 ? 'up' : 'down'}`),
      },
    ]
  })
}
