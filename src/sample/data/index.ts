import { calendar } from './calendar.ts'
import { itemLife } from './item-life.ts'
import { accessMeasures } from './measures-access.ts'
import { qualityMeasures } from './measures-quality.ts'
import { workforceMeasures } from './measures-workforce.ts'
import { nenevale } from './nenevale.ts'
import { nextQuarterDraft } from './next-quarter-draft.ts'
import { soarvaleOrganisation } from './organisation.ts'
import { packs } from './packs.ts'
import { papers } from './papers.ts'
import { plan2022 } from './plan-2022.ts'
import { items } from './progress-2024.ts'
import { quarter } from './quarter.ts'
import { raised } from './raised.ts'
import { standardMatrix } from './risk-matrix.ts'
import { risks } from './risks.ts'
import { strategy2019 } from './strategy-2019.ts'
import { groupPriorities, strategy2021 } from './strategy-2021.ts'
import { strategy2024 } from './strategy-2024.ts'
import { lineage2021 } from './strategy-lineage-2021.ts'
import { lineage2024 } from './strategy-lineage-2024.ts'
import { closings, interruptions, nextDraft } from './strategy-refresh.ts'
import type { SampleTrust } from './types.ts'
import { waitMeasures } from './waits.ts'

/** The fictional Soarvale Partnership NHS Trust, as it stands on the demonstration day. */
export const soarvale: SampleTrust = {
  organisation: soarvaleOrganisation,
  calendar,
  strategies: [strategy2019, strategy2021, strategy2024],
  lineage: [...lineage2021, ...lineage2024],
  closings,
  interruptions,
  nextDraft,
  plans: [plan2022],
  matrix: standardMatrix,
  risks,
  items,
  itemLife,
  raised,
  draftFile: nextQuarterDraft,
  groupPriorities,
  measures: [...accessMeasures, ...qualityMeasures, ...workforceMeasures, ...waitMeasures],
  quarter,
  papers,
  packs,
}

export { demonstrationDay, openPeriod } from './calendar.ts'
export type * from './types.ts'
export type * from './types-measures.ts'
export { nenevale }
