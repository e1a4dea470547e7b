import type { Day } from '../kernel/day.ts'
import type { Database } from './db/index.ts'

/** A trust as the command line and the sender of mail find it, before any wall is up. */
export interface TrustRow {
  id: number
  name: string
  short_name: string
  ods_code: string | null
  is_sample: boolean
  demonstration_day: Day | null
}

/** Every trust of the database, in the order they came. */
export const allTrusts = ({ owner }: Database): Promise<TrustRow[]> =>
  owner.selectFrom('trusts').orderBy('id').select(['id', 'name', 'short_name', 'ods_code', 'is_sample', 'demonstration_day']).execute()
