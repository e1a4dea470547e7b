/** Which way is better; `neutral` says that neither is. */
export const directions = ['increase', 'decrease', 'neutral'] as const
export type Direction = (typeof directions)[number]

/** Where published practices of the XmR chart differ, as one named set of choices. */
export interface Profile {
  name: 'nhsr' | 'mdc'
  /** Moving ranges far above the others are left out of the limits, unless the case says otherwise. */
  screens: boolean
  /** A point beyond three sigma counts among two of three beyond two sigma. */
  beyondCountsAsClose: boolean
  /** A target that lies exactly on a limit is met, or missed, for certain. */
  targetOnLimitIsCertain: boolean
  /** Points of the last group below which no icon but the empty one is shown; 0 shows icons for any number. */
  leastForIcons: number
  /** Where rules contradict one another, the improvement is shown. */
  improvementFirst: boolean
  /** Mends what the reference package does to missing, constant and sparse values: see `limits.ts` and `icons.ts`. */
  mends: boolean
}

/** As the package NHSRplotthedots 0.2.2 (NHS-R Community, MIT) works it out, on every field. */
export const nhsr: Profile = {
  name: 'nhsr',
  screens: true,
  beyondCountsAsClose: false,
  targetOnLimitIsCertain: false,
  leastForIcons: 0,
  improvementFirst: false,
  mends: false,
}

/** As NHS England's Making Data Count tools are documented to work, without the package's defects. */
export const mdc: Profile = {
  name: 'mdc',
  screens: false,
  beyondCountsAsClose: true,
  targetOnLimitIsCertain: true,
  leastForIcons: 13,
  improvementFirst: true,
  mends: true,
}

export const profiles = { nhsr, mdc }
