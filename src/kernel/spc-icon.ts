/** What the latest point of a series says: the names the SPC rules give. `empty` where there are too few points to say. */
export type VariationIcon =
  | 'common_cause'
  | 'improvement_high'
  | 'improvement_low'
  | 'concern_high'
  | 'concern_low'
  | 'neutral_high'
  | 'neutral_low'
  | 'empty'

/** Whether the target will be met: always, never, now and then. `empty` where there are too few points to say. */
export type AssuranceIcon = 'pass' | 'fail' | 'inconsistent' | 'empty'

/** Any icon by a name of its own: `empty` of either kind is one picture. */
export type SpcIconKind = VariationIcon | AssuranceIcon

export const spcIconKinds: readonly SpcIconKind[] = [
  'common_cause',
  'improvement_high',
  'improvement_low',
  'concern_high',
  'concern_low',
  'neutral_high',
  'neutral_low',
  'pass',
  'fail',
  'inconsistent',
  'empty',
]

/** An icon in words: short to stand beside it, and what it means to somebody who has never seen one. */
export const spcIconWords: Record<SpcIconKind, { short: string; meaning: string }> = {
  common_cause: { short: 'Common cause', meaning: 'Common cause variation: nothing has changed, the values move by chance alone.' },
  improvement_high: {
    short: 'Improvement, higher values',
    meaning: 'Special cause variation that is improving: values are higher than chance explains, and higher is better.',
  },
  improvement_low: {
    short: 'Improvement, lower values',
    meaning: 'Special cause variation that is improving: values are lower than chance explains, and lower is better.',
  },
  concern_high: {
    short: 'Concern, higher values',
    meaning: 'Special cause variation of concern: values are higher than chance explains, and lower would be better.',
  },
  concern_low: {
    short: 'Concern, lower values',
    meaning: 'Special cause variation of concern: values are lower than chance explains, and higher would be better.',
  },
  neutral_high: {
    short: 'Change, higher values',
    meaning: 'Special cause variation: values are higher than chance explains. Neither direction is better.',
  },
  neutral_low: {
    short: 'Change, lower values',
    meaning: 'Special cause variation: values are lower than chance explains. Neither direction is better.',
  },
  pass: {
    short: 'Consistently meets the target',
    meaning: 'The target lies beyond what chance reaches: it will be met unless something changes.',
  },
  fail: {
    short: 'Consistently misses the target',
    meaning: 'The target lies beyond what chance reaches: it will be missed unless something changes.',
  },
  inconsistent: {
    short: 'Meets and misses the target by chance',
    meaning: 'The target lies within what chance reaches: it will be met in some periods and missed in others.',
  },
  empty: { short: 'Too few points to say', meaning: 'There are too few points to tell a signal from chance.' },
}

const blue = '#0072c6'
const orange = '#c85000'
const purple = '#8000c0'
const grey = '#768692'
const ink = '#5c6b75'

const ring = (colour: string, dash = ''): string =>
  `<circle cx="20" cy="20" r="18" fill="#ffffff" stroke="${colour}" stroke-width="3"${dash && ` stroke-dasharray="${dash}"`}/>`
const stroke = (d: string, colour: string, thick: number, dash = ''): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${thick}" stroke-linecap="${dash ? 'butt' : 'round'}" stroke-linejoin="round"${dash && ` stroke-dasharray="${dash}"`}/>`
const dots = (places: Spots, colour: string): string =>
  places.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="2.3" fill="${colour}"/>`).join('')

const letters = {
  H: (x: number, y: number) => `M${x} ${y}v9M${x + 6} ${y}v9M${x} ${y + 4.5}h6`,
  L: (x: number, y: number) => `M${x} ${y}v9h5.4`,
  P: (x: number, y: number) => `M${x} ${y + 9}v-9h2.8a2.6 2.6 0 0 1 0 5.2h-2.8`,
  F: (x: number, y: number) => `M${x + 5.4} ${y}h-5.4v9M${x} ${y + 4.5}h4.4`,
  '?': (x: number, y: number) => `M${x} ${y + 2.4}a2.7 2.7 0 1 1 4.4 2.2q-1.7 1.1 -1.7 2.3M${x + 2.7} ${y + 9.4}v0.1`,
}
const letter = (sign: keyof typeof letters, x: number, y: number, colour: string): string => stroke(letters[sign](x, y), colour, 2.3)

type Spots = readonly (readonly [number, number])[]

/** The two points that carry the signal have the shapes they have in a chart, so that the icons differ without their colours too. */
const squares = (places: Spots): string =>
  places.map(([x, y]) => `<path d="M${x - 2.6} ${y - 2.6}h5.2v5.2h-5.2Z" fill="${blue}"/>`).join('')
const diamonds = (places: Spots): string =>
  places.map(([x, y]) => `<path d="M${x} ${y - 3.9}l3.9 3.9l-3.9 3.9l-3.9 -3.9Z" fill="${orange}"/>`).join('')

const rising = (signal: (places: Spots) => string): string =>
  stroke('M9 27L14 30L19.5 24.5L25 19.5L31 15', ink, 1.2) +
  dots(
    [
      [9, 27],
      [14, 30],
      [19.5, 24.5],
    ],
    ink,
  ) +
  signal([
    [25, 19.5],
    [31, 15],
  ])
const falling = (signal: (places: Spots) => string): string =>
  stroke('M9 14L14 10.5L19.5 16L25 21.5L31 26', ink, 1.2) +
  dots(
    [
      [9, 14],
      [14, 10.5],
      [19.5, 16],
    ],
    ink,
  ) +
  signal([
    [25, 21.5],
    [31, 26],
  ])
const high = (colour: string, signal: (places: Spots) => string): string => ring(colour) + rising(signal) + letter('H', 11.5, 9.5, colour)
const low = (colour: string, signal: (places: Spots) => string): string => ring(colour) + falling(signal) + letter('L', 11.5, 21.5, colour)
const arrow = (d: string): string => ring(purple) + stroke(d, purple, 3.6)
const wave = stroke('M7.5 26q3.1 -6 6.2 0t6.2 0t6.2 0t6.2 0', ink, 2)
const level = (y: number, colour: string): string => stroke(`M${y > 28 ? 9.5 : 6.5} ${y}H${y > 28 ? 30.5 : 33.5}`, colour, 2, '3.4 2.2')

const drawn: Record<SpcIconKind, string> = {
  common_cause:
    ring(grey) +
    stroke('M7.5 22L13.7 16L20 23.5L26.3 16L32.5 22', ink, 1.2) +
    dots(
      [
        [7.5, 22],
        [13.7, 16],
        [20, 23.5],
        [26.3, 16],
        [32.5, 22],
      ],
      ink,
    ),
  improvement_high: high(blue, squares),
  improvement_low: low(blue, squares),
  concern_high: high(orange, diamonds),
  concern_low: low(orange, diamonds),
  neutral_high: arrow('M12 28L27.5 12.5M17.5 11.5H28.5V22.5'),
  neutral_low: arrow('M12 12L27.5 27.5M17.5 28.5H28.5V17.5'),
  pass: ring(blue) + letter('P', 17.6, 7.5, blue) + wave + level(31, blue),
  fail: ring(orange) + letter('F', 17.6, 6.3, orange) + level(19.4, orange) + wave,
  inconsistent: ring(grey) + letter('?', 17.3, 7, ink) + wave + level(26, ink),
  empty: ring(grey, '6 2.4'),
}

/** The side of the box in which every icon is drawn. */
export const spcIconBox = 40

/**
 * An icon as markup for within an `svg` of 40 by 40: constants of ours, no text, no ids. Our own drawing of the geometry of NHS England's
 * Making Data Count icons: a ring, the five dots or the arrow, the wave and the target's line, and the letter. Colours mended to stand 3:1 against white.
 */
export const spcIconDrawing = (kind: SpcIconKind): string => drawn[kind]
