import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import { tie, untie } from '../../../platform/links.ts'
import type { Choosable } from './tying.ts'

const refs = (itemId: number, measure: Pick<Choosable, 'id'>) =>
  [
    { kind: 'item', id: itemId },
    { kind: 'measure', id: measure.id },
  ] as const

/** Ties a measure to an item: from then on it weighs in what the records support. */
export async function measureLinked(c: Context, itemId: number, measure: Pick<Choosable, 'id' | 'name'>): Promise<void> {
  const [item, to] = refs(itemId, measure)
  await tie(c, item, to, 'measured by')
  await record(c.db, { verb: 'item.measureLinked', ref: item, facts: { measure: measure.name } })
}

/** Unties a measure from an item. */
export async function measureUnlinked(c: Context, itemId: number, measure: Pick<Choosable, 'id' | 'name'>): Promise<void> {
  const [item, to] = refs(itemId, measure)
  await untie(c, item, to)
  await record(c.db, { verb: 'item.measureUnlinked', ref: item, facts: { measure: measure.name } })
}
