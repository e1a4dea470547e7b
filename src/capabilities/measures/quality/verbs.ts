import type { Capability } from '../../../platform/capability.ts'

/** What is done about the quality of data, as sentences without their subject. */
export const qualityVerbs: Capability['verbs'] = {
  'data.signed': ({ measure, care, planning }) => `signed for the data of “${measure}”: for care ${care}, for planning ${planning}`,
  'data.checked': ({ measure, kind, by, looked, right, opinion }) =>
    `wrote down ${kind === 'audit' ? 'an audit' : 'a check'} of “${measure}” by ${by}${looked === null ? '' : `: ${right} of ${looked} records right`}${opinion === null ? '' : `: ${opinion} assurance`}`,
  'data.errorFound': ({ measure, what }) => `logged an error in the figures of “${measure}”: ${what}`,
  'data.errorPutRight': ({ measure, what, words }) => `put right an error in “${measure}” (${what}): ${words}`,
  'data.errorReopened': ({ measure, what, words }) => `opened an error in “${measure}” again (${what}): ${words}`,
  'data.stewardNamed': ({ name, steward }) => `named who looks after the data set “${name}”: ${steward}`,
  'data.standardSet': ({ days }) => `set ${days} days within which errors in data are to be put right`,
  'submission.added': ({ name, year, status }) => `wrote down the submission ${name} ${year}: ${status}`,
  'submission.changed': ({ name, year, status }) => `changed the submission ${name} ${year}: ${status}`,
}
