import type { Capability } from '../../platform/capability.ts'

/** What is done about waits, as sentences without their subject. */
export const verbs: Capability['verbs'] = {
  'access service.added': ({ name }) => `wrote down that people wait for ${name}`,
  'access service.edited': ({ name }) => `changed what is written of the service ${name}`,
  'access service.weighed': ({ name, score, reason }) => `weighed the waits of ${name} at ${score} of 25: ${reason}`,
  'access service.ended': ({ name, reason }) => `wrote down that nobody waits for ${name} any more: ${reason}`,
  'access service.told': ({ name, words }) =>
    words ? `said by which measures the waits of ${name} are told: ${words}` : `said that no measure tells of the waits of ${name}`,
  'access list.validated': ({ name, checked, wrong }) =>
    `went through the tracking list of ${name}: ${wrong} of ${checked} entries were wrong`,
  'access list.corrected': ({ name, checked, wrong }) =>
    `put right what is written of the tracking list of ${name}: ${wrong} of ${checked} entries were wrong`,
  'access list.removed': ({ name, reason }) => `took away a validation of the tracking list of ${name}: ${reason}`,
  'access review.planned': ({ name }) => `planned a review of demand and capacity in ${name}`,
  'access review.held': ({ name, result }) => `held the review of demand and capacity in ${name}: ${result}`,
  'access scenario.kept': ({ name, scenario }) => `kept the scenario “${scenario}” of demand and capacity in ${name}`,
  'access scenario.changed': ({ name, scenario }) => `changed the scenario “${scenario}” of demand and capacity in ${name}`,
  'access scenario.removed': ({ name, scenario, reason }) => `took away the scenario “${scenario}” of ${name}: ${reason}`,
  'access standard.set': ({ words, before, reason }) =>
    before ? `changed the standard “${before}” to “${words}”: ${reason}` : `wrote down the standard “${words}”`,
  'access policy.adopted': ({ label }) => `wrote down the access policy ${label}`,
  'access policy.takenUp': ({ label, place, state }) => `wrote down that the access policy ${label} is ${state} in ${place}`,
  'access procedure.moved': ({ name, state }) => `wrote down that the operating procedure of ${name} is ${state}`,
}
