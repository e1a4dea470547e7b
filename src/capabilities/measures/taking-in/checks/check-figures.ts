import type { Day } from '../../../../kernel/day.ts'
import { ratioOf } from '../../observing/observation.ts'
import { endOfPeriod, periodInWords } from '../../periods.ts'
import type { MatchedFigure } from '../matching/match-file.ts'
import type { Gathered } from '../reading/gathered.ts'
import type { Severity, Way } from '../reading/proposed.ts'

/** Whether a figure of this measure can never be below nought. */
const neverNegative = ({ measure: { kind, unit } }: MatchedFigure) =>
  ['count', 'proportion', 'rate', 'days between'].includes(kind) && !unit.startsWith('£')

const number = (value: number) => value.toLocaleString('en-GB', { maximumFractionDigits: 4 })

/** What is wrong or odd with one figure, in words that follow its cell. */
interface Verdict {
  kind: string
  severity: Severity
  says: string
  ways?: readonly Way[]
}

const stops = (kind: string, says: string, ways?: readonly Way[]): Verdict => ({ kind, severity: 'stops', says, ...(ways ? { ways } : {}) })
const asks = (kind: string, says: string): Verdict => ({ kind, severity: 'asks', says })

/** What is said of a period holds for every figure of the measure and period. */
function periodVerdicts(today: Day): (figure: MatchedFigure) => Verdict | undefined {
  const known = new Map<string, Verdict | undefined>()
  return (figure) => {
    const { measureId, period, read } = figure
    const key = `${measureId}|${period}|${read.frequency}|${read.rolling ?? ''}`
    if (!known.has(key)) known.set(key, ofPeriod(figure, today))
    return known.get(key)
  }
}

function ofPeriod({ measure, read, period }: MatchedFigure, today: Day): Verdict | undefined {
  if (read.frequency !== measure.frequency)
    return stops('another frequency', `the figure is for a ${read.frequency}, the measure is one of each ${measure.frequency}`)
  if (read.rolling && measure.rollingMonths !== read.rolling)
    return stops(
      'rolling',
      `the figure covers ${read.rolling} months, the measure ${measure.rollingMonths ?? 'one period'}${measure.rollingMonths ? '' : ' only'}: they overlap and are not to be mixed`,
    )
  const words = periodInWords(period, measure.frequency)
  if (period > today) return stops('future', `${words} has not begun`)
  if (endOfPeriod(period, measure.frequency) >= today) return asks('not over', `${words} is not over yet`)
  if (measure.endedOn && period > measure.endedOn) return asks('ended', 'the measure ended before')
  return undefined
}

/** Larger than anything a trust counts, pence included: beyond it sums are no longer exact. */
const largest = 1e13

function ofSize({ numerator, denominator, value }: MatchedFigure): Verdict | undefined {
  const beyond = [numerator, denominator, value].find((one) => one !== null && !(Math.abs(one) <= largest))
  return beyond === undefined ? undefined : stops('too large', `${String(beyond)} is larger than any figure can be`)
}

function ofParts({ numerator, denominator, value, measure }: MatchedFigure): Verdict | undefined {
  if (denominator !== null && denominator <= 0)
    return stops('no denominator', `The denominator is ${number(denominator)}`, ['leave out', 'missing'])
  if (numerator !== null && denominator !== null && numerator > denominator && measure.kind === 'proportion')
    return stops('over the whole', `The numerator ${number(numerator)} is more than the denominator ${number(denominator)}`)
  if (numerator === null || denominator === null || value === null) return undefined
  const worked = ratioOf(numerator, denominator, measure.per) as number
  const room = Math.max(0.6 * 10 ** -measure.decimals, Math.abs(worked) * 0.006)
  return Math.abs(worked - value) > room
    ? stops(
        'parts disagree',
        `The value is ${number(value)}, but ${number(numerator)} of ${number(denominator)} makes ${number(Number(worked.toFixed(measure.decimals + 1)))}`,
      )
    : undefined
}

function ofValue(figure: MatchedFigure): Verdict | undefined {
  const { value, numerator, measure } = figure
  const lowest = Math.min(value ?? 0, numerator ?? 0)
  if (lowest < 0 && neverNegative(figure)) return stops('negative', `${number(lowest)} is less than nought`)
  if (value === null) return undefined
  if (measure.kind === 'proportion' && value > measure.per)
    return stops('over 100%', `${number(value)} is more than ${measure.per === 1 ? '1' : '100%'}`)
  if (measure.kind === 'count' && !Number.isInteger(value) && !measure.unit.startsWith('£'))
    return asks('part of a count', `${number(value)} is no whole number`)
  return undefined
}

const headline: Record<string, string> = {
  'another frequency': 'for another length of period',
  rolling: 'for overlapping periods',
  future: 'for a period to come',
  'not over': 'for a period that is not over',
  ended: 'after the measure ended',
  'no denominator': 'without a denominator',
  'over the whole': 'more than the whole',
  'parts disagree': 'at odds with their numerator and denominator',
  'too large': 'too large',
  negative: 'below nought',
  'over 100%': 'above 100%',
  'part of a count': 'not whole',
}

/** Looks at each figure by itself: its period, its parts, its size. */
export function checkFigures(figures: readonly MatchedFigure[], today: Day, found: Gathered): void {
  const judged = periodVerdicts(today)
  for (const [row, figure] of figures.entries()) {
    const period = judged(figure)
    const verdict = figure.status === 'given' ? (ofSize(figure) ?? ofParts(figure) ?? ofValue(figure)) : undefined
    for (const one of [period, verdict])
      if (one)
        found.add({
          kind: one.kind,
          severity: one.severity,
          about: String(figure.measureId),
          cell: figure.at,
          row,
          says: one.says,
          words: (n, first) =>
            `${figure.measure.name}: ${n === 1 ? '1 figure is' : `${number(n)} figures are`} ${headline[one.kind]}. ${first}`,
          ...(one.ways ? { ways: one.ways } : {}),
        })
    if (figure.measure.rollingMonths && !period)
      found.add({
        kind: 'rolling figures',
        severity: 'tells',
        about: String(figure.measureId),
        cell: figure.at,
        words: () =>
          `${figure.measure.name}: each figure covers ${figure.measure.rollingMonths} months and overlaps the next; they are never added up.`,
      })
  }
}
