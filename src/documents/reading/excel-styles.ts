import { hexColour, lightened, type Theme } from './colour.ts'
import { childOf, childrenOf, type Element, elementOf } from './element.ts'
import { formatOf } from './excel-number-format.ts'
import { isSymbolFont } from './symbols.ts'

/** How a cell is shown: its shading (RRGGBB), number format, and its font where that is one of pictures. */
export interface CellLook {
  fill?: string
  format: string
  symbolFont?: string
  /** The colour of the letters, where it is given. */
  ink?: string
}

/** The looks of a workbook: of cells by number, and the shadings that colour rules may give. */
export interface ExcelStyles {
  looks: CellLook[]
  ruleFills: (string | undefined)[]
}

// the order of theme colours in Excel: light and dark change places
const themeOrder = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink']

// the numbered colours of ECMA-376 part 1, 18.8.27, from 8 on (0 to 7 repeat 8 to 15)
const palette =
  '000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF800000008000000080808000800080008080C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF8000808000000080800000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333'

function numbered(index: number, own: readonly Element[]): string | undefined {
  const at = index < 8 ? index : index - 8
  return hexColour(own[index]?.attributes.rgb) ?? hexColour(palette.slice(at * 6, at * 6 + 6))
}

function colourOf(colour: Element | undefined, theme: Theme, own: readonly Element[]): string | undefined {
  if (!colour) return undefined
  const { rgb, theme: place, indexed, tint } = colour.attributes
  const hex =
    hexColour(rgb) ??
    (place !== undefined ? theme.get(themeOrder[Number(place)] ?? '') : indexed !== undefined ? numbered(Number(indexed), own) : undefined)
  const share = Number(tint ?? 0)
  return hex && share ? lightened(hex, Math.max(-1, Math.min(1, share))) : hex
}

/** The colour a fill shows; white is none, for it is the paper. */
const shown = (colour: string | undefined): string | undefined => (colour === 'FFFFFF' ? undefined : colour)

/** A gradient shows a colour only where it runs between that one and white. */
function gradientOf(fill: Element, theme: Theme, own: readonly Element[]): string | undefined {
  const stops = childrenOf(childOf(fill, 'gradientFill'), 'stop').flatMap(
    (stop) => shown(colourOf(childOf(stop, 'color'), theme, own)) ?? [],
  )
  return new Set(stops).size === 1 ? stops[0] : undefined
}

function looksOf(root: Element, theme: Theme, own: readonly Element[]): CellLook[] {
  const fills = childrenOf(childOf(root, 'fills')).map((fill) => {
    const pattern = childOf(fill, 'patternFill')
    const type = pattern?.attributes.patternType ?? 'none'
    if (!pattern) return gradientOf(fill, theme, own)
    return type === 'none' || type.startsWith('gray') ? undefined : shown(colourOf(childOf(pattern, 'fgColor'), theme, own))
  })
  const fonts = childrenOf(childOf(root, 'fonts')).map((font) => ({
    name: childOf(font, 'name')?.attributes.val,
    ink: colourOf(childOf(font, 'color'), theme, own),
  }))
  const formats = new Map(
    childrenOf(childOf(root, 'numFmts')).map((f) => [Number(f.attributes.numFmtId), f.attributes.formatCode ?? 'General']),
  )
  return childrenOf(childOf(root, 'cellXfs'), 'xf').map(({ attributes }) => {
    const fill = fills[Number(attributes.fillId ?? 0)]
    const { name, ink } = fonts[Number(attributes.fontId ?? 0)] ?? {}
    const format = formatOf(Number(attributes.numFmtId ?? 0), formats)
    return { format, ...(fill ? { fill } : {}), ...(name && isSymbolFont(name) ? { symbolFont: name } : {}), ...(ink ? { ink } : {}) }
  })
}

/** Reads the styles part; a workbook without one shows everything plainly. */
export function excelStylesOf(part: Uint8Array | undefined, theme: Theme): ExcelStyles {
  if (!part) return { looks: [], ruleFills: [] }
  const root = elementOf(part)
  const own = childrenOf(childOf(root, 'colors', 'indexedColors'))
  const ruleFills = childrenOf(childOf(root, 'dxfs'), 'dxf').map((look) => {
    const pattern = childOf(look, 'fill', 'patternFill')
    return shown(colourOf(childOf(pattern, 'bgColor'), theme, own) ?? colourOf(childOf(pattern, 'fgColor'), theme, own))
  })
  return { looks: looksOf(root, theme, own), ruleFills }
}
