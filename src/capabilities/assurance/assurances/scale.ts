/** The words an assurer uses, best first, each with its place on the trust's own 1 (full) to 4 (none). */
export interface Scale {
  id: number
  name: string
  levels: readonly string[]
  ranks: readonly number[]
  /** The last day it was used; null while it is. */
  endedOn: string | null
  version: number
}

const folded = (word: string) => word.trim().toLowerCase()

/** Where an assurer's word stands on the trust's own 1 to 4; null where its scale does not hold it. Only for order, never printed. */
export function rankOf(scale: Pick<Scale, 'levels' | 'ranks'> | undefined, level: string): number | null {
  const at = scale ? scale.levels.findIndex((held) => folded(held) === folded(level)) : -1
  return at < 0 ? null : (scale?.ranks[at] ?? null)
}

export interface ReadLevels {
  levels: string[]
  ranks: number[]
}

const line = /^\s*([1-4])\s*[:.)-]?\s+(\S.*)$/

/** Reads a scale from lines such as "1 Substantial", best first; words that say how to put it right where it cannot be read. */
export function readLevels(text: string): { yes: ReadLevels } | { no: string } {
  const rows = text.split('\n').filter((row) => row.trim() !== '')
  const read = rows.map((row) => line.exec(row))
  const wrong = rows.find((_, i) => !read[i])
  if (wrong !== undefined)
    return { no: `Begin each line with its place from 1 to 4, such as “1 Substantial”: “${wrong.trim().slice(0, 60)}” does not` }
  const found = { levels: read.map((m) => (m?.[2] ?? '').trim()), ranks: read.map((m) => Number(m?.[1])) }
  if (found.levels.length < 2 || found.levels.length > 6) return { no: 'Enter two to six words, each on a line of its own' }
  if (new Set(found.levels.map(folded)).size < found.levels.length) return { no: 'Each word may stand only once' }
  if (found.ranks.some((rank, i) => i > 0 && rank < (found.ranks[i - 1] ?? 0)))
    return { no: 'Put the best word first: the places may not fall' }
  return { yes: found }
}

/** A scale as the lines it is read from. */
export const levelsAsText = ({ levels, ranks }: Pick<Scale, 'levels' | 'ranks'>): string =>
  levels.map((level, i) => `${ranks[i] ?? ''} ${level}`).join('\n')

/** Does any word of a scale that is in use go missing in its new wording? Those words. */
export const wordsLost = (before: Pick<Scale, 'levels'>, after: Pick<Scale, 'levels'>, used: readonly string[]): string[] =>
  before.levels.filter(
    (level) => used.some((word) => folded(word) === folded(level)) && !after.levels.some((kept) => folded(kept) === folded(level)),
  )
