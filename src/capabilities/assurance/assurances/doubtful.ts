import type { Wrong } from '../of-risk/read-values.ts'

/** An assurance as it is written down, as far as it can contradict itself. */
export interface Said {
  line: number | null
  positive: boolean
  source: string
  /** The assurer’s own word, and its place on the trust’s own 1 (full) to 4 (none) where a scale holds it. */
  level: string
  rank: number | null
  /** What it found. */
  words: string
}

/** Words that no assurer uses of good news; “unqualified” is not among them. */
const low = /\b(limited|none|no assurance|not assured|minimal|weak|inadequate|unsatisfactory|qualified|adverse|requires improvement)\b/i

/** Who is independent of those who manage and oversee a risk. */
const independent = /\b(internal audit|external audit|regulator|inspect\w*|ombudsman|care quality commission|CQC|royal college)\b/i

/** Is this word a low opinion: in the lower half of its scale, or such a word by itself? */
export const isLow = ({ level, rank }: Pick<Said, 'level' | 'rank'>): boolean => (rank === null ? low.test(level) : rank >= 3)

/**
 * What in an assurance contradicts itself, and is asked before it is kept: a low opinion as positive, an independent source in the first line. It
 * stands once what was found says why.
 */
export function whyDoubtful({ line, positive, source, level, rank, words }: Said): Wrong | undefined {
  if (words.trim() !== '') return undefined
  if (positive && isLow({ level, rank }))
    return { field: 'positive', words: `“${level}” is a low opinion. Select negative, or write in what it found why it is positive` }
  if (line === 1 && independent.test(source))
    return { field: 'line', words: 'Auditors and inspectors are independent, the third line. Select it, or write in what it found why not' }
  return undefined
}
