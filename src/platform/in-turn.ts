import { Turned } from './http.ts'

/** Lets a few do heavy work at once and the next wait in the order they came; whoever finds too many waiting is turned away with these words. */
export function inTurn({
  atOnce,
  waiting,
  words,
}: {
  atOnce: number
  waiting: number
  words: string
}): <T>(work: () => Promise<T>) => Promise<T> {
  const queue: (() => void)[] = []
  let running = 0
  return async (work) => {
    if (running >= atOnce) {
      if (queue.length >= waiting) throw new Turned(503, words)
      await new Promise<void>((go) => queue.push(go))
    } else running += 1
    try {
      return await work()
    } finally {
      const next = queue.shift()
      if (next) next()
      else running -= 1
    }
  }
}
