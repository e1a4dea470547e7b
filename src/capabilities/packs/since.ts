import { type Day, dayAt, dayInWords, endOfDay, type Instant } from '../../kernel/day.ts'

/** What a pack is held against: the instant whose records the members last saw, and how it is said. */
export interface Since {
  instant: Instant | null
  /** "since the pack for 30 July 2024 was frozen on 23 July 2024". */
  words: string
}

/** Since the members last had papers: when the pack before was frozen; else since the body last met; else this is the first. */
export function sinceOf(body: string, before: { meetsOn: Day; frozenAt: Instant } | undefined, lastMet: Day | undefined): Since {
  if (before)
    return {
      instant: before.frozenAt,
      words: `since the pack for ${dayInWords(before.meetsOn)} was frozen on ${dayInWords(dayAt(before.frozenAt))}`,
    }
  if (lastMet)
    return { instant: endOfDay(lastMet), words: `since ${body} met on ${dayInWords(lastMet)}; no pack was frozen for that meeting` }
  return { instant: null, words: `${body} has had no pack before this one, and no earlier meeting is recorded` }
}
