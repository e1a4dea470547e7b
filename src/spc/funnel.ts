import { type Decision, no, yes } from '../kernel/decision.ts'
import { binomialLimit, poissonLimit } from './exact-limits.ts'
import { type Dispersion, dispersionOf } from './overdispersion.ts'

/** One ward, directorate or trust of a funnel. */
export interface FunnelPlace {
  name: string
  numerator: number
  denominator: number
}

/** How far from the others' level, and which way; `few` where it has no cases to judge by. */
export type FunnelVerdict = 'inside' | 'outside 95' | 'outside 99.8' | 'few'

export interface FunnelPoint extends FunnelPlace {
  value: number
  lower95: number
  upper95: number
  lower998: number
  upper998: number
  verdict: FunnelVerdict
  /** 1 above the limits, -1 below, 0 where it is inside. */
  way: 1 | -1 | 0
}

/** Limits as chance alone makes them, or widened for what places differ by beyond it: everywhere alike (additive) or in proportion (multiplicative). */
export const spreads = ['chance', 'additive', 'multiplicative'] as const
export type Spread = (typeof spreads)[number]

export interface FunnelAsked {
  /** `proportion`: cases of cases, exact binomial limits. `rate`: events of what they are counted over, exact Poisson limits. */
  kind: 'proportion' | 'rate'
  /** The level all are held against; where undefined, all numerators over all denominators. */
  centre?: number
  spread?: Spread
}

export interface Funnel {
  kind: 'proportion' | 'rate'
  spread: Spread
  centre: number
  points: FunnelPoint[]
  /** Undefined where fewer than two places can be compared. */
  dispersion: Dispersion | undefined
  /** The limits at any denominator, to draw the funnel's lines by. */
  limitsAt: (denominator: number) => FunnelLimits
}

export type FunnelLimits = Pick<FunnelPoint, 'lower95' | 'upper95' | 'lower998' | 'upper998'>

/** Two-sided chances of one in twenty and two in a thousand, and their standard normal distances. */
const tails = { lower95: 0.025, upper95: 0.975, lower998: 0.001, upper998: 0.999 }
const distances = { lower95: -1.959964, upper95: 1.959964, lower998: -3.090232, upper998: 3.090232 }

/** Funnel plot (Spiegelhalter, 2005). No where a numerator or denominator cannot be. */
export function funnelOf(places: readonly FunnelPlace[], asked: FunnelAsked): Decision<Funnel> {
  const why = whyNone(places, asked)
  if (why) return no(why)
  const { kind, spread = 'chance' } = asked
  const total = (of: 'numerator' | 'denominator') => places.reduce((sum, place) => sum + place[of], 0)
  const centre = asked.centre ?? total('numerator') / total('denominator')
  const sigmaAt = (n: number) => Math.sqrt((kind === 'proportion' ? centre * (1 - centre) : centre) / n)
  const standings = places.flatMap(({ numerator, denominator: n }) => (n > 0 ? [{ value: numerator / n, centre, sigma: sigmaAt(n) }] : []))
  const dispersion = dispersionOf(standings)
  const limitsAt = (n: number) =>
    bounded(spread === 'chance' ? exactAt(n, centre, kind) : widenedAt(centre, widthOf(sigmaAt(n), dispersion, spread)), kind)
  return yes({ kind, spread, centre, points: places.map((place) => pointOf(place, limitsAt)), dispersion, limitsAt })
}

function whyNone(places: readonly FunnelPlace[], { kind, centre }: FunnelAsked): string | undefined {
  const wrong = places.find(({ numerator, denominator }) => !(numerator >= 0 && denominator >= 0) || (denominator === 0 && numerator > 0))
  if (wrong)
    return `${wrong.name} has ${wrong.numerator} of ${wrong.denominator}: neither can be missing or below nought, nor anything be of nothing.`
  const above = kind === 'proportion' ? places.find(({ numerator, denominator }) => numerator > denominator) : undefined
  if (above) return `${above.name} has ${above.numerator} of ${above.denominator}: no share can be above the whole.`
  const broken =
    kind === 'proportion' ? places.find(({ numerator, denominator: n }) => !Number.isInteger(numerator) || !Number.isInteger(n)) : undefined
  if (broken) return `${broken.name} has ${broken.numerator} of ${broken.denominator}: cases are whole numbers.`
  if (centre !== undefined && !(centre >= 0 && (kind === 'rate' || centre <= 1)))
    return `The level all are held against cannot be ${centre}.`
  return places.some(({ denominator }) => denominator > 0) ? undefined : 'No place has anything to count by.'
}

type Four = Record<keyof typeof tails, number>
const four = (of: (one: keyof typeof tails) => number): Four => ({
  lower95: of('lower95'),
  upper95: of('upper95'),
  lower998: of('lower998'),
  upper998: of('upper998'),
})

const exactAt = (n: number, centre: number, kind: Funnel['kind']): Four =>
  four((one) => (kind === 'proportion' ? binomialLimit(Math.round(n), centre, tails[one]) : poissonLimit(n * centre, tails[one]) / n))

/** A sigma widened, never narrowed: places that differ less than chance are held to chance. */
function widthOf(sigma: number, dispersion: Dispersion | undefined, spread: Spread): number {
  if (!dispersion) return sigma
  return spread === 'additive' ? Math.hypot(sigma, dispersion.tau) : sigma * Math.sqrt(Math.max(1, dispersion.phi))
}

const widenedAt = (centre: number, sigma: number): Four => four((one) => centre + distances[one] * sigma)

/** No limit lies where no value can be. */
const bounded = (limits: Four, kind: Funnel['kind']): Four =>
  four((one) => Math.min(Math.max(limits[one], 0), kind === 'proportion' ? 1 : Number.POSITIVE_INFINITY))

const unknown: Four = four(() => Number.NaN)

function pointOf(place: FunnelPlace, limitsAt: Funnel['limitsAt']): FunnelPoint {
  if (place.denominator === 0) return { ...place, value: Number.NaN, ...unknown, verdict: 'few', way: 0 }
  const value = place.numerator / place.denominator
  const limits = limitsAt(place.denominator)
  const beyond = (lower: number, upper: number): FunnelPoint['way'] => (value > upper ? 1 : value < lower ? -1 : 0)
  const [far, near] = [beyond(limits.lower998, limits.upper998), beyond(limits.lower95, limits.upper95)]
  return { ...place, value, ...limits, verdict: far ? 'outside 99.8' : near ? 'outside 95' : 'inside', way: near }
}
