import type { ClaimTied } from '../../capabilities/delivery/index.ts'
import type { Key } from './types-organisation.ts'

/** Measures of items, by code: what shows how each goes. */
export const measuresOfItems: readonly { item: Key; measures: readonly string[] }[] = [
  { item: 'p01', measures: ['WLSIZE'] },
  { item: 'p03', measures: ['ETHNICITY'] },
  { item: 'p04', measures: ['WLSIZE'] },
  { item: 'p13', measures: ['AGENCY', 'VACANCY'] },
  { item: 'p14', measures: ['APPRAISAL'] },
  { item: 'p15', measures: ['TURNOVER', 'ENGAGE'] },
]

/** What the claims of updates were tied to by their writers; a claim not named here was left untied. */
export const claimsTied: readonly (ClaimTied & { item: Key; period: Key })[] = [
  { item: 'p03', period: 'q2-2024-25', words: 'rose', because: 'The data quality group counts complete records by hand' },
  { item: 'p04', period: 'q2-2024-25', words: 'Fewer', measure: 'WLSIZE' },
  { item: 'p13', period: 'q2-2024-25', words: 'is coming down', measure: 'AGENCY' },
  { item: 'p15', period: 'q2-2024-25', words: 'is better', measure: 'ENGAGE' },
]
