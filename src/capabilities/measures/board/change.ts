import type { AssuranceIcon, VariationIcon } from '../../../kernel/spc-icon.ts'

/** What the latest figure says of a process, whichever way it went: the word a board thinks in. */
export const changes = ['concern', 'improvement', 'change', 'common', 'few'] as const
export type Change = (typeof changes)[number]

/** Whether the target will be reached: never, now and then, always; no target; too few points. */
export const assurances = ['fail', 'inconsistent', 'pass', 'none', 'few'] as const
export type Assured = (typeof assurances)[number]

export const changeWords: Record<Change, string> = {
  concern: 'Concern',
  improvement: 'Improvement',
  change: 'Change, neither better nor worse',
  common: 'Common cause',
  few: 'Too few points to say',
}

export const assuredWords: Record<Assured, string> = {
  fail: 'Consistently misses the target',
  inconsistent: 'Meets and misses it by chance',
  pass: 'Consistently meets the target',
  none: 'No target',
  few: 'Too few points to say',
}

/** Which of the five an icon of variation says. */
export function changeOf(variation: VariationIcon): Change {
  if (variation === 'empty') return 'few'
  if (variation === 'common_cause') return 'common'
  if (variation.startsWith('concern')) return 'concern'
  return variation.startsWith('improvement') ? 'improvement' : 'change'
}

/** Which of the five an icon of assurance says; none where there is no target. */
export const assuredOf = (assurance: AssuranceIcon | null): Assured =>
  assurance === null ? 'none' : assurance === 'empty' ? 'few' : assurance
