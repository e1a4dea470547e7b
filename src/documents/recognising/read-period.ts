import { financialYear, periodLabel, readPeriod } from '../../kernel/period.ts'
import { latin, oneLine } from './look-alikes.ts'

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const dated = new RegExp(
  `\\b(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?${month}\\b\\.?(?:\\s*[-–/]\\s*${month}\\b)?(?:[\\s,'’-]*(?:20)?\\d{2}(?!\\d))?`,
  'i',
)
const numbersDay = /\b\d{1,2}[/.-]\d{1,2}[/.-](?:20)?\d{2}\b/
const quarterAlone = /\b(?:q(?:uarter|tr)?\.?\s*([1-4])|quarter (one|two|three|four))\b/i
const spelt: Record<string, string> = { one: '1', two: '2', three: '3', four: '4' }

const tidy = (text: string) =>
  latin(oneLine(text)).replace(/\b(quarter) (one|two|three|four)\b/gi, (_, q, n) => `${q} ${spelt[n.toLowerCase()]}`)

/** The financial years a text states in full, as the years they start in. */
function yearsIn(text: string): number[] {
  const without = tidy(text).replace(new RegExp(numbersDay, 'g'), ' ')
  return [...without.matchAll(/(?<![\d/-])(\d{4}|\d{2})\s*[/–-]\s*(\d{4}|\d{2})(?![\d/-])/g)].flatMap(([, from, to]) => {
    const year = Number(from) < 100 ? 2000 + Number(from) : Number(from)
    return (year + 1) % 100 === Number(to) % 100 && (String(from).length === 4 || Number(from) > 12) ? [year] : []
  })
}

/** The words of a text that name a period, as written; `Q2 2024/25` where a quarter and one financial year are stated, in it or in the titles. */
export function periodIn(text: string, titles: readonly string[] = []): string | undefined {
  const words = tidy(text)
  const quarters = [...words.matchAll(new RegExp(quarterAlone, 'gi'))]
  if (quarters.length > 1) return undefined
  const quarter = quarters[0]?.[1]
  if (!quarter) return (numbersDay.exec(words) ?? dated.exec(words))?.[0]?.trim()
  const own = new Set(yearsIn(words))
  const years = own.size ? own : /\b(?:19|20)\d{2}\b|\bfy\s?\d{2}/i.test(words) ? new Set<number>() : new Set(titles.flatMap(yearsIn))
  const [year] = years
  if (years.size !== 1 || year === undefined)
    return quarters[0] && /\b(19|20)\d{2}\b/.test(words) ? `Q${quarter} ${/\b(?:19|20)\d{2}\b/.exec(words)?.[0]}` : `Q${quarter}`
  const label = `Q${quarter} ${financialYear(year)}`
  const period = readPeriod(label)
  return period ? periodLabel(period) : label
}

/** A header that says only when: `Q2`, `Q2 2024/25`, `June 2024`. */
export function isOnlyPeriod(text: string): boolean {
  const words = tidy(text)
  const rest = words
    .replace(quarterAlone, ' ')
    .replace(/(?:\d{4}|\d{2})\s*[/–-]\s*(?:\d{4}|\d{2})/, ' ')
    .replace(dated, ' ')
  return words !== '' && periodIn(words) !== undefined && /^[\s()\-–,:]*(?:(?:20)?\d{2})?[\s()\-–,:]*$/.test(rest)
}

const months = ['apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec', 'jan', 'feb', 'mar']

/** A number that orders periods of one table by time, or undefined where the words do not allow it. */
export function periodOrder(period: string): number | undefined {
  const quarter = /\bQ([1-4])(?: (\d{4})\/\d{2})?$/.exec(period)
  if (quarter) return Number(quarter[2] ?? 0) * 12 + Number(quarter[1]) * 3
  const named = /([a-z]{3})[a-z]*\.?(?:[\s,'’-]*((?:20)?\d{2}))?$/i.exec(period)
  const at = named ? months.indexOf((named[1] as string).toLowerCase()) : -1
  if (!named || at < 0) return undefined
  const year = named[2] ? 2000 + (Number(named[2]) % 100) : 0
  return (year - (year && at > 8 ? 1 : 0)) * 12 + at + 1
}
