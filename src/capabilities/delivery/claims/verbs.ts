import type { Facts } from '../../../platform/capability.ts'

/** What happens between items and measures, as sentences without their subject. */
export const claimVerbs: Record<string, (facts: Facts) => string> = {
  'item.measureLinked': ({ measure }) => `linked the measure “${measure}”`,
  'item.measureUnlinked': ({ measure }) => `took away the link to the measure “${measure}”`,
}
