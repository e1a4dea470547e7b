import type { Day } from '../../../kernel/day.ts'
import { type DatePattern, datePatterns, type Parts, type Precision } from './date-patterns.ts'
import { inItsYear, type Lean, leanOf, type Span } from './year-of-date.ts'

export type { Precision } from './date-patterns.ts'
export type { Span } from './year-of-date.ts'

/** A date found in a text: the words, where they begin, the last day they can mean, and how exactly they were written. */
export interface DateInText {
  text: string
  index: number
  day: Day
  precision: Precision
}

/**
 * The dates in an English plan text, in the order they stand. A date without a year takes it from the period, by the rule in
 * `inItsYear`; Q1 to Q4 are of the financial year. What could mean two days ("Nov 22", "winter", "09/20/22", a year alone,
 * "later in the year") is left out, and figures such as 18/52, 4x5 or 24/7 are not dates.
 */
export function datesIn(text: string, span: Span): DateInText[] {
  const found: DateInText[] = []
  let left = text
  for (const pattern of datePatterns) {
    for (const match of left.matchAll(pattern.pattern)) {
      const day = dayMeant(pattern, match.groups ?? {}, { lean: leanAt(text, match), span })
      if (day) found.push({ text: match[0].replace(/[.\s]+$/, ''), index: match.index, day, precision: pattern.precision })
    }
    left = left.replace(pattern.pattern, (words) => '\u0001'.repeat(words.length))
  }
  return found.sort((a, b) => a.index - b.index)
}

function dayMeant(pattern: DatePattern, parts: Parts, near: { lean: Lean; span: Span }): Day | undefined {
  const year = pattern.year(parts)
  if (year !== undefined) return pattern.read(parts, year)
  if (parts.fy !== undefined) return undefined
  return inItsYear((tried) => pattern.read(parts, tried), near.lean, near.span)
}

/** The words of the same sentence before the date, and the date's own ("end of"), say whether it lies ahead. */
function leanAt(text: string, match: RegExpExecArray): Lean {
  const earlier = text.slice(Math.max(0, match.index - 60), match.index)
  const sentence = earlier.split(/[.;!?]\s|\n|•/).at(-1) ?? ''
  return leanOf(`${sentence}${/^end/i.test(match[0]) ? ' end of' : ''}`)
}
