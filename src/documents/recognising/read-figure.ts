import { hasRaisedFigure, latin, oneLine, saysNothing } from './look-alikes.ts'
import { withoutArrows } from './read-direction.ts'

export interface FigureReading {
  value: number | null
  unit?: string
  /** What was written, where no figure could be read; or what was left out beside it. */
  problem?: string
}

const units: [RegExp, string][] = [
  [/^%|^per ?cent$/, '%'],
  [/^(percentage points?|pp|ppts?)$/, 'percentage points'],
  [/^days?$/, 'days'],
  [/^(hours?|hrs?)$/, 'hours'],
  [/^(minutes?|mins?)$/, 'minutes'],
  [/^(weeks?|wks?)$/, 'weeks'],
  [/^months?$/, 'months'],
  [/^wte$/, 'WTE'],
]
const number = /^([+\-−–]?)(£?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?\s*(.*)$/

/**
 * One figure as a cell states it: `92.4%`, `1,234`, `£1.2m`, `12 days`. A cell that holds two figures, a sign that stands for a figure
 * kept back (`*`, `<5`), brackets or words gives none.
 */
export function readFigure(text: string): FigureReading {
  if (hasRaisedFigure(text)) return { value: null, problem: `“${oneLine(text)}” cannot be read as one figure` }
  const plain = latin(oneLine(text)).replace(/−/g, '-')
  if (saysNothing(plain)) return { value: null, problem: plain === '' ? 'the cell is empty' : `the cell says “${plain}”` }
  const { rest, arrow } = withoutArrows(plain)
  const found = number.exec(rest)
  const [, sign = '', pound = '', whole, part = '', after = ''] = found ?? []
  const unit = unitOf(pound, after.trim().toLowerCase())
  if (!found || (whole === undefined && part === '') || unit === undefined || sign === '–')
    return { value: null, problem: `“${plain}” cannot be read as one figure` }
  const value = Number(`${sign === '+' ? '' : sign}${(whole ?? '0').replaceAll(',', '')}${part}`)
  return { value, ...(unit ? { unit } : {}), ...(arrow ? { problem: `the mark “${arrow}” beside the figure was left out` } : {}) }
}

/** The unit a figure is in; empty where it has none, undefined where what follows it is no unit. */
function unitOf(pound: string, after: string): string | undefined {
  if (pound) return /^(|k|m|bn|000s?|million|billion|thousand)$/.test(after) ? `£${after}` : undefined
  if (after === '') return ''
  return units.find(([pattern]) => pattern.test(after) && after.replace(pattern, '') === '')?.[1]
}

/** Whether a cell holds a figure, or what stands in a column of figures where there is none. */
export const isFigure = (text: string): boolean =>
  readFigure(text).value !== null ||
  /^\W*(\*|n\/?a|tbc|nil|not (yet )?(available|due|reported)|no data|[<>≤≥]?\s*[\d.,%£()/ +-]+)\W*$/i.test(text.trim())
