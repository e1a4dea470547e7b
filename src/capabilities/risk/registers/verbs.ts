import type { Capability } from '../../../platform/capability.ts'

/** What is done to registers and to where risks stand, as sentences without a subject. */
export const registerVerbs: Capability['verbs'] = {
  'register.added': (f) => `opened the register ${f.name}`,
  'register.changed': (f) => (f.before === f.name ? `changed the register ${f.name}` : `renamed the register ${f.before} to ${f.name}`),
  'register.ended': (f) => `ended the register ${f.name}: ${f.why}`,
  'register.merged': (f) => `merged the register ${f.name} into ${f.into}, with ${f.risks} ${f.risks === 1 ? 'risk' : 'risks'}: ${f.why}`,
  'risk.moved': (f) => `moved risk ${f.before}, ${f.title}, from ${f.from} to ${f.to} as ${f.number}: ${f.why}`,
  'risk.renumbered': (f) => `gave risk ${f.before}, ${f.title}, the number ${f.number}`,
  'risk.merged': (f) => `merged risk ${f.number}, ${f.title}, into risk ${f.into}, ${f.intoTitle}: ${f.reason}`,
}
