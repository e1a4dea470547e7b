import { type Day, dayInWords } from '../../../kernel/day.ts'
import { count, opening } from '../../../kernel/words.ts'
import type { Fault } from '../editing.ts'
import type { StrategyVersion } from '../element.ts'

/** Set aside in the middle of its time, or brought forward (STR-20). */
export const pausings = ['suspended', 'accelerated'] as const
export type Pausing = (typeof pausings)[number]

/** One time that an element was set aside or brought forward; without an end it still is. */
export interface Pause {
  id: number
  elementId: number
  what: Pausing
  fromOn: Day
  reviewOn: Day | null
  reason: string
  approvedBy: string
  endedOn: Day | null
  endedReason: string
  version: number
}

/** Is an element set aside or brought forward on a day? */
export const holdsOn = (pause: Pick<Pause, 'fromOn' | 'endedOn'>, on: Day): boolean =>
  pause.fromOn <= on && (pause.endedOn === null || pause.endedOn > on)

const said: Record<Pausing, string> = { suspended: 'Set aside', accelerated: 'Brought forward' }

/** "Set aside from 23 March 2020 to 1 September 2020"; "Brought forward since 23 March 2020, to be reviewed by 30 June 2020". */
export function pauseInWords({ what, fromOn, reviewOn, endedOn }: Omit<Pause, 'id' | 'elementId' | 'version'>): string {
  if (endedOn) return `${said[what]} from ${dayInWords(fromOn)} to ${dayInWords(endedOn)}`
  return `${said[what]} since ${dayInWords(fromOn)}${reviewOn ? `, to be reviewed by ${dayInWords(reviewOn)}` : ''}`
}

/** Why an element cannot be set aside or brought forward at all; undefined when it can. */
export function whyNotNow(version: Pick<StrategyVersion, 'state' | 'label'>, open: Pause | undefined): string | undefined {
  if (version.state === 'draft') return `${version.label} is a draft and runs nothing yet: change the draft itself instead`
  return open && `${pauseInWords(open)}: say first that it goes on, then write down what follows`
}

/** Why an element cannot be set aside or brought forward like this; undefined when it can. */
export function whyNotPause(
  version: Pick<StrategyVersion, 'state' | 'label' | 'startsOn'>,
  open: Pause | undefined,
  proposed: { from: string; review?: string | undefined },
  today: Day,
): Fault | undefined {
  const never = whyNotNow(version, open)
  if (never) return { field: 'what', words: never }
  if (proposed.from > today) return { field: 'from', words: 'The day must be today or earlier: write it down once it is so' }
  if (proposed.from < version.startsOn)
    return { field: 'from', words: `The day must be on or after ${dayInWords(version.startsOn)}, when ${version.label} began` }
  if (proposed.review !== undefined && proposed.review <= proposed.from)
    return { field: 'review', words: 'The day of the review must be after the day it began' }
  return undefined
}

/** Why a pause cannot end on a day; undefined when it can. */
export function whyNotResume(pause: Pick<Pause, 'fromOn'>, on: string, today: Day): Fault | undefined {
  if (on < pause.fromOn) return { field: 'ended', words: `The day must be on or after ${dayInWords(pause.fromOn)}, when it began` }
  return on > today ? { field: 'ended', words: 'The day must be today or earlier: write it down once it is so' } : undefined
}

/** "Two parts of the strategy are set aside, and one is brought forward.", then what is overdue and what went on. */
export function pausesInWords(pauses: readonly Pause[], on: Day): { answer: string; rest: string } {
  const now = pauses.filter((p) => holdsOn(p, on))
  const overdue = now.filter((p) => p.reviewOn !== null && p.reviewOn < on).length
  const ended = pauses.length - now.length
  const rest = [
    overdue > 0 ? `${count(overdue, 'review')} ${overdue === 1 ? 'is' : 'are'} overdue.` : '',
    ended > 0 ? `${opening(ended)} ${ended === 1 ? 'has' : 'have'} gone on since.` : '',
  ]
  return { answer: heldInWords(now), rest: rest.filter((words) => words !== '').join(' ') }
}

function heldInWords(now: readonly Pause[]): string {
  const aside = now.filter((p) => p.what === 'suspended').length
  const forward = now.length - aside
  const verb = (n: number) => (n === 1 ? 'is' : 'are')
  const parts = (n: number) => (n === 1 ? 'part' : 'parts')
  if (now.length === 0) return 'No part of the strategy is set aside or brought forward.'
  if (aside === 0) return `${opening(forward)} ${parts(forward)} of the strategy ${verb(forward)} brought forward.`
  const first = `${opening(aside)} ${parts(aside)} of the strategy ${verb(aside)} set aside`
  return forward === 0 ? `${first}.` : `${first}, and ${opening(forward).toLowerCase()} ${verb(forward)} brought forward.`
}
