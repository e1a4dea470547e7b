import type { Box, Matrix } from './geometry.ts'

/** How text is set at a moment. */
export interface TextState {
  matrix: Matrix
  x: number
  y: number
  lineX: number
  lineY: number
  size: number
  /** Width of one unit of a letter's width at size one. */
  unit: number
  betweenLetters: number
  betweenWords: number
  /** Letters stretched along the line, 1 is as made. */
  across: number
  leading: number
  rise: number
  mode: number
}

/** What drawing stands on at a moment. */
export interface GraphicsState {
  ctm: Matrix
  /** Colour of shading, RRGGBB; none for patterns. */
  fill: string | undefined
  /** How much of it covers, 0 to 1. */
  alpha: number
  /** What is shown of the page. */
  clip: Box
  /** Within a layer that is switched off. */
  isHidden: boolean
  text: TextState
}

const upright: Matrix = [1, 0, 0, 1, 0, 0]

/** The state in which a page begins. */
export const firstState = (ctm: Matrix, clip: Box): GraphicsState => ({
  ...{ ctm, clip, fill: '000000', alpha: 1, isHidden: false },
  text: {
    ...{ matrix: upright, x: 0, y: 0, lineX: 0, lineY: 0, size: 0, unit: 0.001 },
    ...{ betweenLetters: 0, betweenWords: 0, across: 1, leading: 0, rise: 0, mode: 0 },
  },
})

/** A state to come back to. */
export const kept = (state: GraphicsState): GraphicsState => ({ ...state, text: { ...state.text } })

/** A new line of text starts, so far from the start of the last. */
export function moveLine(text: TextState, x: number, y: number): void {
  text.lineX += x
  text.lineY += y
  text.x = text.lineX
  text.y = text.lineY
}

/** Text is set anew by this matrix. */
export function setMatrix(text: TextState, matrix: Matrix): void {
  Object.assign(text, { matrix, x: 0, y: 0, lineX: 0, lineY: 0 })
}

const mixed = (channel: string, alpha: number): string =>
  Math.round(Number.parseInt(channel, 16) * alpha + 255 * (1 - alpha))
    .toString(16)
    .padStart(2, '0')

/** The colour seen on white paper; undefined where it hardly covers. */
export function seenColour({ fill, alpha }: GraphicsState): string | undefined {
  if (fill === undefined || alpha < 0.05) return undefined
  return (alpha >= 1 ? fill : (fill.match(/../g) ?? []).map((channel) => mixed(channel, alpha)).join('')).toUpperCase()
}
