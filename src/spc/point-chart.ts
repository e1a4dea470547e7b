import { nearTo, outsideOf, shiftOf, sideOf, trendOf, twoInThreeOf } from './rules.ts'
import { type Fired, firedAt, trendWayAt } from './signal.ts'

export type PointChartKind = 'p' | "p'" | 'u' | "u'" | 't' | 'g'

/** A chart with a centre line and limits of its own at every point. Columns have one entry a point; NaN where there is no value or limit. */
export interface PointChart {
  kind: PointChartKind
  values: number[]
  centre: number
  /** As the rules use them: a lower limit may lie below nought. */
  lower: number[]
  upper: number[]
  /** As they are drawn: never where no value can be. NaN where there is none to draw. */
  drawnLower: number[]
  drawnUpper: number[]
  fired: Fired[][]
  /** Places of points whose limits are rough, as too few events are expected for them. */
  rough: number[]
  /** What a reader must know of the limits. */
  remarks: string[]
}

/** One column a line that points are judged by. */
export interface Lines {
  centre: number
  lower: readonly number[]
  upper: readonly number[]
}

/**
 * The four rules of the XmR charts, at limits that may differ from point to point: beyond them, seven that rise or fall, two of three beyond
 * two thirds of the way (those beyond the limits count), seven on one side of the centre.
 */
export function firedOf(values: readonly number[], { centre, lower, upper }: Lines): Fired[][] {
  const outside = values.map((value, at) => outsideOf(value, lower[at] as number, upper[at] as number))
  const side = values.map((value) => sideOf(value, centre))
  const near = (bound: number) => centre + (2 / 3) * (bound - centre)
  const close = values.map((value, at) => nearTo(value, { nearLower: near(lower[at] as number), nearUpper: near(upper[at] as number) }))
  const [trend, pairs, shift] = [trendOf(values), twoInThreeOf(close, side), shiftOf(side)]
  return values.map((_, at) =>
    firedAt({
      outside: outside[at] === true,
      trend: trend[at] === true,
      twoInThree: pairs[at] === true,
      shift: shift[at] === true,
      side: side[at] as number,
      trendWay: trend[at] === true ? trendWayAt(values, trend, at) : 1,
    }),
  )
}
