import type { RecognisedRow } from '../../documents/recognising/recogniser.ts'
import type { Rag } from '../../kernel/rag.ts'
import type { Ref } from '../../kernel/ref.ts'
import type { ItemFields } from '../delivery/index.ts'
import type { ImportedWords } from '../risk/index.ts'
import type { MeasureWrite } from './measuring/measure-write.ts'
import type { ReviewedTable } from './reviewed-table.ts'
import type { AppetiteWrite } from './risking/appetite-said.ts'
import type { PartsWrite } from './risking/propose-parts.ts'

/** What would happen to a row. `problem` waits for a person; `left out` was decided. */
export type RowKind = 'problem' | 'new' | 'changed' | 'unchanged' | 'left out'

/** Something only a person can say about a row; without an answer the row is not imported. */
export interface Question {
  key: string
  /** "The September cell is empty; Q1 said “later in the year”". */
  words: string
  /** Rows that ask the same can be answered alike; undefined where each is its own matter. */
  alike: string | undefined
  choices: { value: string; label: string }[]
  answer: string | undefined
  /** Where it is asked which of three texts is to stand. */
  three?: Three
}

/** A field of a file that came back, three times: as the file was written with it, as it has it, as it is held now. */
export interface Three {
  /** What a person calls the field: "Focus". */
  label: string
  /** Undefined where it cannot be told any more. */
  exported: string | undefined
  file: string
  records: string
  /** Who changed it here since, and when, where that is known. */
  changed: string | undefined
  /** Where it can be written otherwise. */
  link?: { href: string; label: string }
}

/** One thing a row does: words, and where they replace others, both texts. */
export interface ResultLine {
  label: string
  from?: string
  to?: string
}

/** One value of a row and the record's field it goes into, for provenance. */
export interface Origin {
  field: string
  at: string
  asWritten: string
}

export interface UpdateWrite {
  periodId: number
  text: string
  rag: Rag | null
  /** Set where the period holds an imported update already. */
  held: { id: number; version: number } | undefined
  origins: Origin[]
}

export interface ItemWrite {
  of: 'item'
  tableKind: ReviewedTable['kind']
  item: { id: number; version: number } | undefined
  fields: Partial<ItemFields>
  /** The accountable role is to become a post of this title first. */
  newPost: string | undefined
  contributors: { postId: number; unconfirmed: boolean }[]
  updates: UpdateWrite[]
  origins: Origin[]
}

export interface RiskWrite extends ImportedWords {
  of: 'risk'
  riskId: number | undefined
  number: string
  /** The register a new risk goes into; null while nobody keeps one. */
  registerId?: number | null
  /** What stands beside the risk and is not held yet. */
  parts?: PartsWrite | undefined
  /** How much of it is tolerated, where it holds nothing of its own yet. */
  appetite?: AppetiteWrite | undefined
  /** The roles of owner and executive lead are to become posts of these titles first. */
  newPost: string | undefined
  newLead: string | undefined
  score:
    | { periodId: number; likelihood: number | null; consequence: number | null; score: number; statedDirection: string | null }
    | undefined
  origins: Origin[]
  scoreOrigins: Origin[]
}

/** What a row of the file would do. */
export interface Proposal {
  at: string
  table: ReviewedTable
  row: RecognisedRow
  kind: RowKind
  /** What the record is or would be called. */
  title: string
  /** The record it is, where one is held. */
  ref: Ref | undefined
  results: ResultLine[]
  /** What a person should know of how the row was read. */
  notes: string[]
  questions: Question[]
  /** Whether it is imported at all, and as what: for rows that ask nothing too. */
  take: Question
  /** Which of several roles is accountable; of a measure, what becomes of its figures. */
  accountable: Question | undefined
  write: ItemWrite | RiskWrite | MeasureWrite | undefined
  /** The held records it was weighed against, `item:4@2`: a later version is a conflict. */
  touched: string[]
}
