import type { Day } from '../../../kernel/day.ts'
import { count, opening } from '../../../kernel/words.ts'
import { type Frequency, inPeriod } from '../periods.ts'

/** A place that gives, or gave, figures of a measure. */
export interface Giver {
  placeId: number
  name: string
  first: Day
  /** Its latest period with a value; null where it never had one. */
  latest: Day | null
  /** The last period it was to give, where somebody said so. */
  endedWith: Day | null
}

export interface Givers {
  /** The latest period any of them has. */
  latest: Day | null
  /** They gave none for that period, and nobody said they ended. */
  stopped: Giver[]
  ended: Giver[]
  giving: Giver[]
}

/** Sorts givers: a place without the latest figure may be late or may have ended, and only a person can say which. */
export function giversOf(all: readonly Giver[]): Givers {
  const latest = all.reduce<Day | null>(
    (last, one) => (one.latest !== null && (last === null || one.latest > last) ? one.latest : last),
    null,
  )
  const ended = all.filter(({ endedWith }) => endedWith !== null)
  const open = all.filter(({ endedWith }) => endedWith === null)
  const stopped = open.filter((one) => latest !== null && (one.latest === null || one.latest < latest))
  return {
    latest,
    stopped: [...stopped].sort((a, b) => (a.latest ?? '').localeCompare(b.latest ?? '') || a.name.localeCompare(b.name, 'en-GB')),
    ended,
    giving: open.filter((one) => !stopped.includes(one)),
  }
}

/** "207 places gave figures; ten have none for November 2025." */
export function givingInWords({ latest, stopped, ended, giving }: Givers, frequency: Frequency): { strong: string; words: string } {
  const open = stopped.length + giving.length
  if (latest === null || open + ended.length === 0) return { strong: 'No place has given a figure yet.', words: '' }
  const last = inPeriod(latest, frequency)
  return {
    strong:
      stopped.length === 0
        ? `${open === 1 ? 'The one place that gives figures has' : `All ${count(open, 'place')} that give figures have`} one ${last}.`
        : `${opening(stopped.length)} of ${count(open, 'place')} ${stopped.length === 1 ? 'has' : 'have'} no figure ${last}.`,
    words: [
      stopped.length > 0
        ? 'A total is incomplete while a place that should give is missing, and incomplete totals have no limits. If a place has closed or gives no more, say so: totals then ask for it no longer.'
        : '',
      ended.length > 0 ? `${opening(ended.length)} ${ended.length === 1 ? 'has' : 'have'} ended.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  }
}
