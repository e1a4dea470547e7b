import type { Fired, RuleName } from '../../../spc/signal.ts'
import type { Point } from '../observing/observation.ts'

const rules: Record<RuleName, [up: string, down: string]> = {
  outside: ['Above the upper limit', 'Below the lower limit'],
  trend: ['One of seven that each rose', 'One of seven that each fell'],
  'two in three': ['One of two in three near the upper limit', 'One of two in three near the lower limit'],
  shift: ['One of seven above the middle line', 'One of seven below the middle line'],
}

/** A rule that fired, as a table says it. */
export const ruleInWords = ({ rule, way }: Fired): string => rules[rule][way === 1 ? 0 : 1]

/** "from 9 of 10 wards": of a whole of which parts are missing. */
export const partsInWords = ({ parts = 0, expected = 0 }: Pick<Point, 'parts' | 'expected'>): string =>
  `from ${parts} of ${expected} places`

/** What a reader must know of a figure besides itself; nothing where it is settled. */
export function statusInWords(point: Point): string {
  if (point.status === 'provisional') return 'Provisional'
  if (point.status === 'incomplete') return `Incomplete, ${partsInWords(point)}`
  if (point.status === 'hidden') return 'Hidden: too few people'
  if (point.status === 'missing') return 'Known to be missing'
  return point.status === 'not sent' ? 'Not sent' : ''
}
