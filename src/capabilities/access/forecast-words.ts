import type { Day } from '../../kernel/day.ts'
import { figureInWords, type Measure, periodInWords } from '../measures/index.ts'
import type { Forecast, Pace } from './forecast.ts'

type Of = Pick<Measure, 'kind' | 'unit' | 'decimals' | 'frequency'>

/** "It falls by 12 people a month, somewhere between 4 and 20." Where the interval holds nought, nobody can say which way. */
export function paceInWords(measure: Of, { middle, low, high }: Pace): string {
  const fine = { ...measure, decimals: Math.max(1, measure.decimals) }
  const said = (value: number) =>
    measure.kind === 'proportion' ? `${Math.abs(value).toFixed(2)} points` : figureInWords(fine, Math.abs(value))
  const a = aPeriod(measure)
  if (low < 0 && high > 0)
    return `It moves no way that can be told from chance: somewhere between ${said(low)} down and ${said(high)} up ${a}.`
  const [least, greatest] = [Math.min(Math.abs(low), Math.abs(high)), Math.max(Math.abs(low), Math.abs(high))]
  if (greatest === 0) return 'It does not move.'
  return `It ${middle < 0 ? 'falls' : 'rises'} by ${said(middle)} ${a}, somewhere between ${said(least)} and ${said(greatest)}.`
}

const aPeriod = ({ frequency }: Pick<Of, 'frequency'>): string => `a ${frequency}`

/** When the target is reached: "At this pace it reaches 18 weeks between March and September 2025." */
export function reachInWords(measure: Of, { reach }: Pick<Forecast, 'reach'>): string {
  if (reach === null) return 'Nothing is asked of it, so nothing can be reached.'
  const target = figureInWords(measure, reach.target)
  const on = (period: Day) => periodInWords(period, measure.frequency)
  if (reach.isMet) return `It stands at ${target} or better already.`
  if (reach.earliest === null)
    return `At this pace it never reaches ${target}: not even at the fastest pace its figures allow, within ten years.`
  if (reach.latest === null) {
    const likeliest = reach.middle === null ? 'never at the likeliest pace' : `in ${on(reach.middle)} at the likeliest`
    return `At this pace it reaches ${target} in ${on(reach.earliest)} at the earliest, ${likeliest}, or never.`
  }
  if (reach.earliest === reach.latest) return `At this pace it reaches ${target} in ${on(reach.earliest)}.`
  return `At this pace it reaches ${target} between ${on(reach.earliest)} and ${on(reach.latest)}.`
}

/** What the forecast rests on. */
export const restsOn = (measure: Of, { figures, since }: Pick<Forecast, 'figures' | 'since'>): string =>
  `From the pace between every two of ${figures} figures since ${periodInWords(since, measure.frequency)}. The band holds the fastest and the slowest pace that fit them, 95 times in 100, and is widened by as far as a figure has strayed. It supposes that nothing changes.`
