import type { Day } from '../../../kernel/day.ts'
import type { SeriesFacts } from '../analysing/reading.ts'
import type { Asked } from './actions.ts'
import type { AskValues } from './forms.ts'
import { whyNotFrom } from './proposing.ts'

/** What was asked for, or the field that is wrong and why. */
export type AskMeant = { asked: Asked } | { field: string; words: string }

/** Reads a request against the series it is about: the period must be one of their points, a baseline needs as many. */
export function askMeant(values: AskValues, facts: readonly SeriesFacts[]): AskMeant {
  const said = { cause: values.cause, whySustained: values.sustained, whyExpected: values.expected, endsCaseId: null }
  if (values.asks === 'fixed baseline') {
    if (values.points === undefined) return { field: 'points', words: 'Enter how many points as a whole number from 12 to 20' }
    const longest = Math.max(0, ...facts.map(({ points }) => points.filter(({ value }) => value !== null).length))
    if (longest < values.points)
      return { field: 'points', words: `No series of it has ${values.points} points: the longest has ${longest}` }
    return { asked: { ...said, asks: 'fixed baseline', seriesId: null, fromPeriod: null, firstPoints: values.points } }
  }
  if (values.from === undefined) return { field: 'from', words: 'Select the first period of the new limits' }
  const from = values.from as Day
  const own = values.series === undefined ? facts : facts.filter(({ series }) => series.id === values.series)
  if (own.length === 0) return { field: 'series', words: 'Select a series of this measure that has figures' }
  const faults = own.map((one) => whyNotFrom(one, from))
  const fault = faults.every((words) => words !== undefined) ? faults[0] : undefined
  if (fault) return { field: 'from', words: own.length === 1 ? fault : `No series of this measure can begin there. ${fault}` }
  return { asked: { ...said, asks: 'limits anew', seriesId: values.series ?? null, fromPeriod: from, firstPoints: null } }
}
