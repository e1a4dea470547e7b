/** A record of a tree, such as a ward of a directorate or a group of a committee. */
interface Branch {
  id: number
  parentId: number | null
}

/** A record of a tree with everything beneath it, by number. A circle in the records ends where it began. */
export function withBeneath(tree: readonly Branch[], id: number): Set<number> {
  const found = new Set([id])
  for (const one of found) for (const branch of tree) if (branch.parentId === one) found.add(branch.id)
  return found
}

/** What a paper is narrowed to: nothing for the whole trust, else a place and whoever works beneath it, or a body and those that report to it. */
export interface Narrowed {
  place: { id: number; name: string; kind: string } | undefined
  body: { id: number; name: string } | undefined
}

/** For whom the paper is, on its front: the same paper at every level. */
export function levelInWords({ place, body }: Narrowed): string {
  if (body) return place ? `${body.name}, for ${place.name}` : body.name
  if (!place || place.kind === 'trust') return 'The whole trust'
  return `${place.kind.charAt(0).toUpperCase()}${place.kind.slice(1)}: ${place.name}`
}

/** How much of the plan the paper shows; empty where it is all of it. */
export function shareInWords(shown: number, all: number, { place, body }: Narrowed): string {
  if (!place && !body) return ''
  const by = [place && `answered for in ${place.name}`, body && `overseen by ${body.name}`].filter(Boolean).join(' and ')
  return `Of ${all} ${all === 1 ? 'row' : 'rows'} of the plan, ${shown} ${shown === 1 ? 'is' : 'are'} ${by}; the others are left out.`
}
