import { readFigure } from '../../../documents/recognising/read-figure.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Frequency } from '../../measures/index.ts'
import { periodTyped } from '../../measures/index.ts'

type Comparison = 'at least' | 'at most'

/** A target as a cell says it: a figure, figures from periods on, or only its words. */
export interface TargetSaid {
  /** Undefined where the cell does not say which side of the figure is meant. */
  comparison: Comparison | undefined
  rule: { kind: 'number'; value: number } | { kind: 'dated'; points: { period: Day; value: number }[] } | undefined
  /** The cell’s own sign leaves the very figure out, which a rule does not: it is told. */
  isStrict: boolean
}

const signs: [RegExp, Comparison, boolean][] = [
  [
    /^(>=|=>|≥|at least|no less than|not less than|not below|no lower than|not lower than|a minimum of|minimum( of)?|min\.?)\s*/i,
    'at least',
    false,
  ],
  [
    /^(<=|=<|≤|at most|no more than|not more than|not above|no higher than|not higher than|up to|a maximum of|maximum( of)?|max\.?)\s*/i,
    'at most',
    false,
  ],
  [/^(>|more than|greater than|above|over)\s*/i, 'at least', true],
  [/^(<|less than|fewer than|below|under)\s*/i, 'at most', true],
]
const after: [RegExp, Comparison][] = [
  [/\s*(\bor (more|above|higher|over|better)|\bminimum|\bor greater|\+)$/i, 'at least'],
  [/\s*(\bor (less|fewer|below|lower|under)|\bmaximum)$/i, 'at most'],
]

interface Signed {
  comparison: Comparison | undefined
  isStrict: boolean
  value: number
}

/** One figure with its sign, in the unit of the measure or none; undefined for anything more. */
function signed(text: string): Signed | undefined {
  const plain = text.trim().replace(/^(target( is| of)?|to|=)\s*:?\s*/i, '')
  if (/^(zero|nil|none|0 tolerance|zero tolerance)$/i.test(plain)) return { comparison: 'at most', isStrict: false, value: 0 }
  const before = signs.find(([pattern]) => pattern.test(plain))
  const rest = before ? plain.replace(before[0], '') : plain
  const behind = before ? undefined : after.find(([pattern]) => pattern.test(rest))
  const read = readFigure(behind ? rest.replace(behind[0], '') : rest)
  if (read.value === null || read.problem) return undefined
  return { comparison: before?.[1] ?? behind?.[1], isStrict: before?.[2] ?? false, value: read.value }
}

const dated = /^(.+?)\s*(?:\bby|\bfrom|\bin|\bat)\s+(?:the )?(?:end of |end )?(.+)$/i

/** What a cell of targets means as a rule; undefined rule where it is only words. */
export function targetSaid(text: string, frequency: Frequency): TargetSaid {
  const plain = signed(text)
  if (plain) return { comparison: plain.comparison, rule: { kind: 'number', value: plain.value }, isStrict: plain.isStrict }
  const parts = text
    .split(/[;\n]|,(?!\d)| and (?=\S*\d)| then /)
    .map((part) => part.trim())
    .filter(Boolean)
  const points = parts.map((part) => {
    const [, words = '', when = ''] = dated.exec(part) ?? []
    const figure = signed(words)
    const period = figure && periodTyped(when.replace(/[.)]+$/, ''), frequency)
    return figure && period ? { ...figure, period } : undefined
  })
  const none: TargetSaid = { comparison: undefined, rule: undefined, isStrict: false }
  if (points.length === 0 || points.some((point) => point === undefined)) return none
  const all = points as (Signed & { period: Day })[]
  const comparisons = new Set(all.flatMap(({ comparison }) => comparison ?? []))
  if (comparisons.size > 1 || new Set(all.map(({ period }) => period)).size < all.length) return none
  return {
    comparison: [...comparisons][0],
    rule: { kind: 'dated', points: all.map(({ period, value }) => ({ period, value })).sort((a, b) => (a.period < b.period ? -1 : 1)) },
    isStrict: all.some(({ isStrict }) => isStrict),
  }
}

/** A baseline as a cell says it: a figure with its period, else only its words. */
export function baselineSaid(text: string, frequency: Frequency): { value: number; period: Day } | undefined {
  const [, figure = '', when = ''] =
    /^(.+?)\s*(?:\(|,|\bin\b|\bat\b|\bas at\b|\bfor\b|[-–:])\s*(?:as at |end of |in )?(.+?)\)?$/i.exec(text.trim()) ?? []
  const { value, problem } = readFigure(figure)
  const period = value !== null && !problem ? periodTyped(when, frequency) : undefined
  return value === null || !period ? undefined : { value, period }
}

/** Which way is better, as a column says it; undefined where it says neither, or both. */
export function directionSaid(words: string): 'increase' | 'decrease' | undefined {
  const more = /\b(high(er)?|increas\w*|up|above|more|bigger|greater|maximis\w*)\b|[↑▲⬆]|^\+$/i.test(words)
  const less = /\b(low(er)?|decreas\w*|reduc\w*|down|below|less|fewer|smaller|minimis\w*)\b|[↓▼⬇]|^[-−]$/i.test(words)
  return more === less ? undefined : more ? 'increase' : 'decrease'
}
