import type { Instant } from '../../kernel/day.ts'
import { count } from '../../kernel/words.ts'

/** How many failed sign-ins are let pass before one must wait. A hospital's people often share one address, so it may fail oftener than an account. */
export const lettingPass = { account: 5, address: 40 }
const forgetAfter = 60 * 60_000
const longestWait = 15 * 60_000

interface Failures {
  times: number
  last: number
}

/** Failed sign-ins, kept in memory: by account, known or not, and by address. */
export interface Attempts {
  /** How many milliseconds must still pass before another try; 0 when one may try. */
  wait(who: Tried, now: Instant): number
  /** Counts a try before it is checked, so that many at once are not all let in: it has failed until it succeeds. */
  begun(who: Tried, now: Instant): void
  /** A try begun was right: its account’s failures are forgotten. */
  succeeded(who: Tried): void
}

export interface Tried {
  email: string
  address: string
}

/** A minute after the last failure allowed, then double, up to fifteen. */
export const waitAfter = (failures: number, letPass: number): number =>
  failures < letPass ? 0 : Math.min(60_000 * 2 ** Math.min(failures - letPass, 10), longestWait)

const keys = ({ email, address }: Tried): [string, number][] => [
  [`account ${email.trim().toLowerCase()}`, lettingPass.account],
  ...(address === '' ? [] : [[`address ${address}`, lettingPass.address] as [string, number]]),
]

/** Counts failed sign-ins so that passphrases cannot be guessed by trying. */
export function attempts(): Attempts {
  const kept = new Map<string, Failures>()
  const forget = (now: number) => {
    for (const [key, { last }] of kept) if (now - last > forgetAfter) kept.delete(key)
  }
  return {
    wait: (who, now) => Math.max(0, ...keys(who).map(([key, letPass]) => left(kept.get(key), letPass, Date.parse(now)))),
    begun(who, now) {
      const at = Date.parse(now)
      if (kept.size > 10_000) forget(at)
      for (const [key] of keys(who)) {
        const before = kept.get(key)
        kept.set(key, { times: before && at - before.last <= forgetAfter ? before.times + 1 : 1, last: at })
      }
    },
    succeeded(who) {
      for (const [key] of keys(who)) {
        const before = kept.get(key)
        if (before && before.times > 1 && key.startsWith('address')) kept.set(key, { ...before, times: before.times - 1 })
        else kept.delete(key)
      }
    },
  }
}

const left = (failures: Failures | undefined, letPass: number, now: number): number =>
  failures && now - failures.last <= forgetAfter ? Math.max(0, failures.last + waitAfter(failures.times, letPass) - now) : 0

/** The words for somebody who must wait. */
export const waitInWords = (milliseconds: number): string =>
  `Too many sign-ins have failed. Wait ${count(Math.ceil(milliseconds / 60_000), 'minute')} and try again, or ask your administrator for help.`
