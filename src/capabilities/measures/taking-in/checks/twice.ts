import { groupedBy } from '../../../../kernel/grouped.ts'
import { periodInWords } from '../../periods.ts'
import type { MatchedFigure } from '../matching/match-file.ts'
import type { Gathered } from '../reading/gathered.ts'

const saying = ({ numerator, denominator, value, status }: MatchedFigure) => `${status} ${numerator} ${denominator} ${value}`

/** The same series and period twice in one file. Said alike it is told and taken once; said differently somebody chooses. */
export function checkTwice(figures: readonly MatchedFigure[], found: Gathered): { repeated: Set<number>; differing: number[][] } {
  const repeated = new Set<number>()
  const differing: number[][] = []
  const alike = groupedBy([...figures.keys()], (row) => {
    const figure = figures[row] as MatchedFigure
    return `${figure.series}|${figure.period}`
  })
  for (const rows of alike.values()) {
    if (rows.length < 2) continue
    const [first] = rows.map((row) => figures[row] as MatchedFigure) as [MatchedFigure]
    const same = rows.every((row) => saying(figures[row] as MatchedFigure) === saying(first))
    if (!same) differing.push(rows)
    for (const row of rows.slice(1)) {
      const figure = figures[row] as MatchedFigure
      if (same) repeated.add(row)
      const says = `${periodInWords(figure.period, figure.measure.frequency)} at ${figure.place} stands in ${first.at} and in ${figure.at}`
      found.add({
        ...{
          kind: same ? 'twice alike' : 'twice',
          severity: same ? 'tells' : 'stops',
          about: String(figure.measureId),
          cell: figure.at,
          row,
          says,
        },
        words: (n, words) =>
          `${figure.measure.name}: ${n === 1 ? 'a figure is' : `${n} figures are`} there twice${same ? ', alike, and taken once' : ' with different values'}: ${words}.`,
        ...(same ? {} : { ways: ['first', 'last', 'leave out'] }),
      })
    }
  }
  return { repeated, differing }
}
