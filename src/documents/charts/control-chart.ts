import type { AssuranceIcon, VariationIcon } from '../../kernel/spc-icon.ts'
import type { PointSignal } from '../../kernel/spc-mark.ts'

/** How numbers of a chart are printed. A percentage is stored as it is said: 88.4 is 88.4%. */
export interface FigureFormat {
  decimals: number
  percent?: true
  /** Stands after the number: "days". */
  unit?: string
}

export type { PointSignal } from '../../kernel/spc-mark.ts'

/** The value of one period, or why there is none. */
export interface ControlPoint {
  value: number | null
  signal: PointSignal
  /** The rule that fired, in words: "Above the upper limit". */
  why?: string
  /** Why the value is not settled, which draws it hollow: "provisional", "3 of 5 wards". */
  hollow?: string
  /** Why there is no value: "not sent", "suppressed: fewer than 5". */
  missing?: string
}

type Line = readonly (number | null)[]

/** An SPC chart as data. Columns are parallel to `labels`; one that is shorter has nothing for the labels beyond its end. */
export interface ControlChart {
  drawn: 'control'
  /** What is counted, with its unit, along the upright axis. */
  measure: string
  /** Every period in order, short: "Apr 24". More than `points` where a trajectory or forecast runs on. */
  labels: readonly string[]
  figure: FigureFormat
  points: readonly ControlPoint[]
  /** What the middle line is; "Mean" where not given ("Median" in a run chart). */
  centreName?: string
  centre: Line
  lower: Line
  upper: Line
  target?: Line
  trajectory?: Line
  /** What is expected from the label at `from` on. */
  forecast?: { from: number; mid: readonly number[]; low: readonly number[]; high: readonly number[] }
  /** The label at which limits begin anew, and why: at most a few words each are drawn. */
  breaks: readonly { at: number; words: string }[]
  notes: readonly { at: number; words: string }[]
  /** Null where there is no icon of the kind: no target, or no better direction. */
  icons: { variation: VariationIcon; assurance: AssuranceIcon | null }
  /** What the value can never be below or above (a count below 0): limits beyond are drawn at the bound, with a mark, and told as worked out. */
  bounds?: { least?: number; most?: number }
}

/** Where a point of a funnel stands against its limits. */
export type FunnelPlace = 'within' | 'above 95' | 'above 99.8' | 'below 95' | 'below 99.8'

/** Places beside one another (wards), each with limits for its size. */
export interface FunnelChart {
  drawn: 'funnel'
  measure: string
  /** What the places are sized by, along the foot: "Occupied bed days". */
  sizedBy: string
  figure: FigureFormat
  points: readonly { name: string; n: number; value: number | null; place: FunnelPlace; missing?: string }[]
  centre: number
  /** The limits at rising sizes; the curves go through them. */
  curves: readonly { n: number; low95: number; high95: number; low998: number; high998: number }[]
  bounds?: { least?: number; most?: number }
}
