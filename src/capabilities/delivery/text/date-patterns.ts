import { type Day, dayOf } from '../../../kernel/day.ts'
import { endsOn, type Period } from '../../../kernel/period.ts'
import { fullYear, lastDayOf, monthOf, monthPattern, partEnds, seasonEnds, startOfYears } from './date-words.ts'

/** How exactly a date was written. */
export type Precision = 'day' | 'month' | 'quarter' | 'season' | 'part of a year' | 'year'

/** One way of writing a date: `read` gives the last day meant in a given year (the year written, or one tried), or none. */
export interface DatePattern {
  precision: Precision
  pattern: RegExp
  /** The calendar or financial year written in the text; undefined when none was. */
  year: (parts: Parts) => number | undefined
  read: (parts: Parts, year: number) => Day | undefined
}
export type Parts = Record<string, string | undefined>

const years = String.raw`(?:\s*,?\s*(?:(?<y>(?:19|20)\d\d)(?![\d/])|[’'](?<yy>\d\d)\b))`
const month = `(?<m>${monthPattern})\\b\\.?`
const yearWritten = ({ y, yy }: Parts) => ((y ?? yy) ? fullYear(y ?? yy ?? '') : undefined)
const inMonth = ({ m }: Parts, year: number) => lastDayOf(year, monthOf(m ?? ''))
const onDay = ({ d, m }: Parts, year: number) => dayOf(year, /^\d/.test(m ?? '') ? Number(m) : monthOf(m ?? ''), Number(d))
const financial = String.raw`(?<fy>(?:20)?\d\d)\s*[/–-]\s*(?<fy2>(?:20)?\d\d)\b`
const yearsWritten = ({ fy, fy2 }: Parts) => (fy && fy2 ? startOfYears(fy, fy2) : undefined)
const lead = String.raw`(?<=\b(?:in|by|of|end|since|until|till|from|during|before|after|for|over|into|this|last|next|due|and|to|or)\s{1,3})`
const unlessDay = String.raw`(?!\s*\d{1,2}(?!\d|[.,:]\d|\s*(?:am|pm))\b)`

/** Every way of writing a date that is read, the most exact first; what one has read, later ones leave alone. */
export const datePatterns: readonly DatePattern[] = [
  { precision: 'day', pattern: /(?<![\d./-])(?<y>(?:19|20)\d\d)-(?<m>\d\d)-(?<d>\d\d)(?![\d-])/g, year: yearWritten, read: onDay },
  {
    precision: 'day',
    pattern:
      /(?<!\b(?:section|version|paragraph|para|standard|table|figure|appendix|item|ref|v)\.?\s{0,3})(?<![\d./-])(?<d>\d{1,2})(?<s>[./-])(?<m>\d{1,2})\k<s>(?:(?<y>(?:19|20)\d\d)|(?<yy>\d\d))(?![\w/-]|\.\d)/gi,
    year: yearWritten,
    read: onDay,
  },
  {
    precision: 'day',
    pattern: new RegExp(
      `(?<![\\d.,/])\\b(?<d>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${month}(?:${years}|\\s+(?<yy2>\\d\\d)\\b(?!%))?`,
      'g',
    ),
    year: ({ y, yy, yy2 }) => yearWritten({ y, yy: yy ?? yy2 }),
    read: onDay,
  },
  {
    precision: 'day',
    pattern: new RegExp(`\\b${month}\\s+(?<d>\\d{1,2})(?!\\d|[.,:]\\d)(?:(?<o>st|nd|rd|th)\\b)?${years}?`, 'g'),
    year: yearWritten,
    read: (parts, year) => (parts.o || yearWritten(parts) ? onDay(parts, year) : undefined),
  },
  {
    precision: 'day',
    pattern: new RegExp(`\\b[Ee]nd(?:\\s+of)?\\s+${month}(?:${years}|${unlessDay})`, 'g'),
    year: yearWritten,
    read: inMonth,
  },
  {
    precision: 'month',
    pattern: new RegExp(`\\b(?:${monthPattern})\\b\\.?(?:\\s*[-–/]\\s*|\\s+(?:to|and|or)\\s+)${month}(?:${years}|${unlessDay})`, 'g'),
    year: yearWritten,
    read: inMonth,
  },
  {
    precision: 'month',
    pattern: new RegExp(`\\b(?:(?:[Ee]arly|[Mm]id|[Ll]ate)[\\s-]+)?${month}${years}`, 'g'),
    year: yearWritten,
    read: inMonth,
  },
  { precision: 'month', pattern: new RegExp(`${lead}${month}${unlessDay}`, 'gi'), year: () => undefined, read: inMonthWithCapital },
  {
    precision: 'month',
    pattern: new RegExp(
      `\\b(?:(?:[Ee]arly|[Mm]id|[Ll]ate)[\\s-]+${month}|(?<n>January|February|July|September|October|November|December)\\b)${unlessDay}`,
      'g',
    ),
    year: () => undefined,
    read: ({ m, n }, year) => inMonth({ m: m ?? n }, year),
  },
  { precision: 'quarter', pattern: new RegExp(`\\b${financial}\\s+Q(?<q>[1-4])\\b`, 'g'), year: yearsWritten, read: inQuarter },
  {
    precision: 'quarter',
    pattern: new RegExp(
      `(?<!\\b(?:the|this|each|every|per)\\s{1,3})\\b(?:Q|[Qq]uarter\\s|[Qq]tr\\s)\\s*(?<q>[1-4])\\b(?:\\s*(?:of\\s+)?${financial})?(?!\\s*,?\\s*(?:20)?\\d\\d\\b)`,
      'g',
    ),
    year: yearsWritten,
    read: inQuarter,
  },
  {
    precision: 'season',
    pattern: /\b(?<t>[Ss]pring|[Ss]ummer|[Aa]utumn)\s+(?:of\s+)?(?<y>20\d\d)(?!\d|\/\d)/g,
    year: yearWritten,
    read: inSeason,
  },
  {
    precision: 'season',
    pattern: new RegExp(`${lead}(?:the\\s+)?(?<t>spring|summer|autumn)\\b(?!\\s+\\d)`, 'gi'),
    year: () => undefined,
    read: inSeason,
  },
  {
    precision: 'part of a year',
    pattern: /\b(?<t>[Ee]arly|[Mm]id|[Ll]ate)(?:\s+in)?[\s-]+(?<y>20\d\d)(?!\d|\/\d)/g,
    year: yearWritten,
    read: ({ t }, year) => lastDayOf(year, partEnds[(t ?? '').toLowerCase()] ?? 12),
  },
  {
    precision: 'year',
    pattern: new RegExp(`\\b[Ee]nd\\s+of\\s+(?:the\\s+financial\\s+year\\s+)?${financial}`, 'g'),
    year: yearsWritten,
    read: (_, year) => dayOf(year + 1, 3, 31),
  },
  { precision: 'year', pattern: /\b[Ee]nd\s+of\s+(?<y>20\d\d)(?!\d|\/\d)/g, year: yearWritten, read: (_, year) => dayOf(year, 12, 31) },
  {
    precision: 'year',
    pattern: /\b(?:end\s+of\s+(?:the|this)\s+financial\s+year|financial\s+year[\s-]end)\b/gi,
    year: () => undefined,
    read: (_, year) => dayOf(year, 3, 31),
  },
]

function inMonthWithCapital(parts: Parts, year: number) {
  return /^[A-Z]/.test(parts.m ?? '') ? inMonth(parts, year) : undefined
}

function inSeason({ t }: Parts, year: number) {
  const ends = seasonEnds[(t ?? '').toLowerCase()]
  return ends === undefined ? undefined : lastDayOf(year, ends)
}

function inQuarter({ q }: Parts, year: number) {
  return endsOn({ year, quarter: Number(q) as Period['quarter'] })
}
