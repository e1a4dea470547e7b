import { groupedBy } from '../../../../kernel/grouped.ts'
import type { Sighting } from './gathered.ts'
import type { ProposedObservation, TotalRow } from './proposed.ts'

const keyOf = ({ measure, period, group }: Pick<ProposedObservation, 'measure' | 'period' | 'group'>): string =>
  `${measure ?? ''}|${period.start}|${period.frequency}|${period.rolling ?? ''}|${group?.name ?? ''}`

const parts = ['numerator', 'denominator', 'value'] as const

/** Percentages and averages are no sums; a column is taken for counts where every figure of it is whole. */
const areCounts = (values: readonly number[]) => values.length > 1 && values.every((value) => Number.isInteger(value) && value >= 0)

/** Totals that do not equal their parts, where every part is given: for each the sum of the rows and what the total says. */
export function totalsThatDiffer({
  observations,
  totals,
}: {
  observations: readonly ProposedObservation[]
  totals: readonly TotalRow[]
}): Sighting[] {
  if (totals.length === 0) return []
  const rows = groupedBy(observations, keyOf)
  return totals.flatMap((total) => {
    const beside = rows.get(keyOf(total)) ?? []
    return parts.flatMap((part): Sighting[] => {
      const [said, of] = [total[part], beside.map((row) => row[part])]
      if (said === null || of.some((one) => one === null) || total.unit === '%') return []
      const values = of as number[]
      const sum = values.reduce((a, b) => a + b, 0)
      if (!areCounts([...values, said]) || sum === said) return []
      return [
        {
          kind: 'total differs',
          severity: 'asks',
          about: total.measure ?? '',
          cell: total.at,
          says: `it says ${said.toLocaleString('en-GB')}, its ${values.length} rows add up to ${sum.toLocaleString('en-GB')}`,
          words: (n, first) =>
            `${n === 1 ? 'A total' : `${n} totals`} of “${total.measure ?? 'the figures'}” ${n === 1 ? 'does' : 'do'} not equal the rows: ${first}`,
          ways: ['keep'],
        },
      ]
    })
  })
}
