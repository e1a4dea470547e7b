import { groupedBy } from '../../../../kernel/grouped.ts'
import type { MatchedFigure } from '../matching/match-file.ts'
import type { Gathered } from '../reading/gathered.ts'

const isGiven = (figure: MatchedFigure): figure is MatchedFigure & { value: number } => figure.value !== null
const times = (value: number, per: number) => Number((value * per).toPrecision(12))
const isShare = ({ value, unit }: MatchedFigure & { value: number }) => unit !== '%' && value >= 0 && value <= 1

/**
 * Proportions written as shares of one (0.93 for 93%) made percentages, which is told; where a file writes some so and some not, they are
 * left as they are and asked about. Other units that change within a measure are asked about too.
 */
export function inOneUnit(figures: readonly MatchedFigure[], found: Gathered): MatchedFigure[] {
  const scaled = new Set<MatchedFigure>()
  const rowOf = new Map(figures.map((one, row) => [one, row]))
  for (const [measureId, all] of groupedBy(figures, (one) => one.measureId)) {
    const given = all.filter(isGiven)
    const [first] = given
    if (!first) continue
    const { measure } = first
    const about = String(measureId)
    if (measure.kind !== 'proportion' || measure.per === 1) {
      unitsDiffer(given, found, rowOf)
      continue
    }
    const shares = given.filter(isShare)
    const telling = shares.some(({ value }) => value > 0 && value < 1)
    if (shares.length === given.length && telling) {
      for (const one of shares) scaled.add(one)
      found.add({
        kind: 'shares',
        severity: 'tells',
        about,
        cell: first.at,
        words: () => `${measure.name}: written as shares of one, read as percentages: ${first.value} is ${times(first.value, 100)}%.`,
      })
    } else if (telling || (shares.length === given.length && shares.some(({ value }) => value === 1)))
      for (const one of shares)
        if (one.value > 0)
          found.add({
            ...{ kind: 'unit changes', severity: 'asks', about, cell: one.at, row: rowOf.get(one) as number, says: `${one.value}` },
            words: (n, value) =>
              `${measure.name}: ${n === 1 ? 'a figure is' : `${n} figures are`} 1 or less where others are percentages: is ${value} meant as ${value}%?`,
          })
  }
  return figures.map((one) => (scaled.has(one) && isGiven(one) ? { ...one, value: times(one.value, one.measure.per) } : one))
}

function unitsDiffer(
  given: readonly (MatchedFigure & { value: number })[],
  found: Gathered,
  rowOf: ReadonlyMap<MatchedFigure, number>,
): void {
  const commonest = [...groupedBy(given, (one) => one.unit ?? '')].sort((a, b) => b[1].length - a[1].length)
  if (commonest.length < 2) return
  const [usual] = commonest[0] as [string, unknown]
  for (const one of given)
    if ((one.unit ?? '') !== usual)
      found.add({
        ...{
          kind: 'unit changes',
          severity: 'asks',
          about: String(one.measureId),
          cell: one.at,
          row: rowOf.get(one) as number,
          says: one.unit ?? 'no unit',
        },
        words: (n, unit) =>
          `${one.measure.name}: the unit changes: ${n === 1 ? 'a figure has' : `${n} figures have`} ${unit}, the others ${usual || 'none'}.`,
      })
}
