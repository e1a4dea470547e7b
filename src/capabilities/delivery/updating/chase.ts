import { type Day, dayAndMonth, dayAt, dayInWords, daysBetween, type Instant } from '../../../kernel/day.ts'
import { count, opening } from '../../../kernel/words.ts'
import type { PeriodRow, StageDay } from '../../calendar/index.ts'
import { type Absence, awayInWords } from '../../people/index.ts'
import { isLate, type Way } from '../route/way.ts'
import { isOwed, type Reporting } from './owed.ts'
import type { OwedItem, OwedUpdate } from './queries-owed.ts'
import type { Reminded } from './queries-reminders.ts'

/** One item of a period on the chase page. */
export interface ChaseLine {
  item: OwedItem
  update: OwedUpdate | null
  reporting: Reporting
  way: Way
  holder: string | null
  /** The holder's absence today, with who covers. */
  away: Absence | null
  reminded: Reminded | null
  draft: { savedAt: Instant; person: string } | null
}

export interface Chase {
  period: PeriodRow
  lines: ChaseLine[]
  /** The day of each stage of the period. */
  days: readonly StageDay[]
  /** Titles of posts, for who hears of what is late. */
  posts: ReadonlyMap<number, string>
  /** Who is next when an update is overdue. */
  executives: string[]
  today: Day
}

/** Where lines may stand in the filter: what is to come, came back, waits at a stage, is approved, is late. */
export const chaseStates = {
  owed: 'Still to come',
  back: 'Came back',
  director: 'Wait for the director',
  waiting: 'Wait for approval',
  committee: 'Wait for a committee',
  approved: 'Approved',
  late: 'Late',
  none: 'Nobody to ask',
} as const
export type ChaseState = keyof typeof chaseStates

export const isChaseState = (word: string | undefined): word is ChaseState => word !== undefined && Object.hasOwn(chaseStates, word)

const nobody = ({ item, holder, reporting }: ChaseLine) => isOwed(reporting) && (item.accountablePostId === null || holder === null)

const isIn: Record<ChaseState, (line: ChaseLine, today: Day) => boolean> = {
  owed: ({ reporting }) => isOwed(reporting),
  back: ({ reporting }) => reporting === 'sent back',
  director: ({ reporting, way }) => reporting === 'sent' && way.stage === 'director',
  waiting: ({ reporting, way }) => reporting === 'sent' && way.stage !== 'director',
  committee: ({ reporting, way }) => reporting === 'approved' && way.stage === 'committee',
  approved: ({ reporting }) => reporting === 'approved',
  late: ({ reporting, way }, today) => reporting !== 'not owed' && isLate(way, today),
  none: nobody,
}

export interface ChaseFilter {
  state?: ChaseState | undefined
  post?: number | undefined
}

/** The lines a filter leaves. */
export const chosen = (lines: readonly ChaseLine[], { state, post }: ChaseFilter, today: Day): ChaseLine[] =>
  lines.filter((line) => (!state || isIn[state](line, today)) && (post === undefined || line.item.accountablePostId === post))

/** How many each filter leaves. */
export const chaseCounts = (lines: readonly ChaseLine[], today: Day) =>
  (Object.keys(chaseStates) as ChaseState[]).map((state) => ({
    state,
    label: chaseStates[state],
    count: lines.filter((line) => isIn[state](line, today)).length,
  }))

/** Does it wait for the holder of its post, to write, to mend or to agree? */
const waitsForHolder = ({ reporting, way }: ChaseLine) => isOwed(reporting) || (reporting === 'sent' && way.stage === 'director')

/** Who may be reminded: an update that waits for its post, somebody to ask, and not asked today already. */
export const remindable = (lines: readonly ChaseLine[], today: Day): ChaseLine[] =>
  lines.filter(
    (line) => waitsForHolder(line) && line.item.accountablePostId !== null && line.holder !== null && line.reminded?.on !== today,
  )

/** Does one of these still wait for its post, and was asked for today? */
export const wasAskedToday = (lines: readonly ChaseLine[], today: Day): boolean =>
  lines.some((line) => waitsForHolder(line) && line.reminded?.on === today)

/** Who reads the reminder: the holder of the post, or while they are away whoever covers. */
export const askedOf = ({ holder, away }: Pick<ChaseLine, 'holder' | 'away'>): string | null => away?.cover ?? holder

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
  const of = (state: ChaseState) => lines.filter((line) => isIn[state](line, today)).length
  const [back, waiting, agreeing, considering] = [of('back'), of('waiting'), of('director'), of('committee')]
  const silent = owing.filter((l) => l.reporting === 'not started').length
  const days = daysBetween(today, period.due_on)
  const time = days < 0 ? `${count(-days, 'day')} overdue` : days === 0 ? 'due today' : `${count(days, 'day')} left`
  const parts = [
    `${reported} of ${owing.length} ${reported === 1 ? 'has' : 'have'} reported`,
    ...(back > 0 ? [`${back} came back`] : []),
    time,
  ]
  const waits = (n: number, what: string) => (n > 0 ? [`${opening(n)} ${n === 1 ? 'waits' : 'wait'} ${what}.`] : [])
  const rest = [
    ...(silent > 0 ? [`${opening(silent)} ${silent === 1 ? 'has' : 'have'} not been started.`] : []),
    ...waits(agreeing, 'for the director to agree'),
    ...waits(waiting, 'for approval'),
    ...waits(considering, 'for a committee'),
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

/** Where a line stands, by the stage it waits at. */
export function standsAt({ reporting, way }: Pick<ChaseLine, 'reporting' | 'way'>): string {
  if (reporting === 'sent' && way.stage === 'director') return 'Waits for the director'
  if (reporting === 'approved' && way.stage === 'committee') return 'Approved; waits for a committee'
  if (reporting === 'approved' && way.steps.some(({ stage }) => stage === 'committee')) return 'Approved and considered'
  return names[reporting]
}

/** Since when a line stands as it does, and by whom. */
export function sinceOf({ reporting, update, draft, way }: ChaseLine, period: Pick<PeriodRow, 'opens_on' | 'state'>): string {
  const on = (instant: Instant | null | undefined) => (instant ? dayAndMonth(dayAt(instant)) : 'a day not recorded')
  const behalf = update?.onBehalfOf ? `, for the ${update.onBehalfOf}` : ''
  if (reporting === 'sent') return `Since ${on(way.since ?? update?.sentAt)}, by ${update?.writer ?? 'somebody unknown'}${behalf}`
  if (reporting === 'sent back') return `Since ${on(update?.decidedAt)}: “${update?.decisionWords}”`
  if (reporting === 'approved')
    return update?.state === 'imported' ? 'As a file had it' : `On ${on(update?.decidedAt)}, by ${update?.decider ?? 'somebody unknown'}`
  if (reporting === 'drafted') return draft ? `Saved ${on(draft.savedAt)}, by ${draft.person}` : ''
  return reporting === 'not started' && period.state !== 'planned' ? `Since the period opened on ${dayAndMonth(period.opens_on)}` : ''
}

/** "Away until 25 October, covered by Director of Strategy"; nothing of somebody who is here. */
export const awaySaid = ({ away }: Pick<ChaseLine, 'away'>): string | undefined => (away ? awayInWords(away) : undefined)
