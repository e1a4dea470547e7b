import type { RiskMatrix } from './types.ts'

/** The common five by five matrix of the National Patient Safety Agency (2008); a trust may change its names and bands. */
export const standardMatrix: RiskMatrix = {
  likelihoods: [
    { level: 1, name: 'Rare' },
    { level: 2, name: 'Unlikely' },
    { level: 3, name: 'Possible' },
    { level: 4, name: 'Likely' },
    { level: 5, name: 'Almost certain' },
  ],
  consequences: [
    { level: 1, name: 'Negligible' },
    { level: 2, name: 'Minor' },
    { level: 3, name: 'Moderate' },
    { level: 4, name: 'Major' },
    { level: 5, name: 'Catastrophic' },
  ],
  bands: [
    { name: 'Low', from: 1, to: 3 },
    { name: 'Moderate', from: 4, to: 6 },
    { name: 'High', from: 8, to: 12 },
    { name: 'Extreme', from: 15, to: 25, top: true },
  ],
}
