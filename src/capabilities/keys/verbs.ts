import type { Capability } from '../../platform/capability.ts'

/** What was done with keys, as sentences without a subject. */
export const keyVerbs: Capability['verbs'] = {
  'key.made': ({ name, scopes, until }) => `made the key “${name}” for other programs (${scopes}), until ${until}`,
  'key.ended': ({ name }) => `ended the key “${name}”`,
}
