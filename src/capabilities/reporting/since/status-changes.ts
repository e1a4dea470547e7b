import { type Earned, ragName } from '../../../kernel/rag.ts'
import type { Standing } from '../../delivery/index.ts'
import { reasonsOf } from '../sections/progress-section.ts'
import type { Change, Side, Way } from './change.ts'

/** Pairs of the same item on both days, where it was on record on both. */
export const pairsOf = (past: readonly Standing[], now: readonly Standing[]): { past: Standing; now: Standing }[] => {
  const before = new Map(past.map((standing) => [standing.item.id, standing]))
  return now.flatMap((standing) => {
    const found = before.get(standing.item.id)
    return found ? [{ past: found, now: standing }] : []
  })
}

const order: readonly Earned[] = ['red', 'amber', 'green', 'blue']

/** Which way a status went, both ways: what cannot be told is neither better nor worse than anything. */
export function wayOf(from: Earned | null, to: Earned | null): Way {
  if (from === to) return 'neither'
  if (from === 'cannot tell' || from === null) return to === 'cannot tell' || to === null ? 'neither' : 'told again'
  if (to === 'cannot tell' || to === null) return 'no longer told'
  return order.indexOf(to) > order.indexOf(from) ? 'better' : 'worse'
}

const ways: readonly Way[] = ['worse', 'no longer told', 'neither', 'told again', 'better']
const severity: Record<Earned, number> = { red: 0, 'cannot tell': 1, amber: 2, green: 3, blue: 4 }

/** What got worse first, and of that the reddest. */
const weightOf = (way: Way, to: Earned | null): number => ways.indexOf(way) * 10 + (to === null ? 1 : severity[to])

const sideOf = (status: Earned | null): Side => (status === null ? { words: 'Not declared' } : { words: ragName(status), status })

const about = ({ item }: Standing) => ({
  ref: `item:${item.id}`,
  title: item.title,
  href: `/items/${item.id}`,
  whose: item.accountable ?? 'Nobody is named',
})

/** Items whose declared status is another, with the reason their owner gave. */
export const declaredChanges = (past: readonly Standing[], now: readonly Standing[]): Change[] =>
  pairsOf(past, now).flatMap(({ past: before, now: after }) => {
    if (before.declared === after.declared) return []
    const way = wayOf(before.declared, after.declared)
    return [
      {
        ...about(after),
        past: sideOf(before.declared),
        now: sideOf(after.declared),
        why: reasonOf(after, way),
        way,
        weight: weightOf(way, after.declared),
      },
    ]
  })

function reasonOf({ update }: Standing, way: Way): string {
  const given = update?.reason.trim() || (way === 'better' ? update?.evidence.trim() : '')
  if (given) return given
  if (update && update.text.trim() === '' && update.nothingChangedBecause.trim() === '') return 'Nothing was said.'
  return way === 'worse' ? 'No reason is given.' : (update?.text.trim() ?? '')
}

/** Items whose records support another status, with what now stands against them. */
export const earnedChanges = (past: readonly Standing[], now: readonly Standing[]): Change[] =>
  pairsOf(past, now).flatMap(({ past: before, now: after }) => {
    if (before.earned === after.earned) return []
    const way = wayOf(before.earned, after.earned)
    return [
      {
        ...about(after),
        past: sideOf(before.earned),
        now: sideOf(after.earned),
        why: reasonsOf(after).filter(Boolean).join(' '),
        way,
        weight: weightOf(way, after.earned),
      },
    ]
  })
