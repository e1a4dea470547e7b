import { type Day, dayInWords, daysBetween } from '../../../kernel/day.ts'
import { count, opening } from '../../../kernel/words.ts'
import { type Clock, lastOf, type Matter, type MatterKind, type Step, stateOf } from './matter.ts'

/** A number as it reads in the middle of a sentence: in words to nine. */
export const inWords = (n: number): string => (n > 0 && n < 10 ? opening(n).toLowerCase() : n.toLocaleString('en-GB'))

export const daysInWords = (n: number): string => `${inWords(n)} ${n === 1 ? 'day' : 'days'}`

export const kindInWords: Record<MatterKind, string> = { alert: 'Alert', advise: 'Advise', assure: 'Assure' }

/** What a matter waits for, as the end of a sentence: "waits for receipt". */
const waitsFor = { receipt: 'to be received', decision: 'to be decided', answer: 'to be answered' } as const

/** Where a matter stands, in a sentence with its clock: "Waiting for 16 days to be received; nine days late since 8 September 2024." */
export function standsInWords(matter: Matter, clock: Clock, { on, above }: { on: Day; above?: string | undefined }): string {
  if (clock.waits === null) return endInWords(matter)
  if (clock.waits === 'above') return `Passed on to the ${above ?? 'body above'} on ${dayInWords(clock.since)}; its answer comes back here.`
  const came = clock.waits === 'answer' && stateOf(matter) === 'passed on' ? `The ${above ?? 'body above'} has done with it. ` : ''
  const waited = daysBetween(clock.since, on)
  const since = waited === 0 ? 'since today' : `for ${daysInWords(waited)}`
  return `${came}Waiting ${since} ${waitsFor[clock.waits]}; ${dueInWords(clock)}.`
}

function dueInWords({ due, late }: Clock): string {
  if (due === null) return 'with no day set'
  return late > 0 ? `${daysInWords(late)} late since ${dayInWords(due)}` : `due by ${dayInWords(due)}`
}

function endInWords(matter: Matter): string {
  const last = matter.receipts.at(-1)
  if (!last) return ''
  const received = lastOf(matter, 'received')
  if (last.step === 'answered') return `Answered on ${dayInWords(last.on)}${last.cameDown ? '; the risk goes back down' : ''}.`
  if (last.step === 'withdrawn') return `Withdrawn on ${dayInWords(last.on)}.`
  return `Received on ${dayInWords((received ?? last).on)}; nothing was asked.`
}

/** What a step did, as a heading over its words. */
export const stepInWords: Record<Step | 'raised', string> = {
  raised: 'Raised',
  received: 'Received',
  discussed: 'Discussed',
  decided: 'Decided',
  'passed on': 'Passed on',
  answered: 'Answered',
  withdrawn: 'Withdrawn',
}

/** What can be done about what a matter waits for, as a button says it. */
export const actionFor = { receipt: 'Receive it', decision: 'Decide it', answer: 'Answer it' } as const

/** A matter's clock with the body it waits at. */
export interface Standing {
  matter: Matter
  clock: Clock
  body: string
}

const nouns: Record<MatterKind, [string, string]> = {
  alert: ['alert', 'alerts'],
  advise: ['matter to advise', 'matters to advise'],
  assure: ['matter to assure', 'matters to assure'],
}

/** The answer over matters: how many wait for an answer, and how late the latest is where. What waits at the body above is counted there. */
export function answerOf(standings: readonly Standing[]): string {
  const here = standings.filter(({ clock }) => clock.waits !== null && clock.waits !== 'above')
  if (here.length === 0) return standings.length === 0 ? 'No matter was raised.' : 'No matter waits.'
  const kinds = (['alert', 'advise', 'assure'] as const).flatMap((kind) => {
    const n = here.filter(({ matter }) => matter.kind === kind).length
    return n === 0 ? [] : [`${inWords(n)} ${nouns[kind][n === 1 ? 0 : 1]}`]
  })
  const first = kinds.join(' and ')
  const verb = here.length === 1 ? 'waits' : 'wait'
  return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${verb} for an answer${lateInWords(here)}.`
}

function lateInWords(here: readonly Standing[]): string {
  const late = here.filter(({ clock }) => clock.late > 0).sort((a, b) => b.clock.late - a.clock.late)
  const [worst] = late
  if (!worst) return here.length === 1 ? '; it is not late' : '; none is late'
  const at = `${daysInWords(worst.clock.late)} late at the ${worst.body}`
  if (late.length === 1) return here.length === 1 ? `; it is ${at}` : `; one is ${at}`
  return `; ${inWords(late.length)} are late, one of them ${at}`
}

/** "2 matters" as a link says it. */
export const mattersInWords = (n: number): string => count(n, 'matter')
