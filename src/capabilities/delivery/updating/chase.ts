import { type Day, dayAndMonth, dayAt, dayInWords, daysBetween, type Instant } from '../../../kernel/day.ts'
import { count, opening } from '../../../kernel/words.ts'
import type { PeriodRow } from '../../calendar/index.ts'
import type { Item, Update } from '../item.ts'
import { isOwed, type Reporting } from './owed.ts'
import type { Reminded } from './queries-reminders.ts'

/** One item of a period on the chase page. */
export interface ChaseLine {
  item: Item
  update: Update | null
  reporting: Reporting
  holder: string | null
  reminded: Reminded | null
  draft: { savedAt: Instant; person: string } | null
}

export interface Chase {
  period: PeriodRow
  lines: ChaseLine[]
  /** Who is next when an update is overdue. */
  executives: string[]
  today: Day
}

/** Where lines may stand in the filter: what is to come, came back, waits for approval, is approved. */
export const chaseStates = {
  owed: 'Still to come',
  back: 'Came back',
  waiting: 'Wait for approval',
  approved: 'Approved',
  none: 'Nobody to ask',
} as const
export type ChaseState = keyof typeof chaseStates

export const isChaseState = (word: string | undefined): word is ChaseState => word !== undefined && Object.hasOwn(chaseStates, word)

const nobody = ({ item, holder, reporting }: ChaseLine) => isOwed(reporting) && (item.accountablePostId === null || holder === null)

const isIn: Record<ChaseState, (line: ChaseLine) => boolean> = {
  owed: ({ reporting }) => isOwed(reporting),
  back: ({ reporting }) => reporting === 'sent back',
  waiting: ({ reporting }) => reporting === 'sent',
  approved: ({ reporting }) => reporting === 'approved',
  none: nobody,
}

/** The lines a filter leaves. */
export const chosen = (
  lines: readonly ChaseLine[],
  { state, post }: { state?: ChaseState | undefined; post?: number | undefined },
): ChaseLine[] => lines.filter((line) => (!state || isIn[state](line)) && (post === undefined || line.item.accountablePostId === post))

/** How many each filter leaves. */
export const chaseCounts = (lines: readonly ChaseLine[]) =>
  (Object.keys(chaseStates) as ChaseState[]).map((state) => ({ state, label: chaseStates[state], count: chosen(lines, { state }).length }))

/** Who may be reminded: an update still to come, somebody to ask, and not asked today already. */
export const remindable = (lines: readonly ChaseLine[], today: Day): ChaseLine[] =>
  lines.filter(
    (line) => isOwed(line.reporting) && line.item.accountablePostId !== null && line.holder !== null && line.reminded?.on !== today,
  )

/** "11 of 17 have reported; 3 came back; 3 days left." */
export function chaseInWords(chase: Chase): { strong: string; words: string } {
  const { label, state, opens_on, due_on } = chase.period
  if (state === 'open') return openInWords(chase)
  if (state === 'planned')
    return {
      strong: `${label} is not open yet: nothing is owed.`,
      words: `Its day to open is ${dayInWords(opens_on)}; updates will be due by ${dayInWords(due_on)}.`,
    }
  const owing = chase.lines.filter((l) => l.reporting !== 'not owed')
  const blank = owing.filter((l) => isOwed(l.reporting)).length
  return {
    strong: `${label} is frozen: ${owing.length - blank} of ${owing.length} reported.`,
    words: blank === 0 ? '' : `${opening(blank)} will stay blank; nobody is reminded any more.`,
  }
}

function openInWords({ lines, period, today }: Chase): { strong: string; words: string } {
  const owing = lines.filter((l) => l.reporting !== 'not owed')
  const reported = owing.filter((l) => !isOwed(l.reporting)).length
  const back = chosen(lines, { state: 'back' }).length
  const silent = owing.filter((l) => l.reporting === 'not started').length
  const waiting = chosen(lines, { state: 'waiting' }).length
  const days = daysBetween(today, period.due_on)
  const time = days < 0 ? `${count(-days, 'day')} overdue` : days === 0 ? 'due today' : `${count(days, 'day')} left`
  const parts = [
    `${reported} of ${owing.length} ${reported === 1 ? 'has' : 'have'} reported`,
    ...(back > 0 ? [`${back} came back`] : []),
    time,
  ]
  const rest = [
    ...(silent > 0 ? [`${opening(silent)} ${silent === 1 ? 'has' : 'have'} not been started.`] : []),
    ...(waiting > 0 ? [`${opening(waiting)} ${waiting === 1 ? 'waits' : 'wait'} for approval.`] : []),
  ]
  return { strong: `${parts.join('; ')}.`, words: rest.join(' ') }
}

const names: Record<Reporting, string> = {
  'not started': 'Not started',
  drafted: 'Drafted',
  sent: 'Waits for approval',
  'sent back': 'Came back',
  approved: 'Approved',
  'not owed': 'Closed',
}
export const reportingName = (reporting: Reporting): string => names[reporting]

/** Since when a line stands as it does, and by whom. */
export function sinceOf({ reporting, update, draft }: ChaseLine, period: Pick<PeriodRow, 'opens_on' | 'state'>): string {
  const on = (instant: Instant | null | undefined) => (instant ? dayAndMonth(dayAt(instant)) : 'a day not recorded')
  if (reporting === 'sent') return `Since ${on(update?.sentAt)}, by ${update?.writer ?? 'somebody unknown'}`
  if (reporting === 'sent back') return `Since ${on(update?.decidedAt)}: “${update?.decisionWords}”`
  if (reporting === 'approved')
    return update?.state === 'imported' ? 'As a file had it' : `On ${on(update?.decidedAt)}, by ${update?.decider ?? 'somebody unknown'}`
  if (reporting === 'drafted') return draft ? `Saved ${on(draft.savedAt)}, by ${draft.person}` : ''
  return reporting === 'not started' && period.state !== 'planned' ? `Since the period opened on ${dayAndMonth(period.opens_on)}` : ''
}

/** What happens next to a blank: who was asked, and, once it is overdue, who hears of it. Empty where nothing is owed, or the period is not open. */
export function nextFor({ reporting, reminded }: ChaseLine, { period, executives, today }: Chase): string {
  if (!isOwed(reporting) || period.state !== 'open') return ''
  const asked = reminded ? `Reminded ${dayAndMonth(reminded.on)} by ${reminded.by}.` : 'Not reminded.'
  const late = daysBetween(period.due_on, today)
  if (late <= 0) return asked
  const to =
    executives.length === 0
      ? 'no executive is named to hear of it'
      : executives.length === 1
        ? `goes to the ${executives[0]}`
        : 'goes to the executives'
  return `${asked} Overdue by ${count(late, 'day')}: ${to}.`
}
