import type { Capability } from '../../platform/capability.ts'

/** What is done about waits, as sentences without their subject. */
export const verbs: Capability['verbs'] = {
  'accessService.added': ({ name }) => `wrote down that people wait for ${name}`,
  'accessService.edited': ({ name }) => `changed what is written of the service ${name}`,
  'accessService.weighed': ({ name, score, reason }) => `weighed the waits of ${name} at ${score} of 25: ${reason}`,
  'accessService.ended': ({ name, reason }) => `wrote down that nobody waits for ${name} any more: ${reason}`,
  'accessService.told': ({ name, words }) =>
    words ? `said by which measures the waits of ${name} are told: ${words}` : `said that no measure tells of the waits of ${name}`,
  'accessList.validated': ({ name, checked, wrong }) =>
    `went through the tracking list of ${name}: ${wrong} of ${checked} entries were wrong`,
  'accessReview.planned': ({ name }) => `planned a review of demand and capacity in ${name}`,
  'accessReview.held': ({ name, result }) => `held the review of demand and capacity in ${name}: ${result}`,
  'accessScenario.kept': ({ name, scenario }) => `kept the scenario “${scenario}” of demand and capacity in ${name}`,
  'accessStandard.set': ({ words, before, reason }) =>
    before ? `changed the standard “${before}” to “${words}”: ${reason}` : `wrote down the standard “${words}”`,
  'accessPolicy.adopted': ({ label }) => `wrote down the access policy ${label}`,
  'accessPolicy.takenUp': ({ label, place, state }) => `wrote down that the access policy ${label} is ${state} in ${place}`,
  'accessProcedure.moved': ({ name, state }) => `wrote down that the operating procedure of ${name} is ${state}`,
}
