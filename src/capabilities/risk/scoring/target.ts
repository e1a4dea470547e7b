import { type Day, dayAt, dayInWords, type Instant, monthsAfter } from '../../../kernel/day.ts'
import { count } from '../../../kernel/words.ts'
import type { Appetite } from '../appetite/appetite.ts'
import { appetiteInWords, toleratedBy } from '../appetite/appetite.ts'
import { type Assessed, type Matrix, scoreOf } from '../matrix/matrix.ts'
import { type Fault, whyNotDegrees } from './assessing.ts'

/** One time the day of a target was put later. */
export interface Slip {
  from: Day
  to: Day
  /** The day it was put later on. */
  on: Day
}

/** The days a target was to be reached by, in the order they were set. */
export interface TargetDays {
  first: Day
  /** The day that stands now; null where it was taken away. */
  now: Day | null
  moves: readonly { from: Day | null; to: Day | null; on: Day }[]
  /** Only the moves to a later day. */
  slips: readonly Slip[]
}

/** Reads the versions of a risk for the days of its target; undefined where it never had one. Changes of other things are passed over. */
export function targetDaysFrom(held: readonly { value: string | null; since: Instant }[]): TargetDays | undefined {
  // what was put right on the day it was written never stood at the end of a day
  const kept = held.filter(({ since }, at) => held[at + 1] === undefined || dayAt(held[at + 1]?.since as Instant) !== dayAt(since))
  const moves = kept.flatMap(({ value, since }, at) => {
    const from = (kept[at - 1]?.value ?? null) as Day | null
    return value === from ? [] : [{ from, to: value as Day | null, on: dayAt(since) }]
  })
  const first = moves.find(({ to }) => to !== null)?.to
  if (!first) return undefined
  const slips = moves.flatMap(({ from, to, on }) => (from !== null && to !== null && to > from ? [{ from, to, on }] : []))
  return { first, now: moves.at(-1)?.to ?? null, moves, slips }
}

/** "The day of its target has slipped twice: from 31 March 2024 to 31 March 2025." Empty where it never slipped. */
export function slippedInWords(days: TargetDays | undefined): string {
  const [first, last] = [days?.slips[0], days?.slips.at(-1)]
  if (!days || !first || !last) return ''
  const times = days.slips.length === 1 ? 'once' : days.slips.length === 2 ? 'twice' : count(days.slips.length, 'time')
  const now = days.now === last.to ? '' : days.now === null ? '; it has none now' : `; it is ${dayInWords(days.now)} now`
  return `The day of its target has slipped ${times}, from ${dayInWords(first.from)} to ${dayInWords(last.to)}${now}.`
}

/** A target as proposed: with a day and a reason, or none at all. */
export interface ProposedTarget extends Assessed {
  by: Day | null
  why: string
}

/** A target held before, as this rule sees it. */
interface HeldTarget {
  score: number | null
  by: Day | null
}

/** A target further away than ten years is nobody's. */
const mostMonths = 120

/** Why a target cannot stand; undefined when it can. It is wholly known with its day, or left open; a change says why. */
export function whyNotTargetSet(
  matrix: Matrix,
  proposed: ProposedTarget,
  { held, today, current }: { held: HeldTarget; today: Day; current: number | null },
): Fault | undefined {
  const isOpen = proposed.likelihood === null && proposed.consequence === null && proposed.score === null
  if (isOpen && proposed.by !== null)
    return { field: 'consequence', words: 'Say what is to be reached by that day, or leave the day out too' }
  const degrees = isOpen ? undefined : whyNotDegrees(matrix, proposed)
  if (degrees) return degrees
  if (!isOpen && proposed.by === null) return { field: 'by', words: 'Enter the day it is to be reached, such as 31 3 2026' }
  if (proposed.by !== null && proposed.by !== held.by && proposed.by < today)
    return { field: 'by', words: 'The day must be today or later: a target is still to be reached' }
  if (proposed.by !== null && proposed.by > monthsAfter(today, mostMonths))
    return { field: 'by', words: `The day must be within ten years, by ${dayInWords(monthsAfter(today, mostMonths))}` }
  const score = scoreOf(proposed)
  if (score !== null && current !== null && score > current && score !== held.score)
    return {
      field: 'consequence',
      words: `This makes ${score}, and the risk is scored ${current} now. A target is where it is to come down to`,
    }
  return whyNotSaid(proposed, held)
}

function whyNotSaid(proposed: ProposedTarget, held: HeldTarget): Fault | undefined {
  if (proposed.why.trim() !== '') return undefined
  const later = held.by !== null && proposed.by !== null && proposed.by > held.by
  if (later) return { field: 'why', words: `Say why the day moves from ${dayInWords(held.by as Day)}` }
  return { field: 'why', words: scoreOf(proposed) === null ? 'Say why it has no target any longer' : 'Say why this is the target' }
}

/** What stands at the field of a target: the tolerance it is held against, and that it is above it. */
export function toleranceOfTarget(appetite: Appetite | undefined, target: number | null): { words: string; above: boolean } {
  if (!appetite)
    return { words: 'No appetite is set for this risk or its objective, so nobody can say whether the target is tolerated.', above: false }
  const above = toleratedBy(appetite, target) === 'above'
  return {
    above,
    words: above
      ? `A target of ${target} is above what is tolerated (${appetiteInWords(appetite)}): reaching it would still leave too much risk.`
      : `${appetiteInWords(appetite)}.`,
  }
}
