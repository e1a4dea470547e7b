import { addDays, type Day } from '../../../kernel/day.ts'
import { listed } from '../../../kernel/words.ts'

export const comparisons = ['at least', 'at most', 'is'] as const
export type Comparison = (typeof comparisons)[number]

/** What would show that a success statement is met: a measure, what it must reach, and where the figure is read. */
export interface SuccessTest {
  id: number
  elementId: number
  measure: string
  comparison: Comparison
  /** The number to reach; null where it is a word. */
  threshold: number | null
  /** The word to reach, such as outstanding; empty where it is a number. */
  thresholdWord: string
  unit: string
  source: string
  illustrative: boolean
  version: number
}

/** What was found when a test was made. */
export interface SuccessResult {
  id: number
  testId: number
  value: number | null
  valueWord: string
  /** The day the figure is as of, not the day it was entered. */
  asOf: Day
  source: string
  illustrative: boolean
}

/** Where a success statement stands, best first. Without a test nobody can say. */
export const standings = ['met', 'not met', 'not measured yet', 'untestable'] as const
export type Standing = (typeof standings)[number]

export interface Judged {
  standing: Standing
  /** The result it was judged by: the newest figure, whenever it was entered. */
  latest: SuccessResult | undefined
  /** The figure is of more than a year before the day of judging. */
  isOld: boolean
}

/** The result of the newest day; of two for one day the one entered last. A late result for an earlier day never takes its place. */
export function newestOf(results: readonly SuccessResult[]): SuccessResult | undefined {
  return [...results].sort((a, b) => a.asOf.localeCompare(b.asOf) || a.id - b.id).at(-1)
}

/** Whether a result reaches what its test asks for; words are compared without regard to capitals. */
export function isMetBy(test: SuccessTest, result: Pick<SuccessResult, 'value' | 'valueWord'>): boolean {
  if (test.comparison === 'is') return plain(result.valueWord) === plain(test.thresholdWord)
  if (result.value === null || test.threshold === null) return false
  return test.comparison === 'at least' ? result.value >= test.threshold : result.value <= test.threshold
}

const plain = (word: string): string => word.trim().toLowerCase()

/** A day in the year before: a figure as of an earlier one is old. */
const oldBefore = (on: Day): Day => addDays(on, -365)

/** Where a success statement stands on a day. What its paper says of a test is no test: only a measure, a threshold and a source are. */
export function judge(test: SuccessTest | undefined, results: readonly SuccessResult[], on: Day): Judged {
  if (!test) return { standing: 'untestable', latest: undefined, isOld: false }
  const latest = newestOf(results.filter((r) => r.testId === test.id))
  if (!latest) return { standing: 'not measured yet', latest, isOld: false }
  return { standing: isMetBy(test, latest) ? 'met' : 'not met', latest, isOld: latest.asOf < oldBefore(on) }
}

/** "85%", "outstanding", "12 days": a number with its unit, else the word. */
export function valueInWords(value: number | null, word: string, unit: string): string {
  if (value === null) return word
  const number = value.toLocaleString('en-GB', { maximumFractionDigits: 4 })
  if (unit === '') return number
  return unit === '%' ? `${number}%` : `${number} ${unit}`
}

/** "Complaints answered in time: at least 85%". */
export const testInWords = (test: SuccessTest): string =>
  `${test.measure}: ${test.comparison} ${valueInWords(test.threshold, test.thresholdWord, test.unit)}`

const told: Record<Standing, (n: number) => string> = {
  met: (n) => `${n} ${n === 1 ? 'is' : 'are'} met`,
  'not met': (n) => `${n} ${n === 1 ? 'is' : 'are'} not met`,
  'not measured yet': (n) => `${n} ${n === 1 ? 'has' : 'have'} a test and no result`,
  untestable: (n) => `${n} cannot be tested`,
}

/** "Of 16 statements 2 are met, 3 are not met, 4 have a test and no result and 7 cannot be tested." What is none is not said. */
export function standingsInWords(found: readonly Standing[]): string {
  if (found.length === 0) return 'No success statement is held.'
  const parts = standings.flatMap((one) => {
    const n = found.filter((s) => s === one).length
    return n === 0 ? [] : [told[one](n)]
  })
  return found.length === 1 ? `Of 1 statement ${listed(parts)}.` : `Of ${found.length} statements ${listed(parts)}.`
}

/** Newest results among old ones: "2 of the figures are more than a year old."; empty where none is. */
export function oldInWords(judged: readonly Judged[]): string {
  const n = judged.filter((j) => j.isOld).length
  if (n === 0) return ''
  return n === 1 ? 'One figure is more than a year old.' : `${n} of the figures are more than a year old.`
}
