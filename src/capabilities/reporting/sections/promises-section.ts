import type { Block, Column, ReportRow, ReportTable, Tone } from '../../../documents/report.ts'
import { type Day, dayInWords } from '../../../kernel/day.ts'
import { count, opening } from '../../../kernel/words.ts'
import {
  type Followed,
  type ItemMilestone,
  milestoneStanding,
  type PromiseState,
  promiseStateNames,
  promiseStateOf,
  promisesInWords,
} from '../../delivery/index.ts'
import { answer, beneath, heading, numberCell, said } from './cells.ts'
import { asStood, plansInWords, type Reported } from './reported.ts'
import type { SectionBlocks } from './section.ts'

/** What the section is written from: every promise and milestone of the items. */
export interface PromisesFacts {
  reported: Reported
  promises: readonly Followed[]
  milestones: readonly (ItemMilestone & { item: string })[]
}

/** What was promised and what became of it; dates that moved, and how often. Pure. */
export function promisesSection({ reported, promises, milestones }: PromisesFacts): SectionBlocks {
  const { on } = reported
  const source = asStood(plansInWords(reported), on)
  return {
    blocks: [
      answer(promisesInWords(promises, on), datesInWords(milestones, on)),
      ...promisesBlocks(promises, on, source),
      ...datesBlocks(milestones, on, source),
    ],
    asOf: dayInWords(on),
    source: `Promises and milestones of ${plansInWords(reported)}`,
    refs: [...promises.map(({ id }) => `promise:${id}`), ...milestones.map(({ id }) => `milestone:${id}`)],
  }
}

/** What nobody kept first, then what is due next, then what is settled well. */
const states: Record<PromiseState, { tone?: Tone }> = {
  'never mentioned again': { tone: 'red' },
  dropped: { tone: 'red' },
  'asked about': { tone: 'amber' },
  mentioned: { tone: 'amber' },
  'new date': { tone: 'amber' },
  'part done': { tone: 'amber' },
  'no day': {},
  'to come': {},
  done: { tone: 'green' },
}
const order = Object.keys(states) as PromiseState[]

const promiseColumns: Column[] = [
  { key: 'promise', title: 'Promise', width: 31, rowHeader: true },
  { key: 'item', title: 'For', width: 24 },
  { key: 'due', title: 'Due', width: 20 },
  { key: 'became', title: 'What became of it', width: 27 },
]

function promisesBlocks(promises: readonly Followed[], on: Day, source: string): Block[] {
  if (promises.length === 0) return []
  const stateOf = (promise: Followed) => promiseStateOf(promise, on)
  const sorted = promises.toSorted(
    (a, b) => order.indexOf(stateOf(a)) - order.indexOf(stateOf(b)) || (a.day ?? '9').localeCompare(b.day ?? '9') || a.id - b.id,
  )
  const table: ReportTable = {
    kind: 'table',
    id: 'promises',
    caption: 'Promises, those not kept first, then those due next',
    columns: promiseColumns,
    rows: sorted.map((promise): ReportRow => {
      const state = stateOf(promise)
      return {
        ref: `promise:${promise.id}`,
        cells: [
          { text: promise.text, href: `/promises/${promise.id}` },
          { text: promise.item, href: `/items/${promise.itemId}`, ...beneath([promise.owner ?? promise.accountable ?? 'Nobody is named']) },
          { text: promise.day ? dayInWords(promise.day) : 'No day was said', ...beneath([`Promised in ${promise.madeIn}`]) },
          { text: promiseStateNames[state], ...states[state], ...beneath([promise.outcomeWords]) },
        ],
      }
    }),
    source,
  }
  return [heading('promised', 'What was promised'), table]
}

type Dated = PromisesFacts['milestones'][number]

/** How a board should see a date: gone by and nothing said first, then how often it moved. */
const weightOf = (milestone: Dated, on: Day): number => {
  const { state, slips } = milestoneStanding(milestone, on)
  return state === 'passed, no forecast' ? -100 : state === 'no date' ? -50 : -slips
}

/** Those whose date moved, went by or is missing. */
const inDoubt = (milestones: readonly Dated[], on: Day): Dated[] =>
  milestones
    .filter((one) => {
      const { state, slips } = milestoneStanding(one, on)
      return (state !== 'done' && state !== 'due') || slips > 0
    })
    .toSorted((a, b) => weightOf(a, on) - weightOf(b, on) || (a.baseline ?? '9').localeCompare(b.baseline ?? '9') || a.id - b.id)

function datesInWords(milestones: readonly Dated[], on: Day): string {
  if (milestones.length === 0) return 'No milestone is set, so no date can be held to.'
  const standings = milestones.map((one) => milestoneStanding(one, on))
  const [moved, passed] = [standings.filter(({ slips }) => slips > 0), standings.filter(({ state }) => state === 'passed, no forecast')]
  const done = standings.filter(({ state }) => state === 'done').length
  const times = moved.reduce((sum, { slips }) => sum + slips, 0)
  return [
    `Of ${count(milestones.length, 'milestone')}, ${done} ${done === 1 ? 'is' : 'are'} done.`,
    moved.length === 0
      ? 'No date was put off.'
      : `${opening(moved.length)} ${moved.length === 1 ? 'was' : 'were'} put off${times > moved.length ? `, ${count(times, 'time')} in all` : ''}.`,
    passed.length > 0 ? `${opening(passed.length)} went by without a new date.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

const dateColumns: Column[] = [
  { key: 'milestone', title: 'Milestone', width: 27, rowHeader: true },
  { key: 'item', title: 'For', width: 24 },
  { key: 'first', title: 'First date', width: 19 },
  { key: 'stands', title: 'Where it stands', width: 26 },
  { key: 'moved', title: 'Put off', width: 9, align: 'right' },
]

function datesBlocks(milestones: readonly Dated[], on: Day, source: string): Block[] {
  if (milestones.length === 0) return []
  const found = inDoubt(milestones, on)
  const table: ReportTable = {
    kind: 'table',
    id: 'dates',
    caption: 'Dates that went by, moved or were never set',
    columns: dateColumns,
    rows: found.map((one): ReportRow => {
      const { words, slips, reason, state } = milestoneStanding(one, on)
      return {
        ref: `milestone:${one.id}`,
        cells: [
          { text: one.title },
          { text: one.item, href: `/items/${one.itemId}` },
          { text: one.baseline ? dayInWords(one.baseline) : 'None' },
          {
            text: words,
            ...(state === 'passed, no forecast' && { bold: true as const }),
            ...beneath([slips > 0 ? (reason ?? 'No reason is given.') : '']),
          },
          numberCell(slips, ''),
        ],
      }
    }),
    empty: 'Every date stands as it was first set.',
    source,
  }
  return [
    heading('dates-moved', 'Dates'),
    ...said(
      found.length < milestones.length && found.length > 0
        ? `The other ${milestones.length - found.length} of ${milestones.length} stand as first set or are done.`
        : '',
    ),
    table,
  ]
}
