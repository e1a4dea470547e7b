import { type Day, dayInWords } from '../../../kernel/day.ts'
import type { ItemPromise, Standing } from '../../delivery/index.ts'
import type { Change, Way } from './change.ts'
import { itemOf } from './date-changes.ts'

type Made = ItemPromise & { item: Standing['item'] }

const promisesIn = (standings: readonly Standing[]): Made[] =>
  standings.flatMap(({ item, promises }) => promises.map((promise) => ({ ...promise, item })))

const became: Record<Exclude<ItemPromise['outcome'], 'open'>, { words: string; way: Way; weight: number }> = {
  dropped: { words: 'Dropped', way: 'worse', weight: 1 },
  'new date': { words: 'Put off to a new date', way: 'worse', weight: 2 },
  'part kept': { words: 'Kept in part', way: 'neither', weight: 3 },
  kept: { words: 'Kept', way: 'better', weight: 5 },
}

/** Promises kept, broken and made between two days; one whose day went by with nothing said is broken until somebody says otherwise. */
export function promiseChanges(past: readonly Standing[], now: readonly Standing[], days: { past: Day; now: Day }): Change[] {
  const before = new Map(promisesIn(past).map((one) => [one.id, one]))
  return promisesIn(now).flatMap((after) => changed(before.get(after.id), after, days))
}

function changed(earlier: Made | undefined, after: Made, days: { past: Day; now: Day }): Change[] {
  const due = after.day ? `Due by ${dayInWords(after.day)}` : 'No day was said'
  const about = { ref: `promise:${after.id}`, title: after.text, href: `/promises/${after.id}`, whose: after.item.title, of: itemOf(after) }
  if (after.outcome !== 'open') {
    if (earlier && earlier.outcome === after.outcome) return []
    const { words, way, weight } = became[after.outcome]
    return [
      {
        ...about,
        past: { words: earlier ? due : 'Not made yet' },
        now: { words },
        why: after.outcomeWords || 'No words were given.',
        way,
        ...(after.outcome === 'kept' && { did: 'kept' as const }),
        weight,
      },
    ]
  }
  if (after.day !== null && after.day < days.now && (!earlier || after.day >= days.past))
    return [
      {
        ...about,
        past: { words: earlier ? due : 'Not made yet' },
        now: { words: `Its day, ${dayInWords(after.day)}, went by` },
        why: 'Nobody has said what became of it.',
        way: 'worse',
        weight: 0,
      },
    ]
  return earlier
    ? []
    : [{ ...about, past: { words: 'Not made yet' }, now: { words: due }, why: `Promised in ${after.madeIn}.`, way: 'neither', weight: 6 }]
}
