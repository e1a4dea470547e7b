import { type Day, dayOf } from '../../kernel/day.ts'

/** A number as Excel prints it, and the day it stands for where the format makes it a date. */
export interface Printed {
  text: string
  day?: Day
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

// formats every workbook has without writing them down (ECMA-376 part 1, 18.8.30), dates as in the United Kingdom
const builtIn: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '£#,##0',
  6: '£#,##0',
  7: '£#,##0.00',
  8: '£#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  49: '@',
}

/** The format of this number in a workbook's list, or the one Excel has built in; `General` when neither is known. */
export const formatOf = (id: number, own: ReadonlyMap<number, string>): string => own.get(id) ?? builtIn[id] ?? 'General'

const withoutLiterals = (section: string): string => section.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
const isDateSection = (section: string): boolean => /[dmyhs]/i.test(withoutLiterals(section).replace(/general/gi, ''))

/** Fifteen digits, as Excel holds them. */
const general = (n: number): string => String(Number(n.toPrecision(15)))

interface Moment {
  year: number
  month: number
  date: number
  weekday: number
  seconds: number
  serial: number
}

/** A serial day as a moment. Excel holds 1900 for a leap year, so days before March 1900 stand one off. */
function momentOf(serial: number, since1904: boolean): Moment {
  const whole = Math.floor(serial + 1e-9)
  const shift = since1904 ? 24_107 : whole < 60 ? 25_568 : 25_569
  const at = new Date((whole - shift) * 86_400_000)
  const seconds = Math.max(0, Math.round((serial - whole) * 86_400))
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate(), weekday: at.getUTCDay(), seconds, serial }
}

const tokens = /\[h+\]|\[m+\]|\[s+\]|am\/pm|a\/p|y+|m+|d+|h+|s+(?:\.0+)?|"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]|[\s\S]/gi
const two = (n: number): string => String(n).padStart(2, '0')

function dayToken(token: string, at: Moment): string | undefined {
  const month = months[at.month - 1] ?? ''
  switch (token.toLowerCase()) {
    case 'y':
    case 'yy':
      return two(at.year % 100)
    case 'yyy':
    case 'yyyy':
      return String(at.year)
    case 'm':
      return String(at.month)
    case 'mm':
      return two(at.month)
    case 'mmm':
      return month.slice(0, 3)
    case 'mmmm':
      return month
    case 'mmmmm':
      return month.slice(0, 1)
    case 'd':
      return String(at.date)
    case 'dd':
      return two(at.date)
    case 'ddd':
      return weekdays[at.weekday]?.slice(0, 3)
    case 'dddd':
      return weekdays[at.weekday]
    default:
      return undefined
  }
}

function timeToken(token: string, at: Moment, half: boolean): string | undefined {
  const hours = Math.floor(at.seconds / 3600)
  const shown = half ? hours % 12 || 12 : hours
  if (/^\[h+\]$/i.test(token)) return String(Math.floor(at.serial * 24 + 1e-9))
  if (/^\[m+\]$/i.test(token)) return String(Math.floor(at.serial * 1440 + 1e-9))
  if (/^\[s+\]$/i.test(token)) return String(Math.round(at.serial * 86_400))
  if (/^am\/pm$/i.test(token)) return hours < 12 ? 'AM' : 'PM'
  if (/^a\/p$/i.test(token)) return hours < 12 ? 'a' : 'p'
  if (/^h+$/i.test(token)) return token.length > 1 ? two(shown) : String(shown)
  if (/^s/i.test(token)) return two(at.seconds % 60)
  return undefined
}

/** m stands for minutes next to hours or before seconds, else for months. */
const isMinutes = (all: readonly string[], at: number): boolean =>
  /^\[?h/i.test(all.slice(0, at).findLast((t) => /^\[?[hsdmy]/i.test(t)) ?? '') ||
  /^s/i.test(all.slice(at + 1).find((t) => /^[hsdmy]/i.test(t)) ?? '')

function printedDate(serial: number, section: string, since1904: boolean): Printed {
  const at = momentOf(serial, since1904)
  const all = section.match(tokens) ?? []
  const half = all.some((token) => /^(am\/pm|a\/p)$/i.test(token))
  const text = all.map((token, i) => {
    if (/^".*"$/s.test(token)) return token.slice(1, -1)
    if (token.startsWith('\\')) return token.slice(1)
    if (/^m{1,2}$/i.test(token) && isMinutes(all, i)) return String(Math.floor(at.seconds / 60) % 60).padStart(token.length, '0')
    if (/^(_.|\*.)$/s.test(token)) return ''
    return dayToken(token, at) ?? timeToken(token, at, half) ?? (token.startsWith('[') ? '' : token)
  })
  const day = /[dy]|mmm/i.test(withoutLiterals(section)) ? dayOf(at.year, at.month, at.date) : undefined
  return { text: text.join('').trim(), ...(day ? { day } : {}) }
}

const digitsOf = (pattern: string): number => (pattern.match(/0/g) ?? []).length

/** The digits of a number by a pattern such as `#,##0.00`, without what stands around them. */
function digits(n: number, pattern: string): string {
  const [whole = '', fraction = ''] = pattern.split('.')
  const least = digitsOf(fraction)
  const thousands = (/,+$/.exec(whole)?.[0] ?? '').length
  const [int = '', part = ''] = (Math.abs(n) / 1000 ** thousands).toFixed(Math.min(fraction.length, 20)).split('.')
  const padded = int === '0' && digitsOf(whole) === 0 ? '' : int.padStart(digitsOf(whole), '0')
  const grouped = /,[#0?]/.test(whole) ? padded.replace(/\B(?=(\d{3})+$)/g, ',') : padded
  const kept = part.slice(0, least) + part.slice(least).replace(/0+$/, '')
  return kept === '' ? grouped : `${grouped}.${kept}`
}

function printedNumber(n: number, section: string, sign: string): string {
  const bare = section.replace(/\[\$([^\]-]*)[^\]]*\]/g, '"$1"').replace(/\[[^\]]*\]/g, '')
  const all = bare.match(/"[^"]*"|\\.|_.|\*.|general|[#0?.,]+(?:e[+-]0+)?|[\s\S]/gi) ?? []
  const isPattern = (token: string) => /^[#0?.,]*[#0?][#0?.,]*$/.test(token)
  if (all.some((token) => /e[+-]0+$|^\/$/i.test(token))) return general(n)
  const value = n * 100 ** all.filter((token) => token === '%').length
  let done = false
  const text = all.map((token) => {
    if (/^general$/i.test(token)) return general(Math.abs(n))
    if (/^".*"$/s.test(token)) return token.slice(1, -1)
    if (token.startsWith('\\')) return token.slice(1)
    if (/^(_.|\*.)$/s.test(token)) return ''
    if (!isPattern(token)) return token
    if (done) return ''
    done = true
    return digits(value, token)
  })
  return `${sign}${text.join('')}`.trim()
}

/** The section for this number: positive; negative; zero. A negative one by the first section shows its sign. */
function sectionFor(n: number, code: string): { section: string; sign: string } {
  const sections = code.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\[])+|(?<=;)(?=;|$)/g) ?? [code]
  const [first = 'General', second, third] = sections
  if (n < 0 && second !== undefined) return { section: second, sign: '' }
  if (n === 0 && third !== undefined) return { section: third, sign: '' }
  return { section: first, sign: n < 0 ? '-' : '' }
}

/** A number as it stands on screen under a format. Formats with conditions, fractions or powers are shown plainly. */
export function printed(n: number, code: string, since1904: boolean): Printed {
  if (code === 'General' || code === '@' || /\[[<>=]/.test(code)) return { text: general(n) }
  const { section, sign } = sectionFor(n, code)
  if (isDateSection(section)) return n >= 0 && n < 2_958_466 ? printedDate(n, section, since1904) : { text: general(n) }
  return { text: printedNumber(n, section, sign) }
}
