import type { Context } from '../../../platform/context.ts'
import { readForm, z } from '../../../platform/forms.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { placesAdded } from '../../people/index.ts'
import { newPlaces, putUnder } from './new-places.ts'
import { fileById } from './queries.ts'
import { reviewOf } from './queries-review.ts'

const form = z.object({
  kind: z.enum(['ward', 'service', 'directorate'], 'Select what the places are'),
  beneath: z.coerce.number('Select the place they belong to').int('Select the place they belong to'),
  'places-how': z.array(z.string()),
})

/** More than any trust has: a column of something else was taken for places. */
const mostPlaces = 2000

/** Places a file under review names, added to the organisation. */
export const newPlaceRoutes = new Routes().post('/observations/files/:file/places', 'place:bring', addPlaces)

async function addPlaces(http: Http, c: Context) {
  const row = (await fileById(c, http.number('file'))) ?? notFound()
  if (row.state !== 'reviewing') throw new Turned(409, 'This file is not under review any more.')
  const read = readForm(http, form)
  if ('form' in read) throw new Turned(400, Object.values(read.form.errors)[0] ?? 'Choose again.')
  const { kind, beneath: id, 'places-how': how } = read.value
  const { known, outcome } = await reviewOf(c, row)
  const beneath = known.places.find((place) => place.id === id) ?? notFound()
  const places = newPlaces(outcome.matched.names).filter(({ alike }) => !alike || how.includes('alike'))
  if (places.length > mostPlaces)
    throw new Turned(
      409,
      `The file names ${places.length.toLocaleString('en-GB')} places: at most ${mostPlaces.toLocaleString('en-GB')} are added at once. Leave out what is no place of yours.`,
    )
  const under = putUnder(places, { known, beneath: id, asFile: how.includes('as-file') })
  if (places.length > 0) await placesAdded(c, { beneath, kind, under, from: row.fileName })
  return http.redirect(`/observations/files/${row.id}`)
}
