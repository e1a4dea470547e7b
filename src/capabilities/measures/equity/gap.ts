/** So many of so many. */
export interface Of {
  numerator: number
  denominator: number
}

/** A difference between two shares with what chance leaves open, all between -1 and 1. */
export interface Gap {
  difference: number
  low: number
  high: number
}

/** Half the width of 95%, in standard errors. */
const z = 1.959964

/** Wilson's score interval of a share (Wilson 1927), without continuity correction. */
export function wilson({ numerator, denominator }: Of): { low: number; high: number } {
  const [n, p] = [denominator, numerator / denominator]
  const middle = p + (z * z) / (2 * n)
  const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))
  const whole = 1 + (z * z) / n
  return { low: (middle - half) / whole, high: (middle + half) / whole }
}

/** The difference of two shares and its 95% interval by Newcombe's hybrid score method (Newcombe 1998, Statistics in Medicine 17, method 10). */
export function gapBetween(one: Of, other: Of): Gap | undefined {
  if (one.denominator <= 0 || other.denominator <= 0) return undefined
  const [p, q] = [one.numerator / one.denominator, other.numerator / other.denominator]
  const [own, theirs] = [wilson(one), wilson(other)]
  return {
    difference: p - q,
    low: p - q - Math.sqrt((p - own.low) ** 2 + (theirs.high - q) ** 2),
    high: p - q + Math.sqrt((own.high - p) ** 2 + (q - theirs.low) ** 2),
  }
}

/** Whether chance alone would seldom make such a gap: nought lies outside its interval. */
export const isMoreThanChance = ({ low, high }: Gap): boolean => low > 0 || high < 0
