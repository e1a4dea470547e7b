import type { Day } from '../../../kernel/day.ts'
import type { Matter, Step } from './matter.ts'

/** The matters a matter came from and became, from the body where it was first raised upwards; itself among them. */
export function chainOf(matters: readonly Matter[], matter: Matter): Matter[] {
  const byId = new Map(matters.map((one) => [one.id, one]))
  const below = new Map(matters.flatMap((one): [number, Matter][] => (one.onwardId === null ? [] : [[one.onwardId, one]])))
  let first = matter
  const seen = new Set([first.id])
  for (let down = below.get(first.id); down && !seen.has(down.id); down = below.get(first.id)) {
    first = down
    seen.add(down.id)
  }
  const chain = [first]
  for (let up = upOf(first, byId); up && !chain.includes(up); up = upOf(up, byId)) chain.push(up)
  return chain
}

const upOf = ({ onwardId }: Matter, byId: ReadonlyMap<number, Matter>) => (onwardId === null ? undefined : byId.get(onwardId))

/** One thing that happened to a matter on its way up and down. */
export interface ChainStep {
  matterId: number
  step: Step | 'raised'
  on: Day
  as: string
  /** The body at which it happened; of a raising, the one it was raised to. */
  bodyId: number
  words: string
}

/**
 * The steps of a chain as they came, first the raising. A passing on and its arrival above are one step; of one day, what happened higher up stands
 * between the passing on and the answer beneath.
 */
export function stepsOfChain(chain: readonly Matter[]): ChainStep[] {
  const placed = chain.flatMap((matter, level) => {
    const raised: ChainStep[] =
      level === 0
        ? [{ matterId: matter.id, step: 'raised', on: matter.raisedOn, as: matter.raisedAs, bodyId: matter.toBodyId, words: matter.words }]
        : []
    const given = matter.receipts.map(({ step, on, as, words }) => ({ matterId: matter.id, step, on, as, bodyId: matter.toBodyId, words }))
    const turned = given.findIndex(({ step }) => step === 'passed on')
    return [...raised, ...given].map((one, n) => ({
      one,
      rank: turned >= 0 && n - raised.length > turned ? 1000 - level * 20 + n : level * 20 + n,
    }))
  })
  return placed.sort((a, b) => a.one.on.localeCompare(b.one.on) || a.rank - b.rank).map(({ one }) => one)
}
