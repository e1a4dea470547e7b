import type { Day } from '../../kernel/day.ts'
import type { Key, MaybeIllustrative } from './types-organisation.ts'

/** One section of a sample pack; words only where its kind is written. */
export interface PackPart {
  kind: string
  title: string
  preparedBy?: Key
  period?: Key
  /** The period whose first frozen report is attached. */
  reportOf?: Key
  before?: string
  words?: string
  pages?: number
  isPrivate?: true
}

/** A pack as the trust secretary put it together; frozen where it was submitted by the demonstration day. */
export interface SamplePack extends MaybeIllustrative {
  body: Key
  begunOn: Day
  meetsOn: Day
  papersDueOn: Day
  pages: number
  parts: readonly PackPart[]
  submittedOn?: Day
}
