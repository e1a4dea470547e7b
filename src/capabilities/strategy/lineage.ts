import type { Disposition, LineageLine } from './element.ts'

/** One generation of a thing: what it was called, in which version, and how it came from the one before. */
export interface Generation {
  id: number
  title: string
  versionLabel: string
  /** The year its version began. */
  year: number
  arrivedBy: Disposition | null
}

/** What is known of an element from any version, for naming generations. */
export interface Known {
  id: number
  title: string
  versionLabel: string
  year: number
}

const sameThing: readonly Disposition[] = ['retained', 'reworded', 'split', 'merged']

/** An element's generations, oldest first, itself last. Where several were merged into one, the first written down is followed. */
export function generationsOf(id: number, lines: readonly LineageLine[], known: ReadonlyMap<number, Known>): Generation[] {
  const found: Generation[] = []
  let at: number | undefined = id
  while (at !== undefined && !found.some((g) => g.id === at)) {
    const here: Known | undefined = known.get(at)
    if (!here) break
    const line: LineageLine | undefined = lines.find((l) => l.toId === here.id)
    found.unshift({ ...here, arrivedBy: line?.disposition ?? null })
    at = line?.fromId
  }
  return found
}

/** What a brick was before it was given another meaning: "2019: Single patient record", "Since 2021: Reaching out". Empty when it never was. */
export function refocusings(generations: readonly Generation[]): string[] {
  const turns = generations.filter((g, i) => i === 0 || g.arrivedBy === 'refocused')
  if (turns.length < 2) return []
  return turns.map((turn, i) => {
    if (i === turns.length - 1) return `Since ${turn.year}: ${generations.at(-1)?.title}`
    return `${turn.year}: ${turn.title}`
  })
}

/**
 * Names an element went by while it was the same thing, through the versions: "Patient involvement" is an old name of
 * patient experience and involvement; the record that made way for reaching out is not.
 */
export function formerNames(
  ids: readonly number[],
  lines: readonly LineageLine[],
  known: ReadonlyMap<number, Known>,
): Map<number, string[]> {
  return new Map(
    ids.map((id) => {
      const generations = generationsOf(id, lines, known)
      const last = generations.findLastIndex((g) => g.arrivedBy !== null && !sameThing.includes(g.arrivedBy))
      const same = generations.slice(Math.max(last, 0), -1)
      return [id, [...new Set(same.map((g) => g.title))]]
    }),
  )
}
