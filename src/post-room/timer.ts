import type { PostRoom } from './desk.ts'
import { mailRound } from './round.ts'

export interface Timer {
  /** Ends the rounds: the letter in hand is finished, and then nothing more is done. */
  stop(): Promise<void>
}

const minute = 60_000

/** Looks for mail every minute, never twice at once. What goes wrong in a round is logged and the next one tries again. */
export function startPosting(
  post: Omit<PostRoom, 'stopping'>,
  { log, every = minute }: { log: (line: Record<string, unknown>) => void; every?: number },
): Timer {
  const ending = new AbortController()
  let running: Promise<void> | undefined
  const look = async () => {
    try {
      const { problems, ...counts } = await mailRound({ ...post, stopping: ending.signal })
      if (counts.sent + counts.failed + counts.later > 0) log({ level: 'info', mail: counts })
      for (const problem of problems) log({ level: 'error', mail: inWords(problem) })
    } catch (error) {
      log({ level: 'error', mail: inWords(error) })
    }
  }
  const tick = () => {
    running ??= look().finally(() => {
      running = undefined
    })
  }
  const timer = setInterval(tick, every)
  tick()
  return {
    async stop() {
      clearInterval(timer)
      ending.abort()
      await running
    },
  }
}

const inWords = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error))
