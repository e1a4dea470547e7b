import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { allPlaces, allPosts, postsHeldBy } from '../../people/index.ts'
import { seriesOfMeasure } from '../observing/queries-series.ts'
import { placesAbove } from '../observing/wholes.ts'
import { periodAfter } from '../periods.ts'
import type { Entry } from './entry/entry.ts'
import { type Giver, placesToType } from './entry/rights.ts'
import { type HeldFigures, type KnownMeasure, seriesKey } from './matching/known.ts'
import { heldFor } from './queries-known.ts'

async function giverOf(c: Context): Promise<Giver> {
  const placeOf = new Map((await allPosts(c)).map(({ id, place_id }) => [id, place_id]))
  const held = await postsHeldBy(c, c.person.id, c.on)
  return { keepsMeasures: c.may('measure:edit'), posts: held.map(({ postId }) => ({ id: postId, placeId: placeOf.get(postId) ?? null })) }
}

const kindOf = { board: 'trust', directorate: 'directorate', service: 'service', ward: 'ward' } as const

/** The places a measure is given for, or, where none is yet, those of its level. */
async function placesOf(c: Context, measure: KnownMeasure) {
  const places = await allPlaces(c)
  const given = new Set(
    (await seriesOfMeasure(c, measure.id)).filter((one) => !one.isWhole && one.groupId === null).map((one) => one.placeId),
  )
  return places.filter(({ id, kind }) => (given.size > 0 ? given.has(id) : kind === kindOf[measure.level]))
}

/** What this person may type of a measure for a period: its places, with what is held of it and of the period before. */
export async function entryOf(c: Context, measure: KnownMeasure, period: Day): Promise<{ entry: Entry; held: HeldFigures }> {
  const held = await heldFor(c, [measure.id])
  const mayType = placesToType(await giverOf(c), measure, placesAbove(await allPlaces(c)))
  const earlier = periodAfter(period, measure.frequency, -1)
  const rows = (await placesOf(c, measure))
    .filter(({ id }) => mayType(id))
    .map(({ id, name }) => {
      const series = held.get(seriesKey({ measureId: measure.id, placeId: id, groupId: null }))
      return { placeId: id, place: name, held: series?.get(period), before: series?.get(earlier) }
    })
  return { entry: { measure, period, rows }, held }
}
