/** Yes, no, or undecidable because a value is missing. */
export type Fact = boolean | null

const nan = Number.isNaN

/** Beyond the limits; a point on a limit is inside. */
export const outsideOf = (value: number, lower: number, upper: number): Fact =>
  nan(value) || nan(upper) ? null : value > upper || value < lower

/** 1 above, -1 below, 0 on the mean, which is neither side. */
export const sideOf = (value: number, mean: number): number => (nan(value) || nan(mean) ? Number.NaN : Math.sign(value - mean))

/** Beyond the near limits, two thirds of the way out. */
export const nearTo = (value: number, { nearLower, nearUpper }: { nearLower: number; nearUpper: number }): Fact =>
  nan(value) || nan(nearUpper) ? null : value > nearUpper || value < nearLower

const trendLength = 7
const shiftLength = 7

/** Each point of windows of `length` in which the rule holds; of several windows over a point one that holds is enough, and one that cannot be told leaves it open. */
function marked(n: number, length: number, holds: (from: number) => Fact): Fact[] {
  const facts: Fact[] = new Array(n).fill(false)
  for (let from = 0; from + length <= n; from++) {
    const held = holds(from)
    if (held === false) continue
    for (let at = from; at < from + length; at++) if (held === true || facts[at] === false) facts[at] = held
  }
  return facts
}

/** Every point of each run of `length` points or more with one sign; `more` is how many points a run has beyond its signs: a step joins two points. */
function inRuns(signs: readonly number[], length: number, more: 0 | 1): Fact[] {
  const facts: Fact[] = new Array(signs.length).fill(false)
  let [run, before] = [0, 0]
  for (let at = 0; at < signs.length; at++) {
    const sign = signs[at] as number
    run = sign !== 1 && sign !== -1 ? 0 : sign === before ? run + 1 : 1
    before = sign
    if (run + more === length) facts.fill(true, at - length + 1, at + 1)
    else if (run + more > length) facts[at] = true
  }
  return facts
}

/** Seven points that each step up, or each step down. Equal neighbours end it, and so does a missing value. */
export const trendOf = (values: readonly number[]): Fact[] =>
  inRuns(
    values.map((value, at) => (at === 0 ? 0 : Math.sign(value - (values[at - 1] as number)))),
    trendLength,
    1,
  )

/** Seven points on one side of the mean. A point from which seven cannot be counted because one is missing is left open, as the package has it. */
export function shiftOf(sides: readonly number[]): Fact[] {
  const facts = inRuns(sides, shiftLength, 0)
  if (sides.length < shiftLength || !sides.some(nan)) return facts
  return facts.map((held, at) => (held || !nan(sumOver(sides, at, Math.min(shiftLength, sides.length - at))) ? held : null))
}

function sumOver(sides: readonly number[], from: number, length: number): number {
  let sum = 0
  for (let at = from; at < from + length; at++) sum += sides[at] as number
  return sum
}

/** Of three points on one side of the mean at least two near or beyond a limit: those two or three, never the one in between that is neither. */
export function twoInThreeOf(close: readonly Fact[], sides: readonly number[]): Fact[] {
  const part = marked(sides.length, 3, (from) => {
    const sum = sumOver(sides, from, 3)
    if (nan(sum)) return null
    return Math.abs(sum) === 3 && Number(close[from]) + Number(close[from + 1]) + Number(close[from + 2]) >= 2
  })
  return part.map((held, at) => and(close[at] ?? null, held))
}

const and = (a: Fact, b: Fact): Fact => (a === false || b === false ? false : a === null || b === null ? null : true)
