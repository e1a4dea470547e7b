import { childOf, childrenOf, type Element, elementOf } from './element.ts'

/** Colours of a document's theme as RRGGBB by their short names: dk1, lt1, dk2, lt2, accent1 … accent6, hlink, folHlink. */
export type Theme = ReadonlyMap<string, string>

/** RRGGBB in capitals, or undefined when this is no such colour (`auto`, absent). */
export function hexColour(text: string | undefined): string | undefined {
  const hex = /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(text ?? '')?.[1]
  return hex?.toUpperCase()
}

const themeColour = (colour: Element | undefined): string | undefined =>
  hexColour(colour?.attributes.lastClr) ?? hexColour(colour?.attributes.val)

/** The colours of a theme part; none when the file has no theme. */
export function themeOf(part: Uint8Array | undefined): Theme {
  const theme = new Map<string, string>()
  if (!part) return theme
  for (const named of childrenOf(childOf(elementOf(part), 'a:themeElements', 'a:clrScheme'))) {
    const colour = themeColour(childrenOf(named)[0])
    if (colour) theme.set(named.name.slice(2), colour)
  }
  return theme
}

function channels(hex: string): [number, number, number] {
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as [number, number, number]
}

function hueAndSaturation([r, g, b]: [number, number, number]): { hue: number; saturation: number; lightness: number } {
  const most = Math.max(r, g, b)
  const least = Math.min(r, g, b)
  const lightness = (most + least) / 2
  const range = most - least
  if (range === 0) return { hue: 0, saturation: 0, lightness }
  const saturation = range / (1 - Math.abs(2 * lightness - 1))
  const sixth = most === r ? ((g - b) / range + 6) % 6 : most === g ? (b - r) / range + 2 : (r - g) / range + 4
  return { hue: sixth * 60, saturation, lightness }
}

function hexOf(hue: number, saturation: number, lightness: number): string {
  const reach = saturation * Math.min(lightness, 1 - lightness)
  const channel = (shift: number) => {
    const at = (shift + hue / 30) % 12
    return Math.round((lightness - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1))) * 255)
  }
  return [0, 8, 4]
    .map((shift) => channel(shift).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()
}

/** A colour with another lightness (from 0, black, to 1, white), worked out from its own. */
export function withLightness(hex: string, change: (lightness: number) => number): string {
  const { hue, saturation, lightness } = hueAndSaturation(channels(hex))
  return hexOf(hue, saturation, Math.max(0, Math.min(1, change(lightness))))
}

/** A colour made lighter (share above 0, up to 1 = white) or darker (below 0, down to -1 = black), as Office does: by its lightness. */
export const lightened = (hex: string, share: number): string =>
  withLightness(hex, (lightness) => (share < 0 ? lightness * (1 + share) : lightness * (1 - share) + share))
