import { dayAt, dayInWords } from '../../../kernel/day.ts'
import { type Measure, numberInWords } from '../measure.ts'
import type { Point } from '../observing/observation.ts'
import type { Earlier } from './queries-shown.ts'

/** "was 82.1% until 3 September 2024": what a figure was before it was put right, newest first. */
export function earlierInWords(measure: Pick<Measure, 'kind' | 'decimals'>, point: Point, earlier: readonly Earlier[]): string[] {
  const said = (value: number | null) => (value === null ? 'without a figure' : numberInWords(measure, value))
  const lines: string[] = []
  let now: { value: number | null; status: string } = point
  for (const before of earlier.toReversed()) {
    const until = `until ${dayInWords(dayAt(before.until))}`
    if (before.value !== now.value)
      lines.push(
        said(before.value) === said(now.value)
          ? `put right on ${until.slice(6)}, the same when rounded`
          : `was ${said(before.value)} ${until}`,
      )
    else if (before.status !== now.status) lines.push(`was ${before.status} ${until}`)
    now = before
  }
  return lines
}
