import { type Day, dayInWords, isDay } from '../../../kernel/day.ts'

/** The meetings that are over, the last first, so many of them. */
export const boardDays = (periods: readonly { label: string; board_on: Day | null }[], on: Day): { label: string; day: Day }[] =>
  periods
    .flatMap(({ label, board_on: day }) => (day !== null && day < on ? [{ label, day }] : []))
    .toSorted((a, b) => b.day.localeCompare(a.day))
    .slice(0, 4)

/** What an address asks with: one whole day, or the three boxes of a form. */
export interface DayTyped {
  whole: string | undefined
  day: string
  month: string
  year: string
}

/** The day asked for; undefined where none was; words where it cannot be used. */
export function askedDay({ whole, day, month, year }: DayTyped, on: Day): { day: Day } | { words: string } | undefined {
  const boxes = [day, month, year].some((box) => box.trim() !== '')
    ? `${year.trim()}-${month.trim().padStart(2, '0')}-${day.trim().padStart(2, '0')}`
    : undefined
  const text = whole?.trim() || boxes
  if (text === undefined) return undefined
  if (!isDay(text)) return { words: 'Enter a real day, for example 30 7 2024' }
  return text < on ? { day: text } : { words: `Enter a day before ${dayInWords(on)}, the day whose records are read` }
}
