/** A line of a table that adds up: its keys, the last of a `whole` line being the total of the others. */
export type Adding = readonly { key: string; times: 1 | -1 }[]

/** A prime: sums of ones are solved among its remainders, so that no rounding ever says a cell is free that is not. */
const prime = 1_000_003

const remainder = (n: number): number => ((n % prime) + prime) % prime

/** What times `n` leaves one (Fermat): how a row is divided among remainders. */
function inverse(n: number): number {
  let [result, base, power] = [1, remainder(n), prime - 2]
  for (; power > 0; power >>= 1) {
    if (power & 1) result = (result * base) % prime
    base = (base * base) % prime
  }
  return result
}

type Row = Map<string, number>

/** Takes a multiple of another row away, so that its leading cell is gone from this one. */
function reduce(row: Row, by: Row, lead: string): void {
  const factor = row.get(lead) as number
  for (const [key, n] of by) {
    const left = remainder((row.get(key) ?? 0) - ((factor * n) % prime))
    if (left === 0) row.delete(key)
    else row.set(key, left)
  }
}

/**
 * The hidden cells that a reader can work out from all lines together: those that have one value only in every table that adds up to
 * what is shown. Found by elimination: such a cell is left alone in a row.
 */
export function workedOut(lines: readonly Adding[], hidden: ReadonlySet<string>): string[] {
  const solved = new Map<string, Row>()
  for (const line of lines) {
    const row: Row = new Map(line.filter(({ key }) => hidden.has(key)).map(({ key, times }) => [key, remainder(times)]))
    for (const [lead, other] of solved) if (row.has(lead)) reduce(row, other, lead)
    const [lead] = row.keys()
    if (lead === undefined) continue
    const share = inverse(row.get(lead) as number)
    for (const [key, n] of row) row.set(key, (n * share) % prime)
    for (const other of solved.values()) if (other.has(lead)) reduce(other, row, lead)
    solved.set(lead, row)
  }
  return [...solved].filter(([, row]) => row.size === 1).map(([lead]) => lead)
}
