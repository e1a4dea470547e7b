import { before, type Period, periodLabel } from '../../kernel/period.ts'

/** The quarter before, as short as it can be said beside this one: "Q1", or "Q4 2023/24" where the year is another. */
export function quarterBefore(quarter: Period): string {
  const earlier = before(quarter)
  return earlier.year === quarter.year ? `Q${earlier.quarter}` : periodLabel(earlier)
}
