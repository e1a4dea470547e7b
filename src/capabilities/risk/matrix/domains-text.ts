import { linesOf } from './bands-text.ts'
import type { Domain } from './matrix.ts'

/** Kinds of consequence as a person writes them: a name, then a line for each degree, an empty line between two. */
export const domainsAsText = (domains: readonly Domain[]): string =>
  domains.map(({ name, levels }) => [name, ...levels].join('\n')).join('\n\n')

const most = 12

/** Reads kinds of consequence with `degrees` lines each; or says which block is wrong and how. */
export function readDomains(text: string, degrees: number): { domains: Domain[] } | { no: string } {
  const blocks = text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map(linesOf)
    .filter((lines) => lines.length > 0)
  if (blocks.length > most) return { no: `Give at most ${most} kinds of consequence; ${blocks.length} are given` }
  const names = new Set<string>()
  for (const [name = '', ...levels] of blocks) {
    if (levels.length !== degrees)
      return { no: `“${name.slice(0, 40)}” needs ${degrees} lines beneath its name, from the least to the worst; it has ${levels.length}` }
    if (name.length > 80 || levels.some((line) => line.length > 300))
      return { no: `“${name.slice(0, 40)}” is too long: a name has at most 80 characters, a description 300` }
    if (names.has(name.toLowerCase())) return { no: `“${name}” is there twice` }
    names.add(name.toLowerCase())
  }
  return { domains: blocks.map(([name = '', ...levels]) => ({ name, levels })) }
}
