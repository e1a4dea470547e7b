import type { Context } from '../../platform/context.ts'
import { latestDue, standingsOf, targetsOf } from '../measures/index.ts'
import { allPlaces } from '../people/index.ts'
import { allTold, openServices } from './queries.ts'
import type { Service } from './waited-for.ts'
import { byUrgency, rowOf, type WaitRow, waitOf } from './waits.ts'

/** Every service that is open with its waits as they stand, the most urgent first. */
export const allWaits = async (c: Context): Promise<WaitRow[]> => (await waitsOf(c, await openServices(c))).sort(byUrgency)

/** These services with their waits as they stand on the day the page is read at. */
export async function waitsOf(c: Context, services: readonly Service[]): Promise<WaitRow[]> {
  const ids = new Set(services.map(({ id }) => id))
  const told = (await allTold(c)).filter(({ serviceId }) => ids.has(serviceId))
  const measureIds = [...new Set(told.map(({ measureId }) => measureId))]
  const standings = told.length === 0 ? [] : await standingsOf(c, told)
  const at = new Map(standings.map((one) => [`${one.measure.id} ${one.placeId}`, one]))
  const targets = await targetsOf(c, measureIds)
  const places = new Map((await allPlaces(c)).map((place) => [place.id, place]))
  return services.map((service) => {
    const waits = told
      .filter(({ serviceId }) => serviceId === service.id)
      .flatMap(({ tells, measureId, placeId }) => {
        const standing = at.get(`${measureId} ${placeId}`)
        if (!standing) return []
        const due = latestDue(c.on, standing.measure.frequency, standing.measure.dueAfterDays)
        return [[tells, waitOf(tells, standing, { targets: targets.get(measureId) ?? [], due })] as const]
      })
    const place = places.get(service.placeId)
    const about = place?.name === service.name && place.parent_id !== null ? places.get(place.parent_id) : place
    return rowOf(service, about?.name ?? '', Object.fromEntries(waits))
  })
}
