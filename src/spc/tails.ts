/** Natural logarithm of the gamma function (Lanczos, g = 7, n = 9): fifteen figures for positive numbers. */
export function lnGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - lnGamma(1 - x)
  const shifted = x - 1
  const sum = lanczos.reduce((total, c, at) => (at === 0 ? c : total + c / (shifted + at)), 0)
  const t = shifted + 7.5
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum)
}

const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

const tiny = 1e-300
const enough = 1e-15

/** The regularised incomplete beta function by Lentz's continued fraction (Numerical Recipes, 3rd edition, 6.4). */
function incompleteBeta(a: number, b: number, x: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(lnGamma(a + b) - lnGamma(a) - lnGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  return x < (a + 1) / (a + b + 2) ? (front * betaFraction(a, b, x)) / a : 1 - (front * betaFraction(b, a, 1 - x)) / b
}

const away = (value: number): number => (Math.abs(value) < tiny ? tiny : value)

function betaFraction(a: number, b: number, x: number): number {
  let c = 1
  let d = 1 / away(1 - ((a + b) * x) / (a + 1))
  let h = d
  for (let m = 1; m < 5000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / away(1 + even * d)
    c = away(1 + even / c)
    h *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / away(1 + odd * d)
    c = away(1 + odd / c)
    const step = d * c
    h *= step
    if (Math.abs(step - 1) < enough) break
  }
  return h
}

/** The chance of at most so many of `n`, each with chance `p`. */
export function binomialUpTo(k: number, n: number, p: number): number {
  if (k < 0) return 0
  if (k >= n) return 1
  return incompleteBeta(n - k, k + 1, 1 - p)
}

/** The regularised upper incomplete gamma function, by series or continued fraction as suits (Numerical Recipes, 3rd edition, 6.2). */
function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1
  const front = Math.exp(-x + a * Math.log(x) - lnGamma(a))
  return x < a + 1 ? 1 - front * gammaSeries(a, x) : front * gammaFraction(a, x)
}

function gammaSeries(a: number, x: number): number {
  let [term, sum] = [1 / a, 1 / a]
  for (let n = 1; n < 20_000 && Math.abs(term) > Math.abs(sum) * enough; n += 1) {
    term *= x / (a + n)
    sum += term
  }
  return sum
}

function gammaFraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = 1 / tiny
  let d = 1 / away(b)
  let h = d
  for (let n = 1; n < 20_000; n += 1) {
    const factor = -n * (n - a)
    b += 2
    d = 1 / away(factor * d + b)
    c = away(b + factor / c)
    const step = d * c
    h *= step
    if (Math.abs(step - 1) < enough) break
  }
  return h
}

/** The chance of at most so many events where `expected` are. */
export const poissonUpTo = (k: number, expected: number): number => (k < 0 ? 0 : upperGamma(Math.floor(k) + 1, expected))
