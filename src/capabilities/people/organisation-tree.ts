/** A place as the organisation tree holds it. */
export interface Place {
  id: number
  name: string
  kind: string
  parent_id: number | null
}

/** A place with how deep it stands and the way down to it. */
export interface PlaceInTree extends Place {
  path: string[]
}

/** Places from the top down, children after their parent by name. A place whose parent is not seen stands at the top; a circle is cut. */
export function placesInOrder(places: readonly Place[]): PlaceInTree[] {
  const seen = new Set<number>()
  const beneath = (parent: number | null, path: string[]): PlaceInTree[] =>
    places
      .filter((p) => (parent === null ? p.parent_id === null || !places.some((other) => other.id === p.parent_id) : p.parent_id === parent))
      .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
      .flatMap((place) => {
        if (seen.has(place.id)) return []
        seen.add(place.id)
        return [{ ...place, path }, ...beneath(place.id, [...path, place.name])]
      })
  return beneath(null, [])
}
