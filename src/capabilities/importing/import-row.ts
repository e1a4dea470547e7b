import type { Corrections } from '../../documents/recognising/recogniser.ts'
import type { Instant } from '../../kernel/day.ts'
import type { Choices } from './choices.ts'

/** What text pasted into the form is called, for want of a file. */
export const pastedName = 'Pasted text'

export type ImportState = 'reviewing' | 'accepted' | 'undone' | 'withdrawn'

/** One file brought in, as the list shows it. */
export interface ImportRow {
  id: number
  fileName: string
  size: number
  digest: string
  rowsRead: number
  state: ImportState
  receivedBy: string | null
  receivedAt: Instant
  acceptedBy: string | null
  acceptedById: number | null
  acceptedAt: Instant | null
  undoneBy: string | null
  undoneAt: Instant | null
  version: number
}

/** A file under review, with what a person has put right and settled so far. */
export interface UnderReview extends ImportRow {
  corrections: Corrections
  choices: Choices
}

const stateWords: Record<ImportState, string> = {
  reviewing: 'Under review',
  accepted: 'Imported',
  undone: 'Undone',
  withdrawn: 'Withdrawn',
}

export const stateInWords = (state: ImportState): string => stateWords[state]
