import type { Instant } from '../../../kernel/day.ts'
import type { Choices } from './choices.ts'

export type FileState = 'reviewing' | 'accepted' | 'refused'

/** A file of figures, as lists show it. */
export interface FileRow {
  id: number
  fileName: string
  size: number
  digest: string
  figures: number
  state: FileState
  receivedBy: string | null
  receivedById: number | null
  receivedAt: Instant
  settledBy: string | null
  settledAt: Instant | null
  batchId: number | null
}

/** A file under review, with what people have said of it. */
export interface FileUnderReview extends FileRow {
  choices: Choices
}

/** Figures that came together, as lists show them. */
export interface BatchRow {
  id: number
  cameBy: 'page' | 'file' | 'interface' | 'undoing'
  words: string
  fileName: string | null
  added: number
  revised: number
  same: number
  at: Instant
  by: string | null
  /** The batch that undid it, and the one it undid. */
  undoneBy: number | null
  undoes: number | null
}

const cameWords: Record<BatchRow['cameBy'], string> = { page: 'By page', file: 'By file', interface: 'By interface', undoing: 'Undoing' }

export const cameInWords = (cameBy: BatchRow['cameBy']): string => cameWords[cameBy]
