import { count } from '../../../kernel/words.ts'
import type { Capability } from '../../../platform/capability.ts'

const placesIn = (f: Record<string, unknown>): string => (f.name ? String(f.name) : count(Number(f.places), 'place'))

/** What is said of the places that give figures, as sentences without a subject. */
export const givingVerbs: Capability['verbs'] = {
  'measure.placesEnded': (f) => `said that ${placesIn(f)} gives no more figures of ${f.measure}: ${f.why}`,
  'measure.placesResumed': (f) => `said that ${placesIn(f)} gives figures of ${f.measure} again`,
}
