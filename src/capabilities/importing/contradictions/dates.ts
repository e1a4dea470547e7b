import { plainWords } from '../../../documents/recognising/look-alikes.ts'
import { periodIn } from '../../../documents/recognising/read-period.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const two = (n: number) => String(n).padStart(2, '0')
const fullYear = (year: string) => (year.length === 2 ? `20${year}` : year)

/** A day or a month as one spelling, `2025-03-31`, `2025-03`; undefined where the words are no such date. */
export function dateKey(words: string): string | undefined {
  const plain = plainWords(words)
    .replace(/\b(by|end of|the|due|of)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const figures = /^(\d{1,2})[/ ](\d{1,2})[/ ]((?:20)?\d{2})$/.exec(plain)
  if (figures) return `${fullYear(figures[3] as string)}-${two(Number(figures[2]))}-${two(Number(figures[1]))}`
  const iso = /^(20\d{2}) (\d{2}) (\d{2})$/.exec(plain)
  if (iso) return `${iso[1]}-${iso[2]}-${iso[3]}`
  const named = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?([a-z]{3})[a-z]* ((?:20)?\d{2})$/.exec(plain)
  const month = named ? months.indexOf(named[2] as string) : -1
  if (!named || month < 0) return undefined
  const day = named[1] === undefined ? '' : `-${two(Number(named[1]))}`
  return `${fullYear(named[3] as string)}-${two(month + 1)}${day}`
}

/** Two dates that cannot both be meant. A month and a day in it can; so can words that are no date beside one that is. */
export function datesDiffer(a: string, b: string): boolean {
  const [x, y] = [dateKey(a), dateKey(b)]
  if (x && y) return !x.startsWith(y) && !y.startsWith(x)
  return !x && !y && plainWords(a) !== plainWords(b)
}

/** A period as one spelling; undefined for words that name none, as “Actual” or “This month” do. */
export const periodKey = (words: string): string | undefined =>
  dateKey(words) ?? (periodIn(words) || /\d/.test(words) ? plainWords(periodIn(words) ?? words) : undefined)

/** The quarter that words state, with its year where they do: `Q2 2024/25`, `Q2`; undefined for none or several. */
export function quarterIn(words: string, more: readonly string[] = []): { quarter: string; year: string | undefined } | undefined {
  const found = /^Q([1-4])(?: (\d{4}(?:\/\d{2})?))?$/.exec(periodIn(words, more) ?? '')
  return found ? { quarter: `Q${found[1]}`, year: found[2] } : undefined
}
