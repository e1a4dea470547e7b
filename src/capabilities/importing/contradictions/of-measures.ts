import { plainWords } from '../../../documents/recognising/look-alikes.ts'
import type { RecognisedRow } from '../../../documents/recognising/recogniser.ts'
import { groupedBy } from '../../../kernel/grouped.ts'
import { type Contradiction, places } from './contradiction.ts'
import { periodKey } from './dates.ts'
import type { ToldTable } from './told-table.ts'

interface Value {
  period: string
  value: number | null
}

const valuesOf = ({ fields }: RecognisedRow): Value[] => (Array.isArray(fields.values) ? (fields.values as Value[]) : [])
const nameOf = ({ fields }: RecognisedRow) => (typeof fields.name === 'string' ? fields.name : '')
const inFigures = (value: number) => value.toLocaleString('en-GB', { maximumFractionDigits: 6 })

/** The same measure with two values for one period, in the same unit. */
export function twoValues(tables: readonly ToldTable[]): Contradiction[] {
  const all = tables
    .filter(({ kind }) => kind === 'measures')
    .flatMap(({ rows }) => rows)
    .filter((row) => nameOf(row) && !isTotal(nameOf(row)))
    .flatMap((row) =>
      valuesOf(row).flatMap(({ period, value }) => {
        const key = periodKey(period)
        return value === null || !key ? [] : [{ row, period, value, key: `${plainWords(nameOf(row))}|${row.fields.unit ?? ''}|${key}` }]
      }),
    )
  return [...groupedBy(all, ({ key }) => key).values()].flatMap((group): Contradiction[] => {
    const different = [...new Map(group.map((one) => [one.value, one])).values()]
    const [first] = different
    if (!first || different.length < 2) return []
    const said = different.map(({ value, row }) => `${inFigures(value)} at ${row.at}`).join(', and ')
    return [
      { kind: 'two-values', at: places(...group.map(({ row }) => row.at)), words: `“${nameOf(first.row)}” for ${first.period} is ${said}` },
    ]
  })
}

const isTotal = (name: string) => /^(grand |overall |trust )?(sub ?)?totals?\b/.test(plainWords(name))

/** A total that is not the sum of the rows it closes; where one of them has no figure, or they are shares, nothing can be said. */
export function totalsNotSums(tables: readonly ToldTable[]): Contradiction[] {
  return tables.filter(({ kind }) => kind === 'measures').flatMap(totalsIn)
}

function totalsIn({ rows }: ToldTable): Contradiction[] {
  const found: Contradiction[] = []
  let part: RecognisedRow[] = []
  const totals: RecognisedRow[] = []
  for (const row of rows) {
    if (!isTotal(nameOf(row))) {
      part.push(row)
      continue
    }
    const of = part.length > 0 ? part : totals
    if (of.length > 1) found.push(...notSum(row, of))
    totals.push(row)
    part = []
  }
  return found
}

function notSum(total: RecognisedRow, of: readonly RecognisedRow[]): Contradiction[] {
  if ([total, ...of].some(({ fields }) => fields.unit === '%')) return []
  return valuesOf(total).flatMap(({ period, value }): Contradiction[] => {
    const parts = of.map((row) => valuesOf(row).find((one) => one.period === period)?.value ?? null)
    if (value === null || parts.includes(null)) return []
    const sum = parts.reduce((all: number, one) => all + (one as number), 0)
    if (Math.abs(sum - value) < 1e-6) return []
    const words = `“${nameOf(total)}” for ${period} is ${inFigures(value)} at ${total.at}, but the ${of.length} rows above it, from ${of[0]?.at}, add up to ${inFigures(sum)}`
    return [{ kind: 'total-not-sum', at: places(total.at, ...of.map(({ at }) => at)), words }]
  })
}
