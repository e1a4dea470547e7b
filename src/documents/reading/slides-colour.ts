import { hexColour, lightened, type Theme, withLightness } from './colour.ts'
import { childOf, childrenOf, type Element } from './element.ts'

/** The colours of one slide: the theme's, and how the slide's master (or the slide itself) assigns them: bg1 → lt1. */
export interface Palette {
  theme: Theme
  map: Readonly<Record<string, string>>
}

/** How masters assign the theme's colours where none says otherwise. */
export const usualMap: Readonly<Record<string, string>> = { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' }

// the colours known by name that people choose for a status; others are not resolved
const presets: Record<string, string> = {
  red: 'FF0000',
  darkRed: '8B0000',
  orange: 'FFA500',
  yellow: 'FFFF00',
  gold: 'FFD700',
  green: '008000',
  lime: '00FF00',
  darkGreen: '006400',
  lightGreen: '90EE90',
  blue: '0000FF',
  white: 'FFFFFF',
  black: '000000',
  gray: '808080',
  grey: '808080',
}

const share = (element: Element): number => {
  const value = element.attributes.val ?? ''
  return (value.endsWith('%') ? Number.parseFloat(value) * 1000 : Number(value)) / 100_000
}

/** What DrawingML does to a colour, one step after the other (ECMA-376 part 1, 20.1.2.3); steps that do not change its hue much are left out. */
function changed(hex: string, step: Element): string {
  const by = share(step)
  if (!Number.isFinite(by)) return hex
  switch (step.name) {
    case 'a:lumMod':
      return withLightness(hex, (lightness) => lightness * by)
    case 'a:lumOff':
      return withLightness(hex, (lightness) => lightness + by)
    case 'a:tint':
      return lightened(hex, Math.max(0, Math.min(1, 1 - by)))
    case 'a:shade':
      return lightened(hex, Math.max(-1, Math.min(0, by - 1)))
    default:
      return hex
  }
}

const percent = (text: string | undefined): number =>
  Math.max(0, Math.min(255, Math.round((Number.parseInt(text ?? '', 10) / 100_000) * 255)))

function plainColour({ name, attributes }: Element, { theme, map }: Palette): string | undefined {
  switch (name) {
    case 'a:srgbClr':
      return hexColour(attributes.val)
    case 'a:schemeClr':
      return theme.get(map[attributes.val ?? ''] ?? attributes.val ?? '')
    case 'a:sysClr':
      return hexColour(attributes.lastClr)
    case 'a:prstClr':
      return presets[attributes.val ?? '']
    case 'a:scrgbClr':
      return hexColour(['r', 'g', 'b'].map((part) => percent(attributes[part]).toString(16).padStart(2, '0')).join(''))
    default:
      return undefined
  }
}

/** RRGGBB of the colour within an element such as `a:solidFill`; undefined when it holds none that is known. */
export function colourIn(holder: Element | undefined, palette: Palette): string | undefined {
  const colour = childrenOf(holder)[0]
  const plain = colour && plainColour(colour, palette)
  return plain && childrenOf(colour).reduce(changed, plain).toUpperCase()
}

/** RRGGBB behind a cell; null when it expressly has none or is white as the paper; undefined when nothing is said. */
export function fillOf(properties: Element | undefined, palette: Palette): string | null | undefined {
  if (childOf(properties, 'a:noFill')) return null
  const solid = childOf(properties, 'a:solidFill')
  if (!solid) return undefined
  const colour = colourIn(solid, palette)
  return colour === undefined || colour === 'FFFFFF' ? null : colour
}
