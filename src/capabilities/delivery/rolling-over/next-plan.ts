import { addDays, type Day, isDay } from '../../../kernel/day.ts'

/** A year on from a day; 29 February becomes 28 February. */
function yearAfter(day: Day): Day {
  const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
  return isDay(next) ? next : (`${next.slice(0, 8)}28` as Day)
}

/** "Delivery plan 2022/23" as "Delivery plan 2023/24"; a name without a financial year is told to go on. */
export const nextName = (name: string): string =>
  /\b\d{4}\/\d{2}\b/.test(name)
    ? name.replace(/\b(\d{4})\/(\d{2})\b/, (_, year) => `${Number(year) + 1}/${String((Number(year) + 2) % 100).padStart(2, '0')}`)
    : `${name}, continued`

/**
 * What a plan's successor is called and when it holds, until a person says otherwise: the day after it ends, for as long as a year.
 * Where that year is over too by today, the first year that is not.
 */
export function nextPlan(plan: { name: string; endsOn: Day }, today: Day): { name: string; starts: Day; ends: Day } {
  const next = { name: nextName(plan.name), starts: addDays(plan.endsOn, 1), ends: yearAfter(plan.endsOn) }
  if (next.ends >= today) return next
  const later = nextPlan({ name: next.name, endsOn: next.ends }, today)
  return later.name.endsWith(', continued') ? { ...later, name: next.name } : later
}
