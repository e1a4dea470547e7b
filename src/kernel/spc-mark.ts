/** What the rules of SPC say of one point; the neutral two where no direction is better. */
export type PointSignal = 'common' | 'improvement' | 'concern' | 'neutral high' | 'neutral low'

/** The colours NHS readers know for each signal. Two of them do not stand out from white by themselves, so every mark has a dark outline. */
export const spcFills: Record<PointSignal, string> = {
  common: '#a6a6a6',
  improvement: '#00b0f0',
  concern: '#e46c0a',
  'neutral high': '#490092',
  'neutral low': '#490092',
}

/** Around every mark, and what the lines of a chart are drawn in: each 3:1 or more against white. */
export const spcInks = {
  outline: '#212b32',
  process: '#768692',
  limit: '#768692',
  mean: '#212b32',
  target: '#de1b1b',
  trajectory: '#490092',
}

/** Dashes tell the lines apart without their colour. */
export const spcDashes = { limit: '6 5', target: '12 4', trajectory: '10 3 2 3', forecast: '2 3' }

const n = (value: number): string => String(Math.round(value * 10) / 10)

const paths: Record<PointSignal, (x: number, y: number, r: number) => string> = {
  common: (x, y, r) => `M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0Z`,
  improvement: (x, y, r) => `M${n(x - r)} ${n(y - r)}h${n(2 * r)}v${n(2 * r)}h${n(-2 * r)}Z`,
  concern: (x, y, r) => `M${n(x)} ${n(y - 1.4 * r)}L${n(x + 1.4 * r)} ${n(y)}L${n(x)} ${n(y + 1.4 * r)}L${n(x - 1.4 * r)} ${n(y)}Z`,
  'neutral high': (x, y, r) => `M${n(x)} ${n(y - 1.4 * r)}L${n(x + 1.3 * r)} ${n(y + r)}H${n(x - 1.3 * r)}Z`,
  'neutral low': (x, y, r) => `M${n(x)} ${n(y + 1.4 * r)}L${n(x + 1.3 * r)} ${n(y - r)}H${n(x - 1.3 * r)}Z`,
}

/** The outline of a signal's shape about a point: a circle, a square for improvement, a diamond for concern, triangles for neutral. */
export const spcShape = (signal: PointSignal, { x, y, r }: { x: number; y: number; r: number }): string => paths[signal](x, y, r)

/** The whole mark as markup; one that is not settled is hollow. Made of numbers and colours only. */
export function spcMark(signal: PointSignal, at: { x: number; y: number; r: number; hollow?: boolean }): string {
  const fill = at.hollow ? '#ffffff' : spcFills[signal]
  return `<path d="${spcShape(signal, at)}" fill="${fill}" stroke="${spcInks.outline}" stroke-width="${at.r < 3 ? 0.8 : 1.2}"/>`
}
