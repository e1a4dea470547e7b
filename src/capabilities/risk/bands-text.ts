import type { Band } from './matrix.ts'

/** A matrix's bands as a person writes them, lowest first, one on each line: "15 Extreme". */
export const bandsAsText = (bands: readonly Band[]): string =>
  [...bands]
    .sort((a, b) => a.from - b.from)
    .map((b) => `${b.from} ${b.name}`)
    .join('\n')

/** Reads bands from lines such as "15 Extreme", those from `watchedFrom` upwards marked as top; or says which line it cannot read. */
export function readBands(text: string, watchedFrom: number): { bands: Band[] } | { no: string } {
  const bands: Band[] = []
  for (const line of text
    .split('\n')
    .map((l) => l.trim())
    .filter(Boolean)) {
    const found = /^(\d{1,3})[\s:,-]+(.{1,40})$/.exec(line)
    if (!found) return { no: `Write each band as its first score and its name, such as 15 Extreme: “${line.slice(0, 40)}” is not` }
    bands.push({ from: Number(found[1]), name: (found[2] as string).trim(), top: Number(found[1]) >= watchedFrom })
  }
  return { bands }
}

/** Labels as a person writes them, one on each line. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((l) => l.trim())
    .filter(Boolean)
