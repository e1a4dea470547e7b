import { elementNamed, type StrategyElement } from '../strategy/index.ts'
import type { Choices } from './choices.ts'
import type { Held } from './held.ts'
import type { ReviewedTable } from './reviewed-table.ts'
import { roleKey, rolesIn } from './roles-in-cell.ts'

/** A theme or a role as the file writes it, and what it is taken to mean. */
export interface NameInFile {
  /** `theme|Reaching out`, `role|Chief Nurse`. */
  key: string
  what: 'theme' | 'role'
  words: string
  rows: number
  /** A record's number, 'keep' or 'create'; empty while a person must say which is meant. */
  meaning: string
  /** Nobody chose it: it follows from the words. */
  proposed: boolean
  /** What it could be, where the words fit several, or only a letter. */
  couldBe: readonly number[]
}

export const nameKey = (what: NameInFile['what'], words: string): string => `${what}|${words.replace(/\s+/g, ' ').trim()}`

export interface Names {
  list: NameInFile[]
  of: (what: NameInFile['what'], words: string) => NameInFile | undefined
  /** The roles of a cell, parted. */
  rolesOf: (cell: string) => string[]
}

/** Every theme and role the file's rows name, each with its meaning: chosen by a person, else as its own words say, else kept as written. */
export function namesIn(
  tables: readonly ReviewedTable[],
  held: Held,
  { elements, choices }: { elements: readonly StrategyElement[]; choices: Choices },
): Names {
  const found = new Map<string, NameInFile>()
  const posts = new Map(held.posts.map((post) => [roleKey(post.title), post.id]))
  const parted = new Map<string, string[]>()
  const rolesOf = (cell: string) => {
    const roles = parted.get(cell) ?? rolesIn(cell, (words) => posts.has(roleKey(words)))
    parted.set(cell, roles)
    return roles
  }
  const add = (what: NameInFile['what'], words: string, mean: () => Meant) => {
    const key = nameKey(what, words)
    const known = found.get(key)
    if (known) known.rows += 1
    else found.set(key, { key, what, words: words.replace(/\s+/g, ' ').trim(), rows: 1, ...chosenOr(choices.names[key], mean) })
  }
  for (const { fields } of tables.flatMap((table) => table.rows)) {
    const { theme } = fields
    if (typeof theme === 'string') add('theme', theme, () => themeMeant(elements, theme))
    for (const sro of [fields.sro ?? fields.owner, fields.steward, fields.lead])
      for (const role of typeof sro === 'string' ? rolesOf(sro) : [])
        add('role', role, () => ({ meaning: String(posts.get(roleKey(role)) ?? 'keep'), couldBe: [] }))
  }
  const rank = (name: NameInFile) => Number(name.meaning !== '') * 2 + Number(name.what === 'role')
  return { list: [...found.values()].sort((a, b) => rank(a) - rank(b)), of: (what, words) => found.get(nameKey(what, words)), rolesOf }
}

type Meant = Pick<NameInFile, 'meaning' | 'couldBe'>

const chosenOr = (chosen: string | undefined, mean: () => Meant): Meant & { proposed: boolean } =>
  chosen === undefined ? { ...mean(), proposed: true } : { meaning: chosen, couldBe: mean().couldBe, proposed: false }

/** A letter by itself names nothing: elements that carry it are only offered. */
function themeMeant(elements: readonly StrategyElement[], words: string): Meant {
  const bricks = elements.filter((e) => e.level === 'brick')
  const first = elementNamed(bricks, words)
  const named =
    'unknown' in first
      ? elementNamed(
          elements.filter((e) => e.level === 'goal'),
          words,
        )
      : first
  if ('unknown' in named) return { meaning: 'keep', couldBe: [] }
  if ('ambiguous' in named) return { meaning: '', couldBe: named.ambiguous }
  const isLetter = words.replace(/[^\p{L}\p{N}]/gu, '').length === 1
  return isLetter ? { meaning: '', couldBe: [named.found] } : { meaning: String(named.found), couldBe: [] }
}
