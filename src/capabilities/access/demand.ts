import { type Day, daysBetween } from '../../kernel/day.ts'
import { type Frequency, periodAfter } from '../measures/index.ts'
import { capacityAdvised, fewestForPercentiles, queueOf, type Supposed } from './queue.ts'

/** Counts of periods as counts a week, each by the days its period has; periods without a figure are left out. */
export const weeklyOf = ({
  points,
  measure,
}: {
  points: readonly { period: Day; value: number | null }[]
  measure: { frequency: Frequency }
}): number[] =>
  points.flatMap(({ period, value }) => (value === null ? [] : [(value * 7) / daysBetween(period, periodAfter(period, measure.frequency))]))

const one = (n: number): string => n.toLocaleString('en-GB', { maximumFractionDigits: 1 })

/** How capacity stands to demand that varies, or why that cannot be said. */
export function advisedInWords(given: Supposed, weekly: readonly number[]): string {
  const range = capacityAdvised(weekly)
  if (!range)
    return `Nobody can tell what capacity demand that varies would need: ${weekly.length} of the ${fewestForPercentiles} figures of referrals are there.`
  const { newSeen } = queueOf(given)
  const stands =
    newSeen < range.from
      ? 'below that: weeks of many referrals make a queue that is not caught up'
      : newSeen > range.to
        ? 'above that'
        : 'within that'
  return `Referrals vary: so that a busy week makes no lasting queue, room for new people should lie between the 65th and the 85th percentile of what came, ${one(range.from)} to ${one(range.to)} a week. With ${one(newSeen)} it is ${stands}.`
}
