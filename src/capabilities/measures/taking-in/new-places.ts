import { plainWords } from '../../../documents/recognising/look-alikes.ts'
import type { PlacesUnder } from '../../people/index.ts'
import type { Known } from './matching/known.ts'
import type { NameAsked } from './matching/match-names.ts'

/** A place of a file that the organisation does not have. */
export interface NewPlace {
  name: string
  code: string | null
  /** The place it belongs to, as the file says it. */
  above: string | null
  /** Its name reads like that of a place the organisation has: it may be the same. */
  alike: boolean
}

const longest = 120

/** The places a file names that nobody here goes by and nobody has answered for: those that could be added. */
export const newPlaces = (names: readonly NameAsked[]): NewPlace[] =>
  names
    .filter(({ kind, words, answer }) => kind === 'place' && answer === undefined && words !== '' && words.length <= longest)
    .map(({ words, code, above, guess }) => ({
      name: words,
      code: code ?? null,
      above: above && above.length <= longest ? above : null,
      alike: guess !== undefined,
    }))

type UnderOne = PlacesUnder & { places: NewPlace[] }

/** Sorts new places under what the file says they belong to, or all under `beneath` where it says nothing or is not followed. */
export function putUnder(
  places: readonly NewPlace[],
  { known, beneath, asFile }: { known: Pick<Known, 'places'>; beneath: number; asFile: boolean },
): UnderOne[] {
  const here = new Map(known.places.flatMap(({ id, name, names }) => [name, ...names].map((one) => [plainWords(one), id] as const)))
  const under = new Map<string, UnderOne>()
  for (const place of places) {
    const above = asFile ? place.above : null
    const key = above === null ? '' : plainWords(above)
    const id = above === null ? beneath : here.get(key)
    const one = under.get(key) ?? { parent: id === undefined ? { name: above as string } : { id }, places: [] }
    one.places.push(place)
    under.set(key, one)
  }
  return [...under.values()]
}
