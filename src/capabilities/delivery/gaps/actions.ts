import type { Ref } from '../../../kernel/ref.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import { tie, untie } from '../../../platform/links.ts'
import type { ServingRelation } from './working-item.ts'

interface Titled {
  id: number
  title: string
}

const elementRef = ({ id }: Titled): Ref => ({ kind: 'strategy element', id })
const itemRef = ({ id }: Titled): Ref => ({ kind: 'item', id })

/** Says that an item serves a part of the strategy, and how. */
export async function serve(
  c: Context,
  { element, item, relation }: { element: Titled; item: Titled; relation: ServingRelation },
): Promise<void> {
  await tie(c, elementRef(element), itemRef(item), relation)
  const facts = { element: element.title, elementId: element.id, item: item.title, itemId: item.id, relation }
  await record(c.db, { verb: 'element.served', ref: elementRef(element), facts })
}

/** Takes back that an item serves a part of the strategy. */
export async function unserve(c: Context, { element, item }: { element: Titled; item: Titled }): Promise<void> {
  await untie(c, elementRef(element), itemRef(item))
  const facts = { element: element.title, elementId: element.id, item: item.title, itemId: item.id }
  await record(c.db, { verb: 'element.unserved', ref: elementRef(element), facts })
}
