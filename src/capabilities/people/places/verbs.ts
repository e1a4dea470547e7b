import { count } from '../../../kernel/words.ts'
import type { Capability } from '../../../platform/capability.ts'

/** What happens to places, as sentences without their subject. */
export const placeVerbs: Capability['verbs'] = {
  'place.changed': (f) => {
    const named = f.before === f.name ? '' : `renamed ${f.before} to ${f.name}`
    const moved = f.under === undefined ? '' : `put ${named ? 'it' : f.name} ${f.under ? `under ${f.under}` : 'at the top'}`
    return [named, moved].filter(Boolean).join(' and ') || `saved ${f.name} unchanged`
  },
  'place.manyAdded': (f) => `added ${count(Number(f.added), 'place')} beneath ${f.name}, as ${f.from} names them`,
  'place.named': (f) => `noted that ${f.name} is also called ${f.other}`,
  'place.unnamed': (f) => `took away the other name ${f.other} of ${f.name}`,
}
