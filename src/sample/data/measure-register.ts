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
