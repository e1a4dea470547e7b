import { type ColumnRead, isFigures } from './columns.ts'
import type { When } from './when.ts'

/** The figures of one measure in one row: a value, or its parts. */
export interface Part {
  measure: string | undefined
  when: When | undefined
  columns: { column: number; role: 'value' | 'numerator' | 'denominator' }[]
}

/** The columns of figures put together by what they are of. */
export const partsOf = (columns: readonly ColumnRead[]): Part[] => {
  const parts = new Map<string, Part>()
  for (const { column, role, measure, when } of columns) {
    if (!isFigures(role)) continue
    const key = `${measure ?? ''}|${JSON.stringify(when ?? '')}`
    const same = parts.get(key)
    const part = same && !same.columns.some((one) => one.role === role) ? same : { measure, when, columns: [] }
    part.columns.push({ column, role })
    parts.set(part === same || !same ? key : `${key}|${column}`, part)
  }
  return [...parts.values()]
}
