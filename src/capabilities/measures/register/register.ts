import type { Day } from '../../../kernel/day.ts'
import { count } from '../../../kernel/words.ts'
import type { Measure } from '../measure.ts'
import { type Completeness, isEnded, missingInWords } from './completeness.ts'

/** One measure of the register. */
export interface RegisterLine {
  measure: Measure
  owner: string | null
  steward: string | null
  sources: readonly string[]
  /** The target in force for all of the trust, in words. */
  target: string
  /** "82.4% in September 2024", "no figure". */
  latest: string
  completeness: Completeness
  /** How many records it measures. */
  links: number
}

export const sorts = ['measure', 'owner', 'completeness', 'theme'] as const
export type Sort = (typeof sorts)[number]

/** What of the register is asked for, as its address says it. */
export interface Wanted {
  state: 'measured' | 'ended'
  theme?: string | undefined
  level?: string | undefined
  owner?: number | undefined
  standard?: string | undefined
  incomplete: boolean
}

/** Only the measures asked for, on a day: those that had ended by then stand apart. */
export const wantedLines = (lines: readonly RegisterLine[], wanted: Wanted, on: Day): RegisterLine[] =>
  lines.filter(
    ({ measure, completeness }) =>
      isEnded(measure, on) === (wanted.state === 'ended') &&
      (wanted.theme === undefined || measure.theme === wanted.theme) &&
      (wanted.level === undefined || measure.level === wanted.level) &&
      (wanted.owner === undefined || (measure.ownerPostId ?? 0) === wanted.owner) &&
      (wanted.standard === undefined || (measure.standard ?? 'none') === wanted.standard) &&
      (!wanted.incomplete || completeness.missing.length > 0),
  )

const words = (a: string, b: string): number => a.localeCompare(b, 'en-GB')

const comparing: Record<Sort, (a: RegisterLine, b: RegisterLine) => number> = {
  measure: (a, b) => words(a.measure.name, b.measure.name),
  owner: (a, b) => words(a.owner ?? '', b.owner ?? ''),
  completeness: (a, b) => a.completeness.score - b.completeness.score,
  theme: (a, b) => words(a.measure.theme, b.measure.theme),
}

/** The lines in an order that an address asks for; equal ones by name. */
export const sortedLines = (lines: readonly RegisterLine[], sort: Sort, descending: boolean): RegisterLine[] =>
  [...lines].sort((a, b) => (descending ? -1 : 1) * comparing[sort](a, b) || comparing.measure(a, b))

/** The answer over what is measured on a day: how many, and what of them is missing. */
export function answerOf(lines: readonly RegisterLine[], on: Day): { strong: string; words: string } {
  const open = lines.filter(({ measure }) => !isEnded(measure, on))
  const ended = lines.length - open.length
  const complete = open.filter(({ completeness }) => completeness.missing.length === 0).length
  return {
    strong: missingInWords(open.map(({ completeness }) => completeness)),
    words: [
      open.length > 0 &&
        complete < open.length &&
        `${complete === 0 ? 'None' : count(complete, 'measure')} ${complete === 0 ? 'has' : complete === 1 ? 'has' : 'have'} everything.`,
      ended > 0 && `${count(ended, 'measure')} ${ended === 1 ? 'has' : 'have'} ended.`,
    ]
      .filter(Boolean)
      .join(' '),
  }
}
