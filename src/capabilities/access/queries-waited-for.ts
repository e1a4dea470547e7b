import type { Context } from '../../platform/context.ts'
import { notFound } from '../../platform/http.ts'
import { atKey, readingsAt, type SeriesReading, targetsOf } from '../measures/index.ts'
import { allPlaces, peopleNames, postTitles } from '../people/index.ts'
import { type Forecast, forecastOf } from './forecast.ts'
import { allStandards, reviewsOf, serviceById, validationsOf } from './queries.ts'
import { procedures, scenariosOf } from './queries-keeping.ts'
import { waitsOf } from './queries-waits.ts'
import type { Service, Tells } from './waited-for.ts'
import type { Wait } from './waits.ts'

/** A wait with its figures and where they go. */
export interface WaitRead {
  wait: Wait
  read: SeriesReading
  targets: Awaited<ReturnType<typeof targetsOf>> extends Map<number, infer T> ? T : never
  forecast: Forecast | { refused: string }
}

/** The waits of a service that have figures, read in full, with their forecasts. */
export async function waitsRead(c: Context, waits: readonly Wait[]): Promise<WaitRead[]> {
  const wanted = waits.map(({ standing }) => ({ measureId: standing.measure.id, placeId: standing.placeId }))
  const [read, targets] = [
    await readingsAt(c, wanted),
    await targetsOf(
      c,
      wanted.map(({ measureId }) => measureId),
    ),
  ]
  return waits.flatMap((wait) => {
    const { measure, placeId } = wait.standing
    const own = read.get(atKey({ measureId: measure.id, placeId }))
    return own ? [{ wait, read: own, targets: targets.get(measure.id) ?? [], forecast: forecastOf(whatToForecast(wait, own)) }] : []
  })
}

/** What is forecast: the latest process, towards what is asked in the end. */
function whatToForecast({ target, asked }: Wait, { measure, points, recalculatedAt }: SeriesReading) {
  const last = target?.kind === 'trajectory' ? [...target.points].sort((a, b) => (a.period < b.period ? -1 : 1)).at(-1)?.value : asked
  return {
    points,
    frequency: measure.frequency,
    from: points[recalculatedAt.at(-1) ?? -1]?.period,
    target: target && last !== null && last !== undefined ? { value: last, comparison: target.comparison } : undefined,
    top: measure.kind === 'proportion' ? 100 : undefined,
  }
}

/** The service of this number that there is. */
export const theService = async (c: Context, id: number): Promise<Service> => (await serviceById(c, id)) ?? notFound()

const drawn: readonly Tells[] = ['size', 'longest', 'within', 'over']

/** Everything the page of one service is written from. */
export async function serviceShown(c: Context, service: Service) {
  const row = (await waitsOf(c, [service]))[0] ?? notFound()
  const standards = (await allStandards(c)).filter(
    (one) => one.untilDay === null && (one.serviceId === service.id || one.serviceId === null),
  )
  const scenarios = await scenariosOf(c, service.id)
  return {
    ...{ service, row, standards, scenarios },
    reads: await waitsRead(
      c,
      drawn.flatMap((tells) => row.waits[tells] ?? []),
    ),
    validations: await validationsOf(c, service.id),
    reviews: await reviewsOf(c, service.id),
    procedure: (await procedures(c)).find(({ serviceId }) => serviceId === service.id),
    titles: await postTitles(c),
    names: await peopleNames(c, [...new Set(scenarios.map(({ madeById }) => madeById))]),
    on: c.on,
  }
}

export type ServiceShown = Awaited<ReturnType<typeof serviceShown>>

/** The places a service may belong to, and the posts that may answer for it, as choices. */
export async function choicesOf(c: Context) {
  const choice = ({ id, name }: { id: number; name: string }) => ({ value: String(id), label: name })
  return {
    places: (await allPlaces(c)).map(choice),
    posts: [...(await postTitles(c))].map(([id, name]) => choice({ id, name })),
  }
}
