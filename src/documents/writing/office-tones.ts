import type { Tone } from '../report.ts'

/**
 * The product's tones as RRGGBB: what is painted behind a cell, and its words on it. The blue is deeper than on screen, since in Office
 * files pale blue is how tables are decorated and would not be read back as a status; "cannot tell" is painted nothing.
 */
export const officeTones: Record<Tone, { paint?: string; ink: string }> = {
  red: { paint: 'F7D4D1', ink: '6B140E' },
  orange: { paint: 'FFDC8E', ink: '4D3708' },
  amber: { paint: 'FFF59D', ink: '4D4712' },
  green: { paint: 'CCE5D8', ink: '004C23' },
  blue: { paint: '9CC5EE', ink: '003266' },
  none: { ink: '4C6272' },
}

/** The other colours of a paper. */
export const officeInks = { ink: '212B32', quiet: '4C6272', hair: 'D8DDE0', blue: '005EB8' } as const
