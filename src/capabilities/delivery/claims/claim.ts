/** What words can claim of a measure: a judgement, a bare direction, a state held, a target, or a record. */
export const claimKinds = [
  'improved',
  'worse',
  'rose',
  'fell',
  'unchanged',
  'sustained',
  'on track',
  'target met',
  'consistently met',
  'highest ever',
  'lowest ever',
  'best ever',
  'worst ever',
] as const
export type ClaimKind = (typeof claimKinds)[number]

/** Words of an update that claim something figures could bear out. */
export interface Claim {
  /** The same for the same sentence and kind, however spaced or stopped. */
  key: string
  sentence: string
  /** The very words that claim it. */
  words: string
  kind: ClaimKind
  /** The words deny it: "has not improved", "no reduction". */
  denied: boolean
}

/** Whether two claims are of one kind: a claim and its denial are held against the same measure. */
export const isSameKind = (a: Pick<Claim, 'kind'>, b: Pick<Claim, 'kind'>): boolean => a.kind === b.kind
