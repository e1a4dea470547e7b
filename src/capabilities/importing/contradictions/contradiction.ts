/** Kinds of contradiction, as the dry run names them. */
export type ContradictionKind =
  | 'two-scores'
  | 'proposed-score'
  | 'score-not-product'
  | 'total-not-sum'
  | 'word-not-colour'
  | 'two-due-dates'
  | 'two-values'
  | 'two-periods'

/** Something the file says in two ways. Nobody decides it but a person: both stand as written, with where each stood. */
export interface Contradiction {
  kind: ContradictionKind
  /** The cells or rows that disagree, `BAF!E5`, `table 1 row 4`; each once. */
  at: string[]
  words: string
}

export const places = (...at: readonly string[]): string[] => [...new Set(at)]
