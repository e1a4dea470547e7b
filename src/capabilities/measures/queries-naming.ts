import type { Named } from '../../platform/capability.ts'
import type { Context } from '../../platform/context.ts'
import { measuresByIds } from './queries.ts'

/** Measures by number, as other pages call them. */
export async function measuresNamed(c: Context, ids: readonly number[]): Promise<Map<number, Named>> {
  const found = await measuresByIds(c, ids)
  return new Map([...found].map(([id, measure]) => [id, { title: measure.name, href: `/measures/${id}` }]))
}
