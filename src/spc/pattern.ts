import type { Fired } from './signal.ts'

/** Points behind a rule that fired: places of the first and the last. */
export interface Pattern {
  from: number
  to: number
}

/** The unbroken points up to `at` that bear out a rule which fired there; a point beyond limits stands alone, and so does one of two in three. */
export function patternBehind(
  { rule, way }: Fired,
  at: number,
  { values, centre }: { values: readonly number[]; centre: number },
): Pattern {
  if (rule === 'outside' || rule === 'two in three') return { from: at, to: at }
  const isOnSide = (place: number) => Math.sign((values[place] as number) - centre) === way
  const isStep = (place: number) => Math.sign((values[place] as number) - (values[place - 1] as number)) === way
  let from = at
  while (from > 0 && (rule === 'shift' ? isOnSide(from - 1) : isStep(from))) from -= 1
  return { from, to: at }
}
