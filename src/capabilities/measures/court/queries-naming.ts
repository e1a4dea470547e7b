import type { Named } from '../../../platform/capability.ts'
import type { Context } from '../../../platform/context.ts'
import { measuresByIds } from '../queries.ts'
import { caseTitle } from './case-words.ts'
import { casesByIds } from './queries-cases.ts'

/** Requests about limits by number, as other pages call them. */
export async function casesNamed(c: Context, ids: readonly number[]): Promise<Map<number, Named>> {
  const cases = await casesByIds(c, ids)
  const measures = await measuresByIds(
    c,
    cases.map((one) => one.measureId),
  )
  return new Map(
    cases.flatMap((one): [number, Named][] => {
      const measure = measures.get(one.measureId)
      if (!measure) return []
      return [[one.id, { title: caseTitle(one, measure), of: measure.name, href: `/measures/recalculations/${one.id}` }]]
    }),
  )
}
