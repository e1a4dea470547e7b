import type { Context } from '../../platform/context.ts'
import type { Option } from '../../ui/select.tsx'
import { allMeasures, placesMeasured } from '../measures/index.ts'
import { allPlaces } from '../people/index.ts'
import type { Service } from './waited-for.ts'

/** The measures that may tell of a service: those that have figures at its place first, then at the places about it. */
export async function measureChoices(c: Context, service: Service): Promise<Option[]> {
  const places = new Map((await allPlaces(c)).map((place) => [place.id, place]))
  const measures = new Map((await allMeasures(c)).filter(({ endedOn }) => endedOn === null).map((one) => [one.id, one]))
  const rank = (placeId: number) => (placeId === service.placeId ? 0 : placeId === places.get(service.placeId)?.parent_id ? 1 : 2)
  return (await placesMeasured(c))
    .filter(({ measureId, placeId }) => measures.has(measureId) && places.has(placeId))
    .sort((a, b) => rank(a.placeId) - rank(b.placeId))
    .map(({ measureId, placeId }) => ({
      value: `${measureId} ${placeId}`,
      label: `${measures.get(measureId)?.name}, ${places.get(placeId)?.name}`,
    }))
}
