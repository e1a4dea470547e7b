import type { Day } from '../../kernel/day.ts'
import type { Key } from './types.ts'

/** What parts of the strategy in force are measured by, by the measure’s code. Some parts and some measures are left without on purpose. */
export const measuresOfStrategy: readonly { node: Key; code: string }[] = [
  { node: 'brick-a', code: 'RTT18' },
  { node: 'brick-a', code: 'WLSIZE' },
  { node: 'brick-s', code: 'FALLS' },
  { node: 'brick-p', code: 'FFTGOOD' },
  { node: 'brick-elc', code: 'SICKNESS' },
  { node: 'brick-elc', code: 'TURNOVER' },
]

/** Who uses a measure, to decide what, as its owner was asked in the week after it was set up. The others nobody has answered for. */
export const uses: readonly { code: string; purpose: string }[] = [
  { code: 'SICKNESS', purpose: 'The people committee decides where wellbeing support goes first.' },
  { code: 'TURNOVER', purpose: 'The people committee sees whether staying interviews work.' },
  { code: 'APPRAISAL', purpose: 'Directorate meetings ask the managers whose appraisals are late.' },
  { code: 'TRAINING', purpose: 'Ward managers release staff; the people committee hears which courses fall behind.' },
  { code: 'SUPERVISION', purpose: 'Clinical leads see who has gone without.' },
  { code: 'AGENCY', purpose: 'The finance and performance committee approves or stops requests.' },
  { code: 'FFTGOOD', purpose: 'Ward teams choose what to change next with patients.' },
  { code: 'COMPLTIME', purpose: 'The quality and safety committee decides whether the complaints team needs help.' },
  { code: 'RESTRAINT', purpose: 'The positive and safe group picks the wards it works with.' },
  { code: 'OUTAREA', purpose: 'The bed managers and the finance and performance committee plan beds by it.' },
  { code: 'OCCUP', purpose: 'The bed managers open and close beds by it.' },
  { code: 'LONGWAIT', purpose: 'The access group calls the services with the longest waits.' },
  { code: 'UCR2H', purpose: 'The community directorate sets its rosters by it.' },
  { code: 'FOLLOW72', purpose: 'Ward managers see who left without a call.' },
  { code: 'CYPED4', purpose: 'The families directorate reports it to its commissioners.' },
]

/** Measures whose baseline is the first figure there is. */
export const baselines: readonly string[] = ['SICKNESS', 'TURNOVER', 'APPRAISAL', 'FFTGOOD', 'AGENCY', 'UCR2H', 'OCCUP']

/** Where figures come from, where it was not said when a measure was set up. */
export const sourcesNamed: readonly { code: string; source: string }[] = [
  { code: 'TURNOVER', source: 'Staff record' },
  { code: 'APPRAISAL', source: 'Learning system' },
  { code: 'TRAINING', source: 'Learning system' },
  { code: 'AGENCY', source: 'General ledger' },
  { code: 'FFTGOOD', source: 'Friends and family returns' },
  { code: 'OUTAREA', source: 'Bed state' },
  { code: 'OCCUP', source: 'Bed state' },
  { code: 'UCR2H', source: 'Community record' },
  { code: 'LONGWAIT', source: 'Waiting list system' },
]

/** Other names that files and papers use. */
export const otherNames: readonly { code: string; name: string }[] = [
  { code: 'RTT18', name: '18 week performance' },
  { code: 'RTT18', name: 'Referral to treatment within 18 weeks' },
  { code: 'SICKNESS', name: 'Sickness absence rate' },
]

/** Figures from elsewhere. Each is invented, and says so in its source. */
export const benchmarks: readonly { code: string; name: string; value: number; period: Day; source: string }[] = [
  { code: 'SICKNESS', name: 'Trusts of this kind', value: 5.4, period: '2024-05-01', source: 'Illustrative, no published figure' },
  { code: 'RTT18', name: 'National', value: 59.1, period: '2024-07-01', source: 'Illustrative, no published figure' },
  { code: 'FFTGOOD', name: 'Best quarter of trusts', value: 92, period: '2024-06-01', source: 'Illustrative, no published figure' },
]

/** What measures answer to outside. */
export const frameworksAnswered: readonly { code: string; framework: string; reference: string }[] = [
  { code: 'RTT18', framework: 'NHS Constitution', reference: 'Access within 18 weeks' },
  { code: 'SICKNESS', framework: 'NHS Oversight Framework', reference: '' },
]

/** Planned bed days out of area, month by month: as first agreed, and as set again when beds closed. */
export const outOfAreaPlan: readonly number[] = [200, 190, 180, 170, 160, 150, 140, 130, 120, 110, 100, 90]
export const outOfAreaPlanAgain: readonly number[] = [205, 200, 195, 190, 175, 160, 145]
