import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import { tie, untie } from '../../../platform/links.ts'

interface Named {
  id: number
  title: string
}

/** Says that an item carries on a row of an earlier plan. */
export async function itemContinued(c: Context, item: Named, row: Named): Promise<void> {
  await tie(c, { kind: 'item', id: item.id }, { kind: 'item', id: row.id }, 'continues')
  await record(c.db, { verb: 'item.continued', ref: { kind: 'item', id: item.id }, facts: { item: item.title, row: row.title } })
}

/** Takes back that an item carries on a row. */
export async function itemUncontinued(c: Context, item: Named, row: Named): Promise<void> {
  await untie(c, { kind: 'item', id: item.id }, { kind: 'item', id: row.id })
  await record(c.db, { verb: 'item.uncontinued', ref: { kind: 'item', id: item.id }, facts: { item: item.title, row: row.title } })
}
