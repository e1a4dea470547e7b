import { type Day, dayInWords } from '../../../kernel/day.ts'
import { shortened } from '../../../kernel/words.ts'
import type { RiskFacts } from '../../risk/index.ts'
import { tidy } from '../item-said.ts'
import type { ResultLine, RiskWrite } from '../proposal.ts'
import type { RiskWeighing } from '../propose-risk.ts'
import { words } from '../propose-score.ts'
import { dayWithYear, exactDay } from './day-with-year.ts'

/** What of a risk's own record a row says otherwise than it is held. */
export type Details = Pick<
  RiskWrite,
  'category' | 'committee' | 'cause' | 'event' | 'effect' | 'raisedOn' | 'reviewOn' | 'targetBy' | 'leadPostId'
>

export interface DetailsSaid {
  said: Details
  results: ResultLine[]
  notes: string[]
  /** Columns whose words mean nothing that a risk can hold: kept as written, with where they stood. */
  kept: string[]
}

const wordy = [
  ['category', 'Category', 200],
  ['committee', 'Committee', 200],
  ['cause', 'Cause', 4000],
  ['event', 'Event', 4000],
  ['effect', 'Effect', 4000],
] as const

const days = [
  { column: 'reviewOn', name: 'reviewOn', label: 'Next review', open: 'the day of its next review', read: exactDay },
  { column: 'targetBy', name: 'targetBy', label: 'Target day', open: 'the day of its target', read: exactDay },
] as const

/** Category, committee, cause, event, effect, and the days of a risk; a day that cannot be told is left open, and its words are kept. */
export function detailsSaid(weighing: RiskWeighing, risk: RiskFacts | undefined): DetailsSaid {
  const into: DetailsSaid = { said: {}, results: [], notes: [], kept: [] }
  for (const [name, label, longest] of wordy) {
    const value = tidy(words(weighing.row, name)).slice(0, longest)
    const held = tidy(risk?.[name])
    if (value === '' || value === held) continue
    into.said[name] = value
    into.results.push(held === '' ? { label: `${label}: ${shortened(value, 160)}` } : { label, from: held, to: value })
  }
  raisedSaid(weighing, risk, into)
  for (const day of days) daySaid(weighing, { ...day, held: risk?.[day.name] ?? null }, into)
  return into
}

function raisedSaid({ row }: RiskWeighing, risk: RiskFacts | undefined, into: DetailsSaid): void {
  const opened = tidy(words(row, 'opened'))
  const day = dayWithYear(opened)
  if (opened !== '' && day === null) into.notes.push(`“${opened}” is no one day: the day it was raised is left open`)
  if (day === null || risk?.raisedOn != null) return
  into.said.raisedOn = day
  into.results.push({ label: `Raised ${opened}` })
}

type OfDay = (typeof days)[number] & { held: Day | null }

function daySaid({ row }: RiskWeighing, { column, name, label, open, read, held }: OfDay, into: DetailsSaid): void {
  const asSaid = tidy(words(row, column))
  if (asSaid === '') return
  const day = read(asSaid)
  if (day === null) {
    into.notes.push(
      `“${shortened(asSaid, 60)}” is no one day: ${open} ${held === null ? 'is left open' : 'stays'}, and the words are kept as written`,
    )
    into.kept.push(column)
  } else if (day !== held) {
    into.said[name] = day
    into.results.push(held === null ? { label: `${label} ${dayInWords(day)}` } : { label, from: dayInWords(held), to: dayInWords(day) })
  }
}
