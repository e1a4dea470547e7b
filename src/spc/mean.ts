/** The sum with the rounding of every step carried along (Neumaier, 1974). Missing values (NaN) are passed over. */
function sumOf(values: readonly number[], less: number): { sum: number; n: number } {
  let [sum, lost, n] = [0, 0, 0]
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    if (Number.isNaN(value)) continue
    n += 1
    const part = value - less
    const next = sum + part
    lost += Math.abs(sum) >= Math.abs(part) ? sum - next + part : part - next + sum
    sum = next
  }
  return { sum: sum + lost, n }
}

/**
 * The arithmetic mean of the values that are there, correctly rounded for all practical purposes: a second pass corrects the first, as
 * R's does. A plain sum would put a constant series one step off its own mean. NaN where nothing is there.
 */
export function meanOf(values: readonly number[]): number {
  const { sum, n } = sumOf(values, 0)
  if (n === 0) return Number.NaN
  const first = sum / n
  return Number.isFinite(first) ? first + sumOf(values, first).sum / n : first
}
