import type { Fired } from './signal.ts'

/** Points behind a rule that fired: places of the first and the last, and how many bear it out. */
export interface Pattern {
  from: number
  to: number
  length: number
}

/** What points are judged by; `lower` and `upper` are a column where limits differ from point to point. */
export interface JudgedBy {
  values: readonly number[]
  centre: number
}

/** The unbroken points up to `at` that bear out a rule which fired there. Of two in three it is those beyond two sigma among the three, told by `isClose`. */
export function patternBehind({ rule, way }: Fired, at: number, { values, centre, isClose }: JudgedBy & { isClose: (at: number) => boolean }): Pattern {
  if (rule === 'outside') return { from: at, to: at, length: 1 }
  if (rule === 'two in three') return pairBehind(at, isClose)
  const goesOn = (place: number) =>
    rule === 'shift'
      ? Math.sign((values[place] as number) - centre) === way
      : Math.sign((values[place] as number) - (values[place - 1] as number)) === way
  let from = at
  while (from > 0 && goesOn(from - 1) && goesOn(from)) from -= 1
  if (rule === 'trend' && from > 0 && goesOn(from)) from -= 1
  return { from, to: at, length: at - from + 1 }
}

function pairBehind(at: number, isClose: (at: number) => boolean): Pattern {
  const close = [at - 2, at - 1, at].filter((place) => place >= 0 && isClose(place))
  return { from: close[0] ?? at, to: at, length: close.length }
}
