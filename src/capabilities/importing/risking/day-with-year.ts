import type { Day } from '../../../kernel/day.ts'
import { datesIn } from '../../delivery/index.ts'
import { dueDay } from '../due-day.ts'

const anyYear = { starts: '2000-01-01' as Day, ends: '2099-12-31' as Day }
const most = 2000

/** Registers write the same days many times: each is kept once read. */
function readOnce(read: (said: string) => Day | null): (said: string) => Day | null {
  const lately = new Map<string, Day | null>()
  return (said) => {
    const before = lately.get(said)
    if (before !== undefined) return before
    if (lately.size >= most) lately.clear()
    const now = read(said)
    lately.set(said, now)
    return now
  }
}

/** A day written with its year; null for one without, for “end of Q3” and for “ongoing”. */
export const dayWithYear = readOnce((said) => (/\b20\d{2}\b|\d{1,2}[/.]\d{1,2}[/.]\d{2}\b/.test(said) ? dueDay(said, anyYear) : null))

/** The same, where the very day is written: “March 2025” and “Q3 2024/25” are no one day. */
export const exactDay = readOnce((said) =>
  datesIn(said, anyYear).every(({ precision }) => precision === 'day') ? dayWithYear(said) : null,
)
