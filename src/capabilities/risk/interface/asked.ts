import { type Day, isDay } from '../../../kernel/day.ts'
import { type Decision, no, yes } from '../../../kernel/decision.ts'
import { type PageAsked, pageAsked, wholeIn } from '../../../platform/asked-page.ts'

/** What a program asks of the risks. */
export interface RisksAsked extends PageAsked {
  /** A register by its number. */
  register: number | undefined
  /** Only risks of which anything came or changed after this day, closed ones too. */
  changedSince: Day | undefined
}

/** Reads which page of open risks is asked for, of one register or of all. */
export function openRisksAsked(search: URLSearchParams, others: readonly string[] = []): Decision<RisksAsked> {
  const page = pageAsked(search, ['register', ...others])
  if ('no' in page) return page
  const register = wholeIn(search, 'register')
  if (Number.isNaN(register)) return no('register must be the number of a register, such as 3.')
  return yes({ ...page.yes, register, changedSince: undefined })
}

/** Reads the words of an address; what is not understood is refused in words, never passed over. */
export function risksAsked(search: URLSearchParams): Decision<RisksAsked> {
  const asked = openRisksAsked(search, ['changed-since'])
  if ('no' in asked) return asked
  const changedSince = search.get('changed-since') || undefined
  if (changedSince !== undefined && search.get('as-at')) return no('Give changed-since or as-at, not both.')
  if (changedSince !== undefined && !isDay(changedSince)) return no('changed-since must be a day, such as 2024-09-30.')
  return yes({ ...asked.yes, changedSince })
}
