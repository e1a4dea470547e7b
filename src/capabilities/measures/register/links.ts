import type { Ref } from '../../../kernel/ref.ts'

/** How a part of the strategy or an item is tied to the measure that shows whether it works: a link from it to the measure. */
export const measuredBy = 'measured by'

/** What may be measured by a measure. */
export const measuredKinds = ['strategy element', 'item'] as const

export const measureRef = (id: number): Ref => ({ kind: 'measure', id })
