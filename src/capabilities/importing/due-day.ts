import type { Day } from '../../kernel/day.ts'
import { datesIn } from '../delivery/index.ts'

/** The day a due cell means, where it means one and only one; the words are kept beside it either way. */
export function dueDay(words: string, plan: { starts: Day; ends: Day }): Day | null {
  const dates = datesIn(words, plan)
  const [one] = dates
  if (!one || dates.length > 1) return null
  const rest = words.replace(one.text, ' ').replace(/\b(by|due|end of|end|the|on|before|from)\b/gi, ' ')
  return /[\p{L}\d]/u.test(rest) ? null : one.day
}
