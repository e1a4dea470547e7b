/** Counts what is asked under a key, and says whether this one is still within the number allowed for a stretch of time (milliseconds). */
export type AtMost = (key: string, now: number) => boolean

const mostKeys = 10_000

/** Allows each key so many askings in a stretch, counted from its first; kept in memory, bounded, forgotten when the stretch is over. */
export function atMost(times: number, stretch: number): AtMost {
  const counted = new Map<string, { since: number; asked: number }>()
  return (key, now) => {
    const before = counted.get(key)
    const current = before && now - before.since < stretch ? before : { since: now, asked: 0 }
    if (counted.size >= mostKeys && !counted.has(key)) counted.delete(counted.keys().next().value as string)
    counted.set(key, { ...current, asked: current.asked + 1 })
    return current.asked < times
  }
}
