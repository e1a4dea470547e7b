import type { Capability } from '../../../platform/capability.ts'

/** What was counted of harm nobody had foreseen, as sentences without a subject. */
export const harmVerbs: Capability['verbs'] = {
  'harm.counted': (f) =>
    `counted ${f.unforeseen} of ${f.lookedAt} harms that stood in no register in ${f.period}${f.register ? `, for ${f.register}` : ''}`,
}
