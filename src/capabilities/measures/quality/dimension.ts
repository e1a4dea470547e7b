/** How far a dimension of data quality is assured; `cannot tell` where nothing is known of it. */
export type QualityLevel = 'assured' | 'partly' | 'not' | 'cannot tell'

/** The dimensions every measure is held against, in the order in which they stand. */
export const dimensions = ['sign-off', 'timely', 'complete', 'accurate', 'granular', 'audited'] as const
export type DimensionName = (typeof dimensions)[number]

/** One dimension of a measure: how far it is assured, and on what that rests. */
export interface Dimension {
  name: DimensionName
  level: QualityLevel
  /** What it rests on, in a sentence. */
  words: string
}

/** What the data quality of a measure is, beside its figures. */
export interface Quality {
  measureId: number
  dimensions: readonly Dimension[]
  /** Figures due by the day that have not come. */
  missing: number
  openErrors: number
}

export const dimensionWords: Record<DimensionName, { letter: string; label: string; question: string }> = {
  'sign-off': { letter: 'S', label: 'Sign-off', question: 'Has somebody signed for it within a year?' },
  timely: { letter: 'T', label: 'Timeliness', question: 'Did its figures come by the day they were due?' },
  complete: { letter: 'C', label: 'Completeness', question: 'Is there a figure for every period and place?' },
  accurate: { letter: 'A', label: 'Accuracy', question: 'Were the records that were checked right?' },
  granular: { letter: 'G', label: 'Granularity', question: 'Is there a figure at the level it is meant for?' },
  audited: { letter: 'R', label: 'Review by audit', question: 'What did the last audit say?' },
}

export const levelWords: Record<QualityLevel, string> = {
  assured: 'assured',
  partly: 'partly assured',
  not: 'not assured',
  'cannot tell': 'cannot tell',
}

/** "4 of 6 assured; cannot tell of 1". */
export function qualityInWords({ dimensions: all }: Pick<Quality, 'dimensions'>): string {
  const assured = all.filter(({ level }) => level === 'assured').length
  const unknown = all.filter(({ level }) => level === 'cannot tell').length
  return `${assured} of ${all.length} assured${unknown > 0 ? `; cannot tell of ${unknown}` : ''}`
}
