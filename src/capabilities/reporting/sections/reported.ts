import { type Day, dayAt, dayInWords } from '../../../kernel/day.ts'
import type { Period } from '../../../kernel/period.ts'
import { count, listed } from '../../../kernel/words.ts'
import type { PeriodRow } from '../../calendar/index.ts'
import { isOwed, reportingOf, type Standing } from '../../delivery/index.ts'

/** A period with the plans that report in it, and where each of their items stands: what several sections are written from. */
export interface Reported {
  period: PeriodRow
  /** The quarter it counts as. */
  quarter: Period
  plans: readonly { id: number; name: string }[]
  standings: readonly Standing[]
  on: Day
}

/** Those items that a paper of the period lists: a closed one only while something was said for it. */
export const listedIn = (standings: readonly Standing[]): Standing[] =>
  standings.filter(({ item, update }) => item.activity !== 'closed' || update !== null)

/** Those under a brick or goal; all where none is asked. */
export const under = (standings: readonly Standing[], elementId: number | undefined): Standing[] =>
  standings.filter(({ item }) => elementId === undefined || item.brickId === elementId || item.goalId === elementId)

/** Does the item still owe its words for the period? The same rule as on the page that chases them. */
export const owes = ({ item, update }: Standing): boolean => isOwed(reportingOf(item, update, false))

/** "Delivery plan 2024/25, from the records as they stood on 15 October 2024." */
export const asStood = (what: string, on: Day): string => `${what}, from the records as they stood on ${dayInWords(on)}.`

export const plansInWords = ({ plans }: Pick<Reported, 'plans'>): string =>
  plans.length === 0 ? 'No plan' : listed(plans.map(({ name }) => name))

/** When the words of an update came: the day it was sent, else the day they came into the records. */
export const saidOn = (update: { sentAt: string | null; recordedAt: string }): Day => dayAt(update.sentAt ?? update.recordedAt)

/** How old what is shown is, and what is missing: "The oldest update used is of 10 July 2024, the newest of 11 October 2024." */
export function agesInWords(standings: readonly Standing[], period: string): string {
  const used = standings.flatMap(({ update, previous }) => update ?? previous ?? [])
  const silent = standings.length - used.length
  const days = used.map(saidOn).toSorted()
  const [oldest, newest] = [days[0], days.at(-1)]
  return [
    oldest && newest ? `The oldest update used is of ${dayInWords(oldest)}, the newest of ${dayInWords(newest)}.` : '',
    silent > 0 ? `For ${silent} nothing was ever said.` : '',
    missingInWords(standings, period),
  ]
    .filter(Boolean)
    .join(' ')
}

/** "7 of 17 updates for Q2 2024/25 are missing, 2 of them sent back." */
function missingInWords(standings: readonly Standing[], period: string): string {
  const missing = standings.filter(owes)
  if (missing.length === 0) return ''
  const back = missing.filter(({ update }) => update !== null).length
  const sentBack = back === 0 ? '' : `, ${back} of them sent back`
  const rest = missing.length > back ? ' An item without one shows the status it declared last.' : ''
  return `${missing.length} of ${count(standings.length, 'update')} for ${period} ${missing.length === 1 ? 'is' : 'are'} missing${sentBack}.${rest}`
}
