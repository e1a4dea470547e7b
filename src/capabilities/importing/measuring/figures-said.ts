import type { Day } from '../../../kernel/day.ts'
import { type Frequency, periodAt, readWhen } from '../../measures/index.ts'

/** A value as the reading has it, with the cell it stood in. */
export interface ValueSaid {
  period: string
  value: number | null
  at: string
}

/** A figure of one period that is told with certainty. */
export interface FigureSaid extends ValueSaid {
  value: number
  first: Day
}

export interface FiguresSaid {
  /** How often the measure is counted by its own periods; undefined where they do not say, or say several. */
  frequency: Frequency | undefined
  figures: FigureSaid[]
  /** Figures that are not taken, each with its cell and why. */
  left: string[]
}

type Meant = { first: Day; frequency: Frequency } | { day: Day } | { why: string }

/** The period that a header means; a month or quarter alone is of the financial year the table states. */
function periodMeant(words: string, year: number | undefined): Meant {
  const when = readWhen(words)
  if (!when) return { why: words === '' ? 'no period is given' : `“${words}” is no period` }
  if (when.is === 'impossible') return { why: when.words }
  if (when.is === 'day') return { day: when.day }
  if (when.is === 'period')
    return when.rolling === undefined
      ? { first: when.start, frequency: when.frequency }
      : { why: `“${words}” is of ${when.rolling} months together` }
  if (year === undefined) return { why: `the year of “${words}” is not told` }
  const month = when.month ?? ((when.quarter ?? 1) - 1) * 3 + 4
  const within = month > 12 ? month - 12 : month
  const first = `${within < 4 ? year + 1 : year}-${String(within).padStart(2, '0')}-01` as Day
  return { first, frequency: when.month === undefined ? 'quarter' : 'month' }
}

const isLastOfMonth = (day: Day): boolean => new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).getUTCDate() === 1

/** Days that all begin a month, or all end one, stand for their months. */
const daysStandFor = (days: readonly Day[]): Frequency | undefined =>
  days.length > 0 && (days.every((day) => day.endsWith('-01')) || days.every(isLastOfMonth)) ? 'month' : undefined

/** The figures of one measure by their periods. Only one kind of period can be given to the ledger: what is told otherwise is left. */
export function figuresSaid(
  values: readonly ValueSaid[],
  { year, frequency: wanted }: { year: number | undefined; frequency: Frequency | undefined },
): FiguresSaid {
  const meant = values.map((one) => ({ one, meant: periodMeant(one.period, year) }))
  const stated = [...new Set(meant.flatMap(({ meant: m }) => ('frequency' in m ? [m.frequency] : [])))]
  const days = meant.flatMap(({ meant: m }) => ('day' in m ? [m.day] : []))
  const [own] = stated.length === 0 ? [daysStandFor(days)] : stated.length === 1 ? stated : []
  const frequency = wanted ?? own
  const said: FiguresSaid = { frequency: own, figures: [], left: [] }
  for (const { one, meant: m } of meant) {
    if (one.value === null) continue
    const first = 'day' in m ? frequency && periodAt(m.day, frequency) : 'first' in m && m.frequency === frequency ? m.first : undefined
    if (first) said.figures.push({ ...one, value: one.value, first })
    else said.left.push(`${one.at}: ${one.value} was left, for ${'why' in m ? m.why : whyOther(one.period, frequency)}`)
  }
  return withoutTwice(said)
}

const whyOther = (words: string, frequency: Frequency | undefined): string =>
  frequency ? `“${words}” is not one ${frequency}` : `“${words}” does not say how often it is counted`

/** Two different figures for one period are both left: which is right cannot be told. The same figure twice is one. */
function withoutTwice({ frequency, figures, left }: FiguresSaid): FiguresSaid {
  const kept: FigureSaid[] = []
  const twice: string[] = []
  for (const one of figures) {
    const same = figures.filter(({ first }) => first === one.first)
    if (new Set(same.map(({ value }) => value)).size > 1)
      twice.push(`${one.at}: ${one.value} was left, for “${one.period}” has another figure at ${same.find((o) => o !== one)?.at ?? ''}`)
    else if (same[0] === one) kept.push(one)
  }
  return { frequency, figures: kept, left: [...left, ...twice] }
}

/** How often, as a column says it: “Monthly”, “Quarterly return”; undefined where it says none or several. */
export function frequencySaid(words: string): Frequency | undefined {
  const ways: [Frequency, RegExp][] = [
    ['day', /\bdaily\b|\beach day\b/i],
    ['week', /\bweek(ly)?\b/i],
    ['month', /\bmonth(ly)?\b/i],
    ['quarter', /\bquarter(ly)?\b/i],
    ['year', /\b(annual(ly)?|year(ly)?)\b/i],
  ]
  const found = /\b(bi-?|twice|every|fortnight|other)/i.test(words) ? [] : ways.filter(([, pattern]) => pattern.test(words))
  return found.length === 1 ? found[0]?.[0] : undefined
}
