import type { Capability } from '../../../platform/capability.ts'

/** What is said on charts, as sentences without their subject. */
export const showingVerbs: Capability['verbs'] = {
  'measure.noted': ({ name, period, words }) => `noted on the chart of “${name}” for ${period}: “${words}”`,
  'measure.unnoted': ({ name, period, words }) => `took the note “${words}” for ${period} off the chart of “${name}”`,
}
