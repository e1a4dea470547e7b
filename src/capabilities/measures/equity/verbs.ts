import { count } from '../../../kernel/words.ts'
import type { Capability } from '../../../platform/capability.ts'

/** What was done with groups of people, as sentences without a subject. */
export const equityVerbs: Capability['verbs'] = {
  'group.added': ({ characteristic, groups }) =>
    `added ${count(Number(groups), 'group')} of people by ${String(characteristic).toLowerCase()}`,
  'group.renamed': ({ from, to }) => `renamed the group of people “${from}” “${to}”`,
}
