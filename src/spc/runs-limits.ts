/** Fewest and most runs that chance gives: fewer than `least` or more than `most` is a signal. */
export interface RunsLimits {
  least: number
  most: number
}

/** The first row below is for ten points off the median. */
const first = 10

/**
 * Five per cent points of the number of runs about a median (Swed and Eisenhart, 1943), read as Perla, Provost and Murray (2011) read them:
 * beyond them is a signal, on them is not. Worked out by us from the exact distribution for points divided evenly, one more above than
 * below where their number is odd; the test works them out again. Printed tables differ by one in some odd rows.
 */
// biome-ignore format: a table reads best in rows of ten
const rows: readonly (readonly [least: number, most: number])[] = [
  [3, 9], [3, 10], [3, 11], [4, 11], [4, 12], [4, 13], [5, 13], [5, 14], [6, 14], [6, 15],
  [6, 16], [7, 16], [7, 17], [8, 17], [8, 18], [9, 18], [9, 19], [9, 20], [10, 20], [10, 21],
  [11, 21], [11, 22], [11, 23], [12, 23], [12, 24], [13, 24], [13, 25], [14, 25], [14, 26], [14, 27],
  [15, 27], [15, 28], [16, 28], [16, 29], [17, 29], [17, 30], [17, 31], [18, 31], [18, 32], [19, 32],
  [19, 33], [20, 33], [20, 34], [21, 34], [21, 35], [21, 36], [22, 36], [22, 37], [23, 37], [23, 38],
  [24, 38],
]

/** The limits for so many points off the median; undefined below 10 and above 60. */
export function runsLimitsFor(useful: number): RunsLimits | undefined {
  const row = rows[useful - first]
  return row && { least: row[0], most: row[1] }
}
