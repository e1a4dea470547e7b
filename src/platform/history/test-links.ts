import type { Instant } from '../../kernel/day.ts'
import { type Database, type Db, within } from '../db/index.ts'
import { record } from './record.ts'

export interface Who {
  trustId: number
  personId: number
}

/** One named change in a trust. */
export const change = <T>(db: Database, who: Who & { clock?: Instant }, work: (trx: Db) => Promise<T>): Promise<T> =>
  within(db, { ...who, mode: 'read write' }, async (trx) => {
    const result = await work(trx)
    await record(trx, { verb: 'link.changed', ref: { kind: 'link', id: 1 }, facts: { what: 'test' } })
    return result
  })

export const addLink = (db: Database, who: Who & { clock?: Instant }, relation = 'threatens'): Promise<number> =>
  change(db, who, async (trx) => {
    const values = { trust_id: who.trustId, from_kind: 'risk', from_id: 1, to_kind: 'plan', to_id: 2, relation }
    return (await trx.insertInto('links').values(values).returning('id').executeTakeFirstOrThrow()).id
  })

export const renameLink = (db: Database, who: Who & { clock?: Instant }, { id, relation }: { id: number; relation: string }) =>
  change(db, who, (trx) => trx.updateTable('links').set({ relation }).where('id', '=', id).execute())

export const removeLink = (db: Database, who: Who & { clock?: Instant }, id: number) =>
  change(db, who, (trx) => trx.deleteFrom('links').where('id', '=', id).execute())

export const relationsAt = (db: Database, who: Who, asAt?: Instant): Promise<string[]> =>
  within(db, { ...who, mode: 'read only', asAt }, async (trx) => {
    const rows = await trx.selectFrom('links').select('relation').orderBy('id').execute()
    return rows.map(({ relation }) => relation)
  })
