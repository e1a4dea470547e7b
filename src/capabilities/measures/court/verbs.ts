import { count } from '../../../kernel/words.ts'
import type { Capability } from '../../../platform/capability.ts'

/** What is done about limits, as sentences without their subject. */
export const courtVerbs: Capability['verbs'] = {
  'recalculation.asked': ({ measure, asks, cause }) => `asked for ${asks} of “${measure}”: ${cause}`,
  'recalculation.withdrawn': ({ measure, asks }) => `withdrew the request for ${asks} of “${measure}”`,
  'recalculation.approved': ({ measure, asks, words, series }) =>
    `approved ${asks} of “${measure}” (${count(Number(series), 'series', 'series')}): ${words}`,
  'recalculation.refused': ({ measure, asks, words }) => `refused ${asks} of “${measure}”: ${words}`,
  'recalculation.answerRead': ({ measure }) => `read the answer about the limits of “${measure}”`,
}
