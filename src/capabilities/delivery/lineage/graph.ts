import type { Day } from '../../../kernel/day.ts'

/** How a thing came from the one before: a disposition of the strategy, or a tie between a commitment, a row and an item. */
export type How =
  | 'retained'
  | 'reworded'
  | 'split'
  | 'merged'
  | 'refocused'
  | 'retired'
  | 'achieved'
  | 'served by'
  | 'loosely served by'
  | 'rolled up in'
  | 'continues'
  | 'follows on from'

/** One step of a lineage between two things, by their keys (`strategy element:4`, `item:9`); without `to` the thing ended. */
export interface Step {
  from: string
  to: string | null
  how: How
  reason: string
  on: Day | null
  /** Who approved it; empty where nobody wrote it down. */
  by: string
}

/** What one thing came from and what came of it, itself in it. */
export interface Lineage {
  here: string
  keys: ReadonlySet<string>
  /** The steps among them, and how any of them ended. */
  steps: readonly Step[]
  /** How many came together in a thing beside the line that leads here, where they are too many to tell one by one. */
  others: ReadonlyMap<string, number>
}

/** So many that came together beside the line are told one by one; more are counted. */
const mostBeside = 3

/**
 * The lineage of one thing: everything it came from, however far back, and everything that came of it. What else came of its predecessors is
 * another's lineage. A commitment tied to a row and again to the item that carries the row on is told once, through the row. Where dozens were merged
 * into one thing on the way, those that lead here by no other way are counted there, not told. Circles end.
 */
export function lineageOf(here: string, all: readonly Step[]): Lineage {
  const [into, outOf] = [stepsBy(all, ({ to }) => to), stepsBy(all, ({ from }) => from)]
  const { before, others } = cameFrom(here, into)
  const after = reach(here, (key) => (outOf.get(key) ?? []).flatMap(({ to }) => (to === null ? [] : [to])))
  const keys = new Set([...before, ...after])
  const held = all.filter(({ from, to }) => keys.has(from) && (to === null || keys.has(to)))
  return { here, keys, steps: held.filter((step) => !isToldLonger(step, held)), others }
}

/** Everything a thing came from, without what only came together with it in a thing on the way. */
function cameFrom(here: string, into: ReadonlyMap<string, readonly Step[]>): { before: Set<string>; others: Map<string, number> } {
  const sources = (key: string) => (into.get(key) ?? []).map(({ from }) => from)
  const crowded = [...reach(here, sources)].filter((key) => key !== here && sources(key).length > mostBeside)
  const kept = new Map(
    crowded.map((key) => {
      const otherwise = reach(here, (at) => (at === key ? [] : sources(at)))
      return [key, sources(key).filter((from) => otherwise.has(from))]
    }),
  )
  const others = new Map(crowded.map((key): [string, number] => [key, sources(key).length - (kept.get(key)?.length ?? 0)]))
  const few = new Map([...others].filter(([, n]) => n > mostBeside))
  return { before: reach(here, (key) => (few.has(key) ? (kept.get(key) ?? []) : sources(key))), others: few }
}

const ties: readonly How[] = ['served by', 'loosely served by', 'rolled up in']

/** Is a tie told already, through a row that the tied item carries on? */
function isToldLonger({ from, to, how }: Step, held: readonly Step[]): boolean {
  if (!ties.includes(how)) return false
  const rows = held.filter((step) => step.to === to && step.how === 'continues').map((step) => step.from)
  return held.some((step) => step.from === from && step.to !== null && rows.includes(step.to))
}

function stepsBy(steps: readonly Step[], keyOf: (step: Step) => string | null): Map<string, Step[]> {
  const found = new Map<string, Step[]>()
  for (const step of steps) {
    const key = keyOf(step)
    if (key === null) continue
    const held = found.get(key)
    if (held) held.push(step)
    else found.set(key, [step])
  }
  return found
}

function reach(from: string, next: (key: string) => readonly string[]): Set<string> {
  const found = new Set([from])
  const waiting = [from]
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop())
    for (const other of next(key))
      if (!found.has(other)) {
        found.add(other)
        waiting.push(other)
      }
  return found
}
