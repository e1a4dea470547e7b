import { numberWords } from './axis.ts'
import type { FigureFormat } from './control-chart.ts'

const formatters = new Map<number, Intl.NumberFormat>()

const inDecimals = (decimals: number): Intl.NumberFormat => {
  const places = Math.min(6, Math.max(0, Math.round(decimals)))
  const made = formatters.get(places) ?? new Intl.NumberFormat('en-GB', { minimumFractionDigits: places, maximumFractionDigits: places })
  formatters.set(places, made)
  return made
}

/** A value as its chart prints it, without its unit: "88.4%", "1,204", never "−0". */
export function figureNumber(value: number, { decimals, percent }: FigureFormat): string {
  if (Math.abs(value) >= 1e15) return numberWords(value)
  const words = inDecimals(decimals).format(value)
  const sign = percent ? '%' : ''
  return `${/[1-9]/.test(words) ? words.replace('-', '−') : words.replace('-', '')}${sign}`
}

/** Short enough to stand beside a line: millions as 1.2m. */
export const shortNumber = (value: number, format: FigureFormat): string =>
  Math.abs(value) >= 1e6 ? `${numberWords(value)}${format.percent ? '%' : ''}` : figureNumber(value, format)

/** A mean or limit has a decimal where values are whole and it is not. */
export const lineFormat = (value: number, format: FigureFormat): FigureFormat =>
  format.decimals > 0 || Math.abs(value - Math.round(value)) < 1e-9 ? format : { ...format, decimals: 1 }
