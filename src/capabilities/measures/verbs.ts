import type { Capability } from '../../platform/capability.ts'

/** What is done to measures, as sentences without their subject; each room tells its own. */
export const verbs: Capability['verbs'] = {
  'measure.added': ({ name }) => `set up the measure “${name}”`,
  'observation.given': ({ words, added, revised }) => `brought in ${added} figures and changed ${revised}: ${words}`,
}
