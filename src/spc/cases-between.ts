import { type Decision, no, yes } from '../kernel/decision.ts'
import { meanOf } from './mean.ts'
import { firedOf, type PointChart } from './point-chart.ts'
import { medianOf } from './run-chart.ts'

export interface CasesAsked {
  /**
   * What the rule of seven on one side counts about. The numbers are skewed, so that about two thirds of them lie below their mean even
   * where nothing changes; the median, which has half on each side, is taken unless the mean is asked for. Limits are the same for both.
   */
  centre?: 'median' | 'mean'
}

/**
 * G chart: cases between rare events, each case as likely as the next to be one (geometric; Kaminsky, Benneyan, Davis and Burke, 1992).
 * `cases` are those after one event and before the next: 0 where two came in a row. Limits are mean ± 3 √(mean (mean + 1)); the lower one
 * is always below nought, so only the rules of runs tell that events came closer together. High is good where events are harm.
 */
export function gChartOf(cases: readonly number[], { centre: about = 'median' }: CasesAsked = {}): Decision<PointChart> {
  const bad = cases.findIndex((one) => one < 0 || (!Number.isNaN(one) && !Number.isInteger(one)))
  if (bad >= 0) return no(`Number ${bad + 1} is ${cases[bad]}: cases between events are whole numbers from 0.`)
  const mean = meanOf(cases)
  const spread = 3 * Math.sqrt(mean * (mean + 1))
  const all = (value: number) => cases.map(() => value)
  const [lower, upper] = [all(mean - spread), all(mean + spread)]
  const centre = about === 'mean' ? mean : medianOf(cases)
  return yes({
    kind: 'g',
    values: [...cases],
    centre,
    lower,
    upper,
    drawnLower: all(Number.NaN),
    drawnUpper: upper,
    fired: firedOf(cases, { centre, lower, upper }),
    rough: [],
    remarks: [
      'There is no lower limit: events in a row are within chance, and only seven on one side or seven that fall show that they come closer together.',
    ],
  })
}
