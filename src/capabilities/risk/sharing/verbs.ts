import type { Capability } from '../../../platform/capability.ts'

/** What is done about risks of the whole system, as sentences without a subject. */
export const sharingVerbs: Capability['verbs'] = {
  'system risk.opened': (f) => `shared risk ${f.number}, ${f.title}, with the group: ${f.words}`,
  'system risk.ended': (f) => `ended the sharing of risk ${f.number}, ${f.title}`,
  'system risk.owned': (f) => `named ${f.owner} as owner here of the shared risk ${f.title}`,
}
