import type { Narrowing } from '../../../../ui/choose-form.tsx'
import type { Narrowed } from '../narrowing.ts'
import type { Levels } from '../queries-side.ts'

/** The choices that narrow a paper to a level of the trust; none where the trust has told none. */
export function levelNarrowings({ places, bodies }: Levels, { place, body }: Narrowed): Narrowing[] {
  const options = (open: string, all: readonly { id: number; name: string }[]) => [
    { value: '', label: open },
    ...all.map(({ id, name }) => ({ value: String(id), label: name })),
  ]
  const below = places.filter(({ kind }) => kind !== 'trust')
  return [
    ...(below.length > 0 ? [{ name: 'place', label: 'Place', options: options('The whole trust', below), chosen: chosen(place) }] : []),
    ...(bodies.length > 0 ? [{ name: 'body', label: 'Overseen by', options: options('Any body', bodies), chosen: chosen(body) }] : []),
  ]
}

const chosen = (one: { id: number } | undefined): string => String(one?.id ?? '')
