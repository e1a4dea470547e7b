import { keyOf, type Series } from './series.ts'

interface PlaceIn {
  id: number
  parent_id: number | null
}

/** The places above each, nearest first; a circle is cut. */
export function placesAbove(places: readonly PlaceIn[]): Map<number, number[]> {
  const parents = new Map(places.map((place) => [place.id, place.parent_id]))
  const above = (id: number): number[] => {
    const found: number[] = []
    for (let at = parents.get(id) ?? null; at !== null && !found.includes(at) && at !== id; at = parents.get(at) ?? null) found.push(at)
    return found
  }
  return new Map(places.map(({ id }) => [id, above(id)]))
}

/** Wholes that should be, each with the series it is added up from: those given for the places beneath, the highest that were given. */
export function wholesOf(
  given: readonly Series[],
  above: ReadonlyMap<number, readonly number[]>,
): Map<string, { of: Series; parts: number[] }> {
  const here = new Set(given.map(keyOf))
  const wholes = new Map<string, { of: Series; parts: number[] }>()
  for (const series of given) {
    for (const placeId of above.get(series.placeId) ?? []) {
      const key = keyOf({ ...series, placeId })
      const whole = wholes.get(key) ?? { of: { ...series, placeId, isWhole: true }, parts: [] }
      whole.parts.push(series.id)
      if (series.fromPeriod < whole.of.fromPeriod) whole.of.fromPeriod = series.fromPeriod
      wholes.set(key, whole)
      // what is given for a place already holds all that is beneath it
      if (here.has(key)) break
    }
  }
  return wholes
}
