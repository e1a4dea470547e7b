import { hexColour, lightened, type Theme } from './colour.ts'
import type { Element } from './element.ts'

/** RRGGBB; null when expressly none; undefined when nothing is said. White is none: it is the paper. */
export type Shading = string | null | undefined

// how the theme's colours are called in Word, where that differs from the theme's own names
const wordNames: Record<string, string> = {
  dark1: 'dk1',
  light1: 'lt1',
  dark2: 'dk2',
  light2: 'lt2',
  text1: 'dk1',
  background1: 'lt1',
  text2: 'dk2',
  background2: 'lt2',
  hyperlink: 'hlink',
  followedHyperlink: 'folHlink',
}

const highlights: Record<string, string> = {
  yellow: 'FFFF00',
  green: '00FF00',
  cyan: '00FFFF',
  magenta: 'FF00FF',
  blue: '0000FF',
  red: 'FF0000',
  darkBlue: '000080',
  darkCyan: '008080',
  darkGreen: '008000',
  darkMagenta: '800080',
  darkRed: '800000',
  darkYellow: '808000',
  darkGray: '808080',
  lightGray: 'C0C0C0',
  black: '000000',
}

const share = (hex: string | undefined): number | undefined => (hex === undefined ? undefined : Number.parseInt(hex, 16) / 255)

/** A colour of the theme, with its tint or shade: ECMA-376 part 1, 17.3.2.6 (both act on lightness, FF = unchanged). */
function themed(theme: Theme, name: string | undefined, of: { tint: string | undefined; shade: string | undefined }): string | undefined {
  const colour = name === undefined ? undefined : theme.get(wordNames[name] ?? name)
  if (!colour) return undefined
  const tint = share(of.tint)
  const shade = share(of.shade)
  if (tint !== undefined) return lightened(colour, 1 - tint)
  if (shade !== undefined) return lightened(colour, shade - 1)
  return colour
}

/** The colour a `w:shd` shows: its fill, or its pattern's colour where the pattern is solid. */
export function shadingOf(shd: Element | undefined, theme: Theme): Shading {
  if (!shd) return undefined
  const a = shd.attributes
  const colour =
    a['w:val'] === 'solid'
      ? (themed(theme, a['w:themeColor'], { tint: a['w:themeTint'], shade: a['w:themeShade'] }) ?? hexColour(a['w:color']))
      : (themed(theme, a['w:themeFill'], { tint: a['w:themeFillTint'], shade: a['w:themeFillShade'] }) ?? hexColour(a['w:fill']))
  return colour === undefined || colour === 'FFFFFF' ? null : colour
}

/** RRGGBB of a highlighter pen; undefined for none. */
export const highlightOf = (highlight: Element | undefined): string | undefined => highlights[highlight?.attributes['w:val'] ?? '']
