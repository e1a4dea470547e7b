import { plainWords } from '../../../documents/recognising/look-alikes.ts'
import type { MeasureKind } from '../../measures/index.ts'

/** What kind of figure a measure is, by its own words. */
export interface KindSaid {
  /** Undefined where nothing says it: a person must. */
  kind: MeasureKind | undefined
  per: number
  unit: string
  /** Why this kind, where it follows from the figures alone. */
  note: string | undefined
}

const perNumber = /\bper ([\d,]+(?:000)?)\b/i
const isPercent = (words: string) => /^(%|per ?cent|percentages?( points?)?|proportion|ratio %)$/i.test(words.trim())
const countUnit = /^(number|no\.?|count|#|integer|n|volume|total|whole number)$/i

/** A measure’s kind from its unit and its name; plain whole figures without either are taken for a count, and that is said. */
export function kindSaid({ name, unit, figures }: { name: string; unit: string; figures: readonly number[] }): KindSaid {
  const plain = plainWords(name)
  const rate = perNumber.exec(unit) ?? perNumber.exec(name)
  if (rate) {
    const per = Number((rate[1] ?? '').replaceAll(',', ''))
    const words = perNumber.test(unit) ? unit : name.slice(name.search(perNumber))
    if (per > 1) return { kind: 'rate', per, unit: words.replace(/\)$/, '').slice(0, 40), note: undefined }
  }
  if (isPercent(unit) || (unit === '' && /^(%|percentage|proportion) /i.test(name))) return { ...bare, kind: 'proportion', per: 100 }
  const said = /\bdays (between|since)\b/.test(plain)
    ? 'days between'
    : /\b(average|mean|median|length of stay)\b/.test(plain)
      ? 'average'
      : /\b(score|scores|rating|index)\b/.test(`${plain} ${plainWords(unit)}`)
        ? 'score'
        : undefined
  const own = countUnit.test(unit) ? '' : unit.slice(0, 40)
  if (said) return { ...bare, kind: said, unit: own }
  if (countUnit.test(unit) || /^(number|no|count|total|volume)s? of\b/.test(plain) || isCountable(unit))
    return { ...bare, kind: 'count', unit: own }
  if (unit === '' && figures.length > 0 && figures.every(Number.isInteger))
    return { ...bare, kind: 'count', note: 'Taken for a count: its figures are whole numbers without a unit' }
  return { ...bare, kind: undefined, unit: own }
}

const bare = { per: 1, unit: '', note: undefined }

/** Money, posts and things are counted; a time may be an average, a sum or a longest, which the unit does not say. */
const isCountable = (unit: string): boolean => unit !== '' && !/^(days?|hours?|minutes?|weeks?|months?|years?|rate|ratio)$/i.test(unit)

/** Decimals that the figures are told in, four at most. */
export const decimalsOf = (figures: readonly number[]): number =>
  Math.min(4, Math.max(0, ...figures.map((value) => (String(value).split('.')[1] ?? '').length)))

/** A short code for a measure that a file gives none: its own words, in capitals, and a number where they are taken. */
export function codeFor(name: string, taken: (code: string) => boolean): string {
  const words = name
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const stem = (words.slice(0, 24).replace(/-[^-]*$/, (cut) => (words.length > 24 ? '' : cut)) || words.slice(0, 24) || 'MEASURE').replace(
    /-+$/,
    '',
  )
  for (let n = 1; ; n += 1) {
    const code = n === 1 ? stem : `${stem}-${n}`
    if (!taken(code.toLowerCase())) return code
  }
}
