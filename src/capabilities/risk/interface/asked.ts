import { type Day, isDay } from '../../../kernel/day.ts'
import { type Decision, no, yes } from '../../../kernel/decision.ts'

/** What a program asks of the risks. */
export interface RisksAsked {
  /** A register by its number. */
  register: number | undefined
  /** Only risks of which anything came or changed after this day, closed ones too. */
  changedSince: Day | undefined
  /** The page begins after the risk of this number. */
  after: number
  limit: number
}

/** The most risks one page holds. */
export const mostOnPage = 500

const names = ['register', 'changed-since', 'after', 'limit', 'as-at']

/** Reads the words of an address; what is not understood is refused in words, never passed over. */
export function risksAsked(search: URLSearchParams): Decision<RisksAsked> {
  const stray = [...search.keys()].find((name) => !names.includes(name))
  if (stray !== undefined) return no(`“${stray}” is not known. Give ${names.slice(0, -1).join(', ')} or ${names.at(-1)}.`)
  const whole = (name: string) => {
    const words = search.get(name) ?? ''
    return words === '' ? undefined : /^[1-9]\d{0,8}$/.test(words) ? Number(words) : Number.NaN
  }
  const [register, after = 0, limit = mostOnPage] = [whole('register'), whole('after'), whole('limit')]
  if (Number.isNaN(register)) return no('register must be the number of a register, such as 3.')
  if (Number.isNaN(after)) return no('after must be the number of a risk, as the page before gave it.')
  if (Number.isNaN(limit) || limit > mostOnPage) return no(`limit must be a whole number from 1 to ${mostOnPage}.`)
  const changedSince = search.get('changed-since') || undefined
  if (changedSince !== undefined && !isDay(changedSince)) return no('changed-since must be a day, such as 2024-09-30.')
  return yes({ register, changedSince, after, limit })
}
