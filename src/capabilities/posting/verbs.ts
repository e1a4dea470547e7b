import type { Capability } from '../../platform/capability.ts'
import { hoursInWords } from './hours.ts'

/** What the posting capability records, as sentences without their subject. */
export const postingVerbs: Capability['verbs'] = {
  'mail.hoursSet': (f) => `let mail go ${hoursInWords({ from: Number(f.from), until: Number(f.until), weekends: f.weekends === true })}`,
  'calendar.addressMade': () => 'made a secret address for their calendar',
  'calendar.addressEnded': () => 'ended the secret address of their calendar',
}
