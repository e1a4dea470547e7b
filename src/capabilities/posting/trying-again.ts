import type { Instant } from '../../kernel/day.ts'
import { count } from '../../kernel/words.ts'

const minutes = [5, 15, 30, 60, 120, 240, 240, 240, 240]

/** How often one letter is tried before it is given up. */
export const mostTries = minutes.length + 1

/** When a letter that was tried so often (1 or more) is tried again; undefined when it is given up. */
export const triedAgainAt = (tries: number, now: Instant): Instant | undefined => {
  const wait = minutes[tries - 1]
  return wait === undefined ? undefined : new Date(Date.parse(now) + wait * 60_000).toISOString()
}

/** What is said of a letter that was given up. */
export const givenUp = (tries: number, last: string): string => `Given up after ${count(tries, 'try', 'tries')}. ${last}`

/** How long a letter belongs to the process that took it up, in milliseconds: after that the process is thought to have died. */
export const claimLasts = 3 * 60_000
