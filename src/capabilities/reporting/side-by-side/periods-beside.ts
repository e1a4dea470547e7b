import type { PeriodRow } from '../../calendar/index.ts'

/** The numbers of the periods to stand beside one, as an address or a command gives them. */
export interface AskedBeside {
  against: number | undefined
  and: number | undefined
}

/**
 * The periods set side by side, the earliest first: the one wanted, those asked for, and the period before it where none was.
 * The same period twice counts once. Periods are those of one plan, in any order.
 */
export function periodsBeside(periods: readonly PeriodRow[], wanted: PeriodRow, { against, and }: AskedBeside): PeriodRow[] {
  const inOrder = [...periods].sort(byEnd)
  const before = inOrder.filter((period) => period.id !== wanted.id && byEnd(period, wanted) < 0).at(-1)
  const asked = [against ?? before?.id, and]
  return inOrder.filter((period) => period.id === wanted.id || asked.includes(period.id))
}

/** By the last day, and where two end together the longer first: a quarter before a point within it. */
const byEnd = (a: PeriodRow, b: PeriodRow): number => compare(a.ends_on, b.ends_on) || compare(a.starts_on, b.starts_on) || a.id - b.id
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
