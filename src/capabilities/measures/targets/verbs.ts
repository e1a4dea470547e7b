import type { Capability } from '../../../platform/capability.ts'

/** What is done to targets, as sentences without their subject. */
export const targetVerbs: Capability['verbs'] = {
  'target.set': ({ name, target, from, before, reason }) =>
    before
      ? `changed the target of “${name}” from ${before} to ${target}, from ${from}: ${reason}`
      : `set the target of “${name}” to ${target}, from ${from}`,
  'target.ended': ({ name, target, until, reason }) => `ended the target of “${name}” (${target}) with ${until}: ${reason}`,
}
