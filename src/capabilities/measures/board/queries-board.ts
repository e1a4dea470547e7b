import type { Context } from '../../../platform/context.ts'
import { notFound } from '../../../platform/http.ts'
import { allPlaces } from '../../people/index.ts'
import { allMeasures } from '../queries.ts'
import { targetsOf } from '../targets/queries.ts'
import { atKey, signalsAt } from './queries-signals-at.ts'
import { type BoardRow, hasEnded, rowOf } from './row.ts'

export interface Place {
  id: number
  name: string
  kind: string
  parent_id: number | null
}

/** A place with those above it, the top first, and those right beneath it. */
export interface Standing {
  place: Place
  above: Place[]
  beneath: Place[]
  isTop: boolean
  /** Every place, those within another after it, with how deep it lies. */
  tree: { place: Place; depth: number }[]
}

/** The whole of the trust: what has no place above it. */
export const topOf = (places: readonly Place[]): Place | undefined =>
  places.find(({ kind }) => kind === 'trust') ?? places.find(({ parent_id }) => parent_id === null)

/** Where a place stands in the organisation; the whole trust where none is asked for. Undefined where the trust has no places yet. */
export async function standingAt(c: Context, asked?: number): Promise<Standing | undefined> {
  const places = await allPlaces(c)
  const top = topOf(places)
  const place = asked === undefined ? top : (places.find(({ id }) => id === asked) ?? notFound())
  if (!place) return undefined
  const above: Place[] = []
  const of = (id: number | null) => places.find((one) => one.id === id)
  for (let at = of(place.parent_id); at && !above.includes(at); at = of(at.parent_id)) above.unshift(at)
  return { place, above, beneath: places.filter(({ parent_id }) => parent_id === place.id), isTop: place === top, tree: treeOf(places) }
}

/** Places from the top down, each followed by those within it. */
export function treeOf(places: readonly Place[]): { place: Place; depth: number }[] {
  const known = new Set(places.map(({ id }) => id))
  const under = (parent: number | null, depth: number): { place: Place; depth: number }[] =>
    depth > 20 ? [] : places.filter((one) => one.parent_id === parent).flatMap((place) => [{ place, depth }, ...under(place.id, depth + 1)])
  const lost = places.filter(({ parent_id }) => parent_id !== null && !known.has(parent_id)).map((place) => ({ place, depth: 0 }))
  return [...under(null, 0), ...lost]
}

export interface Board {
  /** Measures that have not ended, in the trust’s order. */
  rows: BoardRow[]
  ended: number
}

/** Every measure at a place, with places beside it where wanted: one query for the measures, one for their signals, one for their targets. */
export async function boardOf(c: Context, { place }: Standing, beside: readonly Place[] = []): Promise<Board> {
  const all = await allMeasures(c)
  const measures = all.filter((one) => !hasEnded(one, c.on))
  const besideIds = beside.map(({ id }) => id)
  const signals = await signalsAt(c, { places: [place.id, ...besideIds], whole: place.id })
  const targets = await targetsOf(
    c,
    measures.map(({ id }) => id),
  )
  const rows = measures.map((measure) =>
    rowOf({
      measure,
      here: signals.get(atKey(measure.id, place.id)),
      beside: besideIds.map((id) => signals.get(atKey(measure.id, id))),
      targets: targets.get(measure.id) ?? [],
      placeId: place.id,
      on: c.on,
    }),
  )
  return { rows, ended: all.length - measures.length }
}
