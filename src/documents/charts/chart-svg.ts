import { spcIconBox, spcIconDrawing } from '../../kernel/spc-icon.ts'
import { spcMark } from '../../kernel/spc-mark.ts'
import type { ReportFigure } from '../report.ts'
import { figureHeight, figurePlan } from './figure-plan.ts'
import { hair, type Part, quiet, type Shape, size } from './parts.ts'
import { xmlText } from './xml-text.ts'

const n = (value: number): string => String(Math.round(value * 10) / 10)

const r = 3.6
const shapes: Record<Shape, (x: number, y: number) => string> = {
  circle: (x, y) => `<circle cx="${n(x)}" cy="${n(y)}" r="${r}"`,
  ring: (x, y) => `<circle cx="${n(x)}" cy="${n(y)}" r="${r}"`,
  square: (x, y) => `<rect x="${n(x - r)}" y="${n(y - r)}" width="${2 * r}" height="${2 * r}"`,
  triangle: (x, y) => `<path d="M${n(x)} ${n(y - 4.6)}L${n(x + 4.4)} ${n(y + 3.4)}H${n(x - 4.4)}Z"`,
  diamond: (x, y) => `<path d="M${n(x)} ${n(y - 4.8)}L${n(x + 4.8)} ${n(y)}L${n(x)} ${n(y + 4.8)}L${n(x - 4.8)} ${n(y)}Z"`,
}

function drawn(part: Part): string {
  switch (part.as) {
    case 'rule':
      return `<path d="M${n(part.x1)} ${n(part.y1)}L${n(part.x2)} ${n(part.y2)}" stroke="${part.firm ? quiet : hair}"/>`
    case 'path': {
      const [first, ...rest] = part.points
      if (first === undefined || rest.length === 0) return ''
      const dash = part.look.dash ? ` stroke-dasharray="${part.look.dash}"` : ''
      const steps = rest.map(({ x, y }) => `L${n(x)} ${n(y)}`).join('')
      return `<path d="M${n(first.x)} ${n(first.y)}${steps}" fill="none" stroke="${part.look.ink}" stroke-width="${part.look.thick}" stroke-linejoin="round"${dash}/>`
    }
    case 'shape':
      return `${shapes[part.look.shape](part.x, part.y)} fill="${part.look.fill}" stroke="${part.look.shape === 'ring' ? part.look.ink : '#ffffff'}" stroke-width="${part.look.shape === 'ring' ? 2 : 1}"/>`
    case 'bar': {
      const dash = part.look.dash ? ` stroke-dasharray="${part.look.dash}"` : ''
      return `<rect x="${n(part.x)}" y="${n(part.y)}" width="${n(part.width)}" height="${n(part.height)}" fill="${part.look.fill}" stroke="${part.look.ink}"${dash}/>`
    }
    case 'words': {
      const anchor = part.anchor === 'start' ? '' : ` text-anchor="${part.anchor}"`
      return `<text x="${n(part.x)}" y="${n(part.y)}"${anchor} fill="${part.ink}"${part.bold ? ' font-weight="700"' : ''}>${xmlText(part.words)}</text>`
    }
    case 'mark':
      return spcMark(part.signal, part)
    case 'line': {
      const dash = part.dash ? ` stroke-dasharray="${part.dash}"` : ''
      return `<path d="${through(part.points)}" fill="none" stroke="${part.ink}" stroke-width="${part.thick}" stroke-linejoin="round"${dash}/>`
    }
    case 'area':
      return `<path d="${through(part.points)}Z" fill="${part.fill}"/>`
    case 'icon':
      return `<g transform="translate(${n(part.x)} ${n(part.y)}) scale(${part.side / spcIconBox})">${spcIconDrawing(part.kind)}</g>`
  }
}

const through = (points: readonly { x: number; y: number }[]): string =>
  points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${n(x)} ${n(y)}`).join('')

/** The size a figure is drawn at when none is asked for: 640 wide, as high as it needs. One unit is three quarters of a point. */
export const chartSize = ({ chart }: ReportFigure, width = 640): { width: number; height: number } => ({
  width,
  height: figureHeight(chart, width),
})

/** What stands within the `svg` element of a chart. */
export const chartInside = ({ chart }: ReportFigure, within: { width: number; height: number }): string =>
  `<g font-family="Arimo, Arial, sans-serif" font-size="${size}">${figurePlan(chart, within).parts.map(drawn).join('')}</g>`

/** A figure as a picture of its own: no script, no style, no address, every word escaped. The caption and the words stand outside it. */
export function chartSvg(figure: ReportFigure, within: { width: number; height: number } = chartSize(figure)): string {
  const { width, height } = within
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}">${chartInside(figure, within)}</svg>`
}
