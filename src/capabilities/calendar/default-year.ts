import { addDays, type Day } from '../../kernel/day.ts'
import { endsOn, type Period, periodLabel, periodOfDay, startsOn } from '../../kernel/period.ts'

/** A planned quarter of a new trust's calendar; the trust changes its days to its own. */
export interface PlannedQuarter {
  label: string
  starts: Day
  ends: Day
  opens: Day
  due: Day
}

/** The four quarters of the financial year a day falls in: each opens the day after it ends and is due in the third week. */
export function quartersOfYear(day: Day): PlannedQuarter[] {
  const { year } = periodOfDay(day)
  return ([1, 2, 3, 4] as const).map((quarter) => {
    const period: Period = { year, quarter }
    const opens = addDays(endsOn(period), 1)
    return { label: periodLabel(period), starts: startsOn(period), ends: endsOn(period), opens, due: addDays(opens, 17) }
  })
}
