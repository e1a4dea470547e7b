import { addDays, type Day } from '../../../kernel/day.ts'

/** The days an update speaks for: the first and last of its period. */
export interface Span {
  starts: Day
  ends: Day
}

const forward =
  /\b(?:will|by|until|till|due|expect(?:ed|s|ing)?|plan(?:s|ned|ning)?|to be|aim(?:s|ing)?|target|next|further|before|forecast|scheduled|going to|upcoming|end of|commence|taking place)\b/i
const backward =
  /\b(?:was|were|had|has been|have been|since|last|completed|submitted|approved|launched|held|opened|started|commenced|attended|presented|published|closed|went|took|met)\b/i

export type Lean = 'forward' | 'backward' | 'neither'

/** Which way the words before a date lean; words that lean both ways lean neither. */
export function leanOf(words: string): Lean {
  const [ahead, behind] = [forward.test(words), backward.test(words)]
  if (ahead === behind) return 'neither'
  return ahead ? 'forward' : 'backward'
}

/**
 * The year of a date written without one, chosen from the period the text was written for. Forward words (will, by, due):
 * the first time it comes round from the period's start. Backward words (was, completed, since): the last time by the
 * period's end. Neither: only if it falls in the period or the 92 days on either side. Otherwise undefined, never a guess.
 */
export function inItsYear(dayIn: (year: number) => Day | undefined, lean: Lean, span: Span): Day | undefined {
  const first = Number(span.starts.slice(0, 4))
  const days = [first - 1, first, first + 1, first + 2].map(dayIn).filter((day) => day !== undefined)
  if (lean === 'forward') return days.find((day) => day >= span.starts)
  if (lean === 'backward') return days.findLast((day) => day <= span.ends)
  const near = days.filter((day) => day >= addDays(span.starts, -92) && day <= addDays(span.ends, 92))
  return near.length === 1 ? near[0] : undefined
}
