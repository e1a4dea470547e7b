import type { Day } from '../../../kernel/day.ts'
import { byNumber } from '../../../kernel/words.ts'

/** The levels of registers, from the board down. */
export const registerLevels = ['assurance framework', 'organisational', 'directorate', 'service', 'ward'] as const
export type RegisterLevel = (typeof registerLevels)[number]

export const levelInWords: Record<RegisterLevel, string> = {
  'assurance framework': 'Board assurance framework',
  organisational: 'Organisational',
  directorate: 'Directorate',
  service: 'Service',
  ward: 'Ward',
}

/** Where risks are kept: whose register, who keeps it and who watches it. */
export interface Register {
  id: number
  name: string
  level: RegisterLevel
  /** Null is the whole trust's. */
  placeId: number | null
  keeperPostId: number | null
  bodyId: number | null
  fromDay: Day
  endedOn: Day | null
  endedWhy: string
  intoId: number | null
  /** Names it had before; it is found by them still. */
  formerNames: readonly string[]
  version: number
}

const rank = ({ level }: Pick<Register, 'level'>): number => registerLevels.indexOf(level)
type Parents = ReadonlyMap<number, number | null>

/** The places from a place up to the top, itself first. */
function placesAbove(placeId: number | null, parents: Parents): number[] {
  const found: number[] = []
  for (let at = placeId; at !== null && !found.includes(at); at = parents.get(at) ?? null) found.push(at)
  return found
}

/** The register above: of the nearest place above at a higher level, else the organisation's. The framework has none above and none beneath. */
export function registerAbove(register: Register, registers: readonly Register[], parents: Parents): Register | undefined {
  if (rank(register) < 2) return undefined
  const higher = registers.filter((one) => one.id !== register.id && rank(one) > 0 && rank(one) < rank(register) && one.endedOn === null)
  for (const place of placesAbove(register.placeId, parents)) {
    const here = higher.filter(({ placeId }) => placeId === place).sort((a, b) => rank(b) - rank(a))[0]
    if (here) return here
  }
  return higher.find(({ level }) => level === 'organisational')
}

/** A register in the tree, with how many stand above it. */
export interface Placed {
  register: Register
  depth: number
}

/** The open registers as a tree, those above before those beneath; beside one another by level, then name. */
export function treeOf(registers: readonly Register[], parents: Parents): Placed[] {
  const open = registers.filter(({ endedOn }) => endedOn === null)
  const above = new Map(open.map((one) => [one.id, registerAbove(one, open, parents)?.id ?? null]))
  const sorted = [...open].sort((a, b) => rank(a) - rank(b) || byNumber(a.name, b.name))
  const beneath = (id: number | null, depth: number): Placed[] =>
    sorted.filter((one) => above.get(one.id) === id).flatMap((one) => [{ register: one, depth }, ...beneath(one.id, depth + 1)])
  return beneath(null, 0)
}

/** The numbers of a register and of all beneath it; an ended one stands alone. */
export function withThoseBeneath(id: number, registers: readonly Register[], parents: Parents): number[] {
  const tree = treeOf(registers, parents)
  const at = tree.findIndex(({ register }) => register.id === id)
  const own = tree[at]
  if (!own) return [id]
  const after = tree.slice(at + 1)
  const end = after.findIndex(({ depth }) => depth <= own.depth)
  return [id, ...(end < 0 ? after : after.slice(0, end)).map(({ register }) => register.id)]
}
