import { type Period, periodLabel } from '../../../kernel/period.ts'
import { count, listed, opening } from '../../../kernel/words.ts'
import { bandOf, type Matrix } from '../matrix/matrix.ts'
import { type Direction, directionOf } from '../scoring/movement.ts'
import type { Cell } from './asked.ts'

/** Risks that stand alike: the square they stand in on the map asked for, their score and the one before. */
export interface Alike {
  matrixId: number
  likelihood: number | null
  consequence: number | null
  now: number | null
  before: number | null
  /** The score that the map and the bands are read off: of the period, inherent or target. */
  mapped: number | null
  count: number
  overdue: number
  above: number
  numbers: readonly string[]
}

/** A tally with the matrices it is read on; scores of a matrix no longer held are read on the one in force. */
export interface Tally {
  alike: readonly Alike[]
  matrixOf: (id: number) => Matrix
}

const sum = (alike: readonly Alike[], of: (one: Alike) => number): number => alike.reduce((total, one) => total + of(one), 0)

/** How many risks there are, or of those that a rule takes. */
export const counted = (alike: readonly Alike[], taken: (one: Alike) => boolean = () => true): number =>
  sum(alike, (one) => (taken(one) ? one.count : 0))

export const bandNameOf = ({ matrixOf }: Tally, one: Alike): string | undefined => bandOf(matrixOf(one.matrixId), one.mapped)?.name

/** How many of a tally a cell and a band leave. */
export function countWanted(tally: Tally, { cell, band }: { cell?: Cell | undefined; band?: string | undefined }): number {
  return counted(
    tally.alike,
    (one) =>
      (cell === undefined || (one.likelihood === cell.likelihood && one.consequence === cell.consequence)) &&
      (band === undefined || bandNameOf(tally, one) === band),
  )
}

/** Risks in a band that a board watches. */
export const countTop = ({ alike, matrixOf }: Tally): number =>
  counted(alike, (one) => bandOf(matrixOf(one.matrixId), one.now)?.top === true)

/** Risks with a score whose square nobody knows. */
export const countNotPlaced = ({ alike }: Tally): number =>
  counted(alike, (one) => one.mapped !== null && (one.likelihood === null || one.consequence === null))

/** How many rose, fell, stood still, or cannot be told. */
export function countMoves({ alike }: Tally): Record<Direction, number> {
  const of = (direction: Direction) => counted(alike, (one) => directionOf(one.before, one.now) === direction)
  return { rising: of('rising'), falling: of('falling'), unchanged: of('unchanged'), 'cannot tell': of('cannot tell') }
}

/** The answer over many risks, from their tally: how many stand in a top band, what moved, what is overdue or above what is tolerated. */
export function tallyAnswer(tally: Tally, period: Period, last: Period): { strong: string; words: string } {
  const { alike, matrixOf } = tally
  const all = counted(alike)
  if (all === 0) return { strong: 'No risk stands here.', words: '' }
  const bands = alike.flatMap((one) => {
    const band = bandOf(matrixOf(one.matrixId), one.now)
    return band?.top ? [{ name: band.name.toLowerCase(), count: one.count }] : []
  })
  const top = bands.reduce((total, band) => total + band.count, 0)
  const of = all === 1 ? 'the one risk' : `${opening(all).toLowerCase()} risks`
  const strong =
    top === 0
      ? `None of ${of} stands in the top band.`
      : `${opening(top)} of ${of} ${top === 1 ? 'is' : 'are'} ${listed([...new Set(bands.map(({ name }) => name))])}.`
  return { strong, words: [movedInWords(tally, last), ...restInWords(alike, period)].filter((words) => words !== '').join(' ') }
}

function movedInWords(tally: Tally, last: Period): string {
  const moves = countMoves(tally)
  const parts = [
    moves.rising > 0 ? `${moves.rising.toLocaleString('en-GB')} rose` : '',
    moves.falling > 0 ? `${moves.falling.toLocaleString('en-GB')} fell` : '',
    moves.unchanged > 0 ? `${moves.unchanged.toLocaleString('en-GB')} did not move` : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? '' : `Since ${periodLabel(last)}, ${listed(parts)}.`
}

function restInWords(alike: readonly Alike[], period: Period): string[] {
  const [above, overdue] = [sum(alike, (one) => one.above), sum(alike, (one) => one.overdue)]
  const unknown = counted(alike, (one) => one.now === null)
  return [
    above > 0 ? `${count(above, 'risk stands', 'risks stand')} above what is tolerated.` : '',
    overdue > 0 ? `${count(overdue, 'review is', 'reviews are')} overdue.` : '',
    unknown > 0 ? `${count(unknown, 'risk has', 'risks have')} no score for ${periodLabel(period)}.` : '',
  ]
}
