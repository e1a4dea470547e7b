import { type Decision, no, yes } from '../../../kernel/decision.ts'

/** An item where it stands in the order of its plan. */
export interface Placed {
  id: number
  position: number
}

const byPlace = (a: Placed, b: Placed): number => a.position - b.position || a.id - b.id

/** Items in the order of their plan. */
export const inOrder = (items: readonly Placed[]): Placed[] => [...items].sort(byPlace)

/**
 * The positions to write so that an item stands right after another, or first where `after` is null. Others move only where
 * there is no room between; an item of another plan is put in the same way.
 */
export function positionsFor(items: readonly Placed[], id: number, after: number | null): Placed[] {
  const others = inOrder(items.filter((one) => one.id !== id))
  const at = after === null ? 0 : others.findIndex((one) => one.id === after) + 1
  const [before, next] = [others[at - 1], others[at]]
  const wanted = before ? before.position + 1 : (next?.position ?? 1) - (next ? 1 : 0)
  const written: Placed[] = [{ id, position: wanted }]
  let taken = wanted
  for (const one of others.slice(at)) {
    if (one.position > taken) break
    taken += 1
    written.push({ id: one.id, position: taken })
  }
  const stands = new Map(items.map((one) => [one.id, one.position]))
  return written.filter((one) => stands.get(one.id) !== one.position)
}

/** After which item one comes when it goes one place up or down; null is first. No where it stands at that end already. */
export function oneAlong(items: readonly Placed[], id: number, direction: 'up' | 'down'): Decision<number | null> {
  const order = inOrder(items)
  const at = order.findIndex((one) => one.id === id)
  if (direction === 'up') return at <= 0 ? no('It stands first already') : yes(order[at - 2]?.id ?? null)
  const next = order[at + 1]
  return next ? yes(next.id) : no('It stands last already')
}
