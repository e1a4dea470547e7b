/** A law of counts: the most there can be, and the logarithm of the chance of just `r`. */
interface CountLaw {
  most: number
  logOf: (r: number) => number
}

/** Stirling's series for the logarithm of the gamma function; to about 1e-14 from 10 up, where smaller arguments are stepped to. */
function logGamma(x: number): number {
  let [y, less] = [x, 0]
  for (; y < 10; y += 1) less += Math.log(y)
  const q = 1 / (y * y)
  return (y - 0.5) * Math.log(y) - y + 0.5 * Math.log(2 * Math.PI) + (1 / 12 - q * (1 / 360 - q * (1 / 1260 - q / 1680))) / y - less
}

const logFactorial = (r: number): number => logGamma(r + 1)

const binomial = (n: number, p: number): CountLaw => ({
  most: n,
  logOf: (r) => logFactorial(n) - logFactorial(r) - logFactorial(n - r) + (r && r * Math.log(p)) + (n - r && (n - r) * Math.log1p(-p)),
})

const poisson = (mean: number): CountLaw => ({
  most: Number.POSITIVE_INFINITY,
  logOf: (r) => r * Math.log(mean) - mean - logFactorial(r),
})

/**
 * Where a count is met with this chance or less, between two whole numbers (Spiegelhalter, 2005): the smallest r with
 * P(R ≤ r) ≥ chance, less the part of its own chance that was not needed. Begins at `from`, below which nothing weighs.
 */
function interpolated({ logOf, most }: CountLaw, chance: number, from: number): number {
  let below = 0
  for (let r = from; r <= most; r++) {
    const own = Math.exp(logOf(r))
    if (below + own >= chance || r - from > 1e7) return r - (below + own - chance) / own
    below += own
  }
  return most
}

/** Twelve sigmas below the mean, so that a law of large counts is not walked from nought. */
const beginning = (mean: number, variance: number): number => Math.max(0, Math.floor(mean - 12 * Math.sqrt(variance) - 1))

/** The share of `n` cases that chance goes below as seldom as `chance`, where each is so with the likelihood `p` (0 to 1). */
export function binomialLimit(n: number, p: number, chance: number): number {
  if (p <= 0 || p >= 1) return p
  return interpolated(binomial(n, p), chance, beginning(n * p, n * p * (1 - p))) / n
}

/** The number of events that chance goes below as seldom as `chance`, where so many are expected. */
export function poissonLimit(expected: number, chance: number): number {
  if (expected <= 0) return 0
  return interpolated(poisson(expected), chance, beginning(expected, expected))
}
