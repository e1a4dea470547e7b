/** An element as a file may name it. */
export interface Nameable {
  id: number
  letter: string | null
  title: string
}

/** Which element some words mean: one, several that could be meant, or none. */
export type NamedElement = { found: number } | { ambiguous: number[] } | { unknown: true }

const plain = (words: string): string =>
  words
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\b(and|the)\b/g, ' ')
    .replace(/\b(trust|well) (wide|governed)\b/g, '$1$2')
    .replace(/\s+/g, ' ')
    .trim()

const answer = (ids: readonly number[]): NamedElement => {
  const [first, ...others] = [...new Set(ids)]
  if (first === undefined) return { unknown: true }
  return others.length === 0 ? { found: first } : { ambiguous: [first, ...others] }
}

const isKnown = (named: NamedElement) => !('unknown' in named)

/**
 * The element that a theme in a file means: "S High standards", "A Access to", "Environments", "Patient involvement" under
 * its old name. Two bricks may share a letter, so a letter alone answers only where one element has it, else all that do.
 */
export function elementNamed(
  elements: readonly Nameable[],
  words: string,
  formerNames: ReadonlyMap<number, readonly string[]> = new Map(),
): NamedElement {
  const said = plain(words)
  if (said === '') return { unknown: true }
  const names = elements.map((e) => ({ ...e, names: [e.title, ...(formerNames.get(e.id) ?? [])].map(plain) }))
  const exact = answer(names.filter((e) => e.names.includes(said)).map((e) => e.id))
  if (isKnown(exact)) return exact
  const lettered = /^([a-z])(?: (.*))?$/.exec(said)
  if (lettered) return withLetter(names, lettered[1] as string, lettered[2] ?? '')
  return cutShort(names, said)
}

type Names = readonly (Nameable & { names: string[] })[]

function withLetter(elements: Names, letter: string, rest: string): NamedElement {
  const same = elements.filter((e) => e.letter?.toLowerCase() === letter)
  const exact = answer(same.filter((e) => e.names.includes(rest)).map((e) => e.id))
  if (isKnown(exact)) return exact
  return answer(same.filter((e) => e.names.some((name) => name.startsWith(rest))).map((e) => e.id))
}

/** A name cut short by its column, or without its first word; anything shorter than four letters is no name. */
function cutShort(elements: Names, said: string): NamedElement {
  if (said.length < 4) return { unknown: true }
  const begun = answer(elements.filter((e) => e.names.some((name) => name.startsWith(said))).map((e) => e.id))
  if (isKnown(begun) || !said.includes(' ')) return begun
  return answer(elements.filter((e) => e.names.some((name) => name.endsWith(` ${said}`))).map((e) => e.id))
}
