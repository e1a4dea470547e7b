import { type Measure, periodsBetween } from '../../capabilities/measures/index.ts'
import type { Day } from '../../kernel/day.ts'

/** Months of the national set. */
export const months: readonly Day[] = periodsBetween('2021-10-01', '2024-09-01', 'month')

type Made = Partial<Omit<Measure, 'id' | 'version'>> & Pick<Measure, 'code' | 'name'>

const themes = ['Access', 'Quality and safety', 'Workforce', 'Finance', 'Experience']

/** A hundred measures of four kinds, each with a target but every fifth. */
export const nationalMeasures: readonly { is: Made; usual: number; spread: number; target: number | null }[] = Array.from(
  { length: 100 },
  (_, n) => {
    const [code, theme] = [`M${String(n + 1).padStart(3, '0')}`, themes[n % themes.length] as string]
    const direction = n % 3 === 0 ? 'increase' : 'decrease'
    const proportion = n % 2 === 0
    const usual = proportion ? 55 + (n % 40) : 4 + (n % 30)
    const is: Made = proportion
      ? { code, name: `Proportion ${n + 1}`, theme, kind: 'proportion', per: 100, decimals: 1, adding: 'ratio', direction, position: n }
      : { code, name: `Count ${n + 1}`, theme, kind: 'count', unit: 'events', adding: 'sum', direction, position: n }
    return { is, usual, spread: proportion ? 4 : Math.sqrt(usual), target: n % 5 === 4 ? null : usual + (n % 7) - 3 }
  },
)

/** Numbers between 0 and 1 that are the same on every machine (Mulberry32). */
export function chances(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** What one ward counted in a month: of a proportion how many of how many, else a number. */
export function figureOf({ is, usual, spread }: (typeof nationalMeasures)[number], drift: number, chance: () => number) {
  const noise = (chance() + chance() + chance() + chance() - 2) * 1.7 * spread
  const level = Math.max(0, usual + drift + noise)
  if (is.adding !== 'ratio') return { numerator: null, denominator: null, value: Math.round(level) }
  const denominator = 40 + Math.floor(chance() * 60)
  const numerator = Math.min(denominator, Math.round((level * denominator) / 100))
  return { numerator, denominator, value: (numerator * 100) / denominator }
}
