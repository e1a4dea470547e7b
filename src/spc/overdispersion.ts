/** A place's value, what it is held against, and the standard deviation chance alone gives it there. */
export interface Standing {
  value: number
  centre: number
  sigma: number
}

/** How much more places differ than chance explains. */
export interface Dispersion {
  /** Mean square of the winsorised distances in sigmas; 1 where chance explains everything. */
  phi: number
  /** Standard deviation between places beyond chance, in the unit of the values; 0 where chance explains everything. */
  tau: number
}

/** A tenth at each end is moved in, so that what a funnel is to find does not widen it (Spiegelhalter, 2005). */
const winsorised = 0.1

/** The value below which the share `q` of the sorted values lies, between neighbours by distance (type 7 of Hyndman and Fan, 1996). */
function quantileOf(sorted: readonly number[], q: number): number {
  const place = (sorted.length - 1) * q
  const [low, part] = [Math.floor(place), place - Math.floor(place)]
  const at = (i: number) => sorted[Math.min(i, sorted.length - 1)] as number
  return at(low) + part * (at(low + 1) - at(low))
}

/** Values beyond the tenth at either end become the value at that tenth. */
function winsorise(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b)
  const [low, high] = [quantileOf(sorted, winsorised), quantileOf(sorted, 1 - winsorised)]
  return values.map((value) => Math.min(Math.max(value, low), high))
}

/** Phi and tau of places (Spiegelhalter, 2005; tau by the moments of DerSimonian and Laird, 1986). Undefined for fewer than two. */
export function dispersionOf(places: readonly Standing[]): Dispersion | undefined {
  const usable = places.filter(({ sigma }) => sigma > 0)
  if (usable.length < 2) return undefined
  const z = winsorise(usable.map(({ value, centre, sigma }) => (value - centre) / sigma))
  const phi = z.reduce((sum, one) => sum + one * one, 0) / z.length
  const weights = usable.map(({ sigma }) => 1 / sigma ** 2)
  const [sum, squares] = [weights.reduce((a, w) => a + w, 0), weights.reduce((a, w) => a + w * w, 0)]
  const excess = (z.length * phi - (z.length - 1)) / (sum - squares / sum)
  return { phi, tau: Math.sqrt(Math.max(0, excess)) }
}
