import type { Capability } from '../../platform/capability.ts'
import { courtVerbs } from './court/verbs.ts'
import { equityVerbs } from './equity/verbs.ts'
import { givingVerbs } from './giving/verbs.ts'
import { qualityVerbs } from './quality/verbs.ts'
import { registerVerbs } from './register/verbs.ts'
import { showingVerbs } from './showing/verbs.ts'
import { takingInVerbs } from './taking-in/verbs.ts'
import { targetVerbs } from './targets/verbs.ts'

/** What is done to measures, as sentences without their subject; each room tells its own. */
export const verbs: Capability['verbs'] = {
  'measure.added': ({ name }) => `set up the measure “${name}”`,
  'observation.given': ({ words, added, revised }) => `brought in ${added} figures and changed ${revised}: ${words}`,
  ...courtVerbs,
  ...equityVerbs,
  ...givingVerbs,
  ...qualityVerbs,
  ...showingVerbs,
  ...takingInVerbs,
  ...targetVerbs,
  ...registerVerbs,
}
