import type { Day } from '../../../kernel/day.ts'
import { type Measure, numberInWords } from '../measure.ts'

/** One figure as one source gives it. */
export interface SourcedFigure {
  measureId: number
  placeId: number
  groupId: number | null
  period: Day
  sourceId: number
  value: number
}

/** Two sources that say different things of the same: the one that counts, and the one beside it. */
export interface Disagreement {
  measureId: number
  placeId: number
  groupId: number | null
  period: Day
  first: SourcedFigure
  other: SourcedFigure
}

/** Two figures that read differently as the measure writes them, and differ by more than half of its last place. */
export const differ = (measure: Pick<Measure, 'kind' | 'decimals'>, a: number, b: number): boolean =>
  numberInWords(measure, a) !== numberInWords(measure, b) && Math.abs(a - b) > 0.5 * 10 ** -measure.decimals

/** Where sources of one measure disagree, the latest period first. A figure that only one of them has is no disagreement. */
export function disagreementsIn(
  figures: readonly SourcedFigure[],
  measures: ReadonlyMap<number, Pick<Measure, 'kind' | 'decimals'>>,
  firstSources: ReadonlySet<number>,
): Disagreement[] {
  const keyOf = (one: SourcedFigure) => `${one.measureId} ${one.placeId} ${one.groupId ?? ''} ${one.period}`
  const firsts = new Map(figures.filter(({ sourceId }) => firstSources.has(sourceId)).map((one) => [keyOf(one), one]))
  return figures
    .flatMap((other) => {
      const [first, measure] = [firsts.get(keyOf(other)), measures.get(other.measureId)]
      if (!first || !measure || firstSources.has(other.sourceId) || !differ(measure, first.value, other.value)) return []
      const { measureId, placeId, groupId, period } = other
      return [{ measureId, placeId, groupId, period, first, other }]
    })
    .sort((a, b) => (a.period < b.period ? 1 : a.period > b.period ? -1 : 0))
}
