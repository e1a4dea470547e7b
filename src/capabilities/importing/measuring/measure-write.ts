import type { Day } from '../../../kernel/day.ts'
import type { Ref } from '../../../kernel/ref.ts'
import type { ImportedMeasure, Measure, PlainMeasure, PlainTarget, Target } from '../../measures/index.ts'
import type { Origin } from '../proposal.ts'

/** What a row of a table of measures writes. Rows of one measure write it once; the others only give their figures. */
export interface MeasureWrite {
  of: 'measure'
  /** By which rows of one measure find it. */
  key: string
  measure: Measure | undefined
  added: (PlainMeasure & { targetWords: string }) | undefined
  said: Partial<ImportedMeasure>
  newPost: string | undefined
  /** The steward's role is to become a post of this title first. */
  newSteward: string | undefined
  source: string | undefined
  target: { target: PlainTarget; replaced: Target | undefined } | undefined
  figures: { placeId: number; period: Day; value: number }[]
  links: Ref[]
  origins: Origin[]
}
