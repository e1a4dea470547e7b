import type { Day } from '../../../kernel/day.ts'
import { shortened } from '../../../kernel/words.ts'
import type { ItemMilestone } from '../item.ts'
import { datesIn, type Precision, type Span } from '../text/dates-in-text.ts'
import { sentencesIn } from '../text/sentences.ts'

/** A date that an update names and no milestone holds, with the sentence it stands in. */
export interface DateOffered {
  day: Day
  precision: Precision
  words: string
}

const most = 5

/** Dates in the words, from the period on, that could be milestones; at most five, in the order they stand. */
export function datesOffered(text: string, span: Span, milestones: readonly ItemMilestone[]): DateOffered[] {
  const held = new Set(milestones.flatMap((m) => [m.baseline, m.actual, ...m.forecasts.map((forecast) => forecast.day)]))
  const sentences = sentencesIn(text)
  const found = new Map<Day, DateOffered>()
  for (const { day, index, precision } of datesIn(text, span)) {
    if (day < span.starts || held.has(day) || found.has(day)) continue
    const sentence = sentences.find((one) => index >= one.index && index < one.index + one.text.length)
    found.set(day, { day, precision, words: shortened(sentence?.text ?? text, 160) })
  }
  return [...found.values()].slice(0, most)
}
