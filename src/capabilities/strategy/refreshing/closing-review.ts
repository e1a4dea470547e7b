import type { Day } from '../../../kernel/day.ts'

/** How much of what was promised came true. */
export const benefits = ['realised', 'part realised', 'not realised', 'cannot tell'] as const
export type Benefits = (typeof benefits)[number]

/** What a brick achieved, written before it ends (STR-09). */
export interface ClosingReview {
  elementId: number
  promised: string
  found: string
  benefits: Benefits
  learned: string
  reviewedOn: Day
  reviewedBy: string
  illustrative: boolean
  version: number
}

/** "Benefits part realised", as it stands on a tile. */
export const benefitsInWords = ({ benefits: b }: Pick<ClosingReview, 'benefits'>): string =>
  b === 'cannot tell' ? 'Nobody can tell whether its benefits were realised' : `Benefits ${b}`
