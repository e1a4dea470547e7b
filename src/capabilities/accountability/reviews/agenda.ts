import type { Day } from '../../../kernel/day.ts'
import { count } from '../../../kernel/words.ts'
import { type Assured, assuredWords, type BoardRow, changeWords, type Showing, type SignalChange } from '../../measures/index.ts'
import type { Breach } from '../breaches/breach.ts'
import type { Firing } from '../breaches/queries-firing.ts'
import type { Level } from '../framework/framework.ts'
import type { AgreedAction, Review } from './review.ts'

/** What a measure said at the last review. */
export interface SaidThen {
  change: SignalChange
  assured: Assured
}

export interface AgendaItem {
  id: number
  title: string
  declared: string
  earned: string
}

export interface AgendaRisk {
  id: number
  number: string
  title: string
  score: string
}

/** Everything a review is about, from the records of the day. */
export interface Agenda {
  review: Review
  level: Level | undefined
  chair: string
  attending: readonly string[]
  body: string | undefined
  /** The review before it. */
  last: Review | undefined
  /** Measures with a figure here, those to be seen first on top. */
  rows: readonly BoardRow[]
  /** Those of concern or certain to miss, the most urgent few, to be drawn. */
  charts: readonly Showing[]
  /** What each said at the last review, by measure; empty where there was none. */
  before: ReadonlyMap<number, SaidThen>
  /** Breaches of the place that are open or accepted, with whether they still fire. */
  breaches: readonly { breach: Breach; fires: Firing | undefined }[]
  /** What fires here and nobody has opened. */
  waiting: readonly Firing[]
  /** Agreed here and not done, or done since the last review. */
  actions: readonly (AgreedAction & { owner: string })[]
  items: readonly AgendaItem[]
  risks: readonly AgendaRisk[]
  suggested: { level: Level | undefined; words: string }
  on: Day
}

/** A measure that says something else than at the last review: "Common cause, now concern". */
export function changedInWords(row: BoardRow, then: SaidThen | undefined): string | undefined {
  if (!then || !row.change || !row.assured) return undefined
  const said = [
    then.change === row.change ? '' : `${changeWords[then.change]}, now ${lower(changeWords[row.change])}`,
    then.assured === row.assured ? '' : `${assuredWords[then.assured]}, now ${lower(assuredWords[row.assured])}`,
  ].filter(Boolean)
  return said.length === 0 ? undefined : `${said.join('. ')}.`
}

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

export const changedRows = ({ rows, before }: Pick<Agenda, 'rows' | 'before'>): { row: BoardRow; words: string }[] =>
  rows.flatMap((row) => {
    const words = changedInWords(row, before.get(row.measure.id))
    return words === undefined ? [] : [{ row, words }]
  })

/** Actions that are not done and were due before the day. */
export const overdueIn = <A extends Pick<AgreedAction, 'doneOn' | 'dueOn'>>(actions: readonly A[], on: Day): A[] =>
  actions.filter(({ doneOn, dueOn }) => doneOn === null && dueOn < on)

/** "Two of 18 measures have got worse by more than chance; one breach is open; two actions are carried forward, one of them overdue." */
export function agendaAnswer({
  rows,
  breaches,
  waiting,
  actions,
  on,
}: Pick<Agenda, 'rows' | 'breaches' | 'waiting' | 'actions' | 'on'>): string {
  const worse = rows.filter(({ change }) => change === 'concern').length
  const open = breaches.filter(({ breach }) => breach.state === 'open').length
  const carried = actions.filter(({ doneOn }) => doneOn === null).length
  const late = overdueIn(actions, on).length
  const said = [
    rows.length === 0
      ? 'no measure has a figure here'
      : `${worse} of ${count(rows.length, 'measure')} ${worse === 1 ? 'has' : 'have'} got worse by more than chance`,
    open === 0 ? 'no breach is open' : `${count(open, 'breach', 'breaches')} ${open === 1 ? 'is' : 'are'} open`,
    waiting.length === 0 ? '' : `${waiting.length} ${waiting.length === 1 ? 'waits' : 'wait'} to be opened or accepted`,
    carried === 0
      ? 'no action is carried forward'
      : `${count(carried, 'action')} ${carried === 1 ? 'is' : 'are'} carried forward${late > 0 ? `, ${late} overdue` : ''}`,
  ].filter(Boolean)
  const all = said.join('; ')
  return `${all.charAt(0).toUpperCase()}${all.slice(1)}.`
}
