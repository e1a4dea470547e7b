import { before, type Period, periodLabel } from '../../../kernel/period.ts'
import { isTop, type Matrix } from '../matrix/matrix.ts'

/** A risk's score in one period; null where the period holds no score. */
export interface ScoreAt {
  period: Period
  score: number | null
}

export type Direction = 'rising' | 'falling' | 'unchanged' | 'cannot tell'

/** How long a risk has stood at its present score, counting the present period; a period without a score ends the count. */
export interface Standing {
  score: number
  since: Period
  periods: number
}

const scoreIn = (scores: readonly ScoreAt[], { year, quarter }: Period): number | null =>
  scores.find(({ period }) => period.year === year && period.quarter === quarter)?.score ?? null

/** The direction from one score to the next, computed and never typed; unknown on either side is "cannot tell". */
export function directionOf(earlier: number | null, now: number | null): Direction {
  if (earlier === null || now === null) return 'cannot tell'
  if (now === earlier) return 'unchanged'
  return now > earlier ? 'rising' : 'falling'
}

/** The direction in a period, against the quarter before it. */
export const directionIn = (scores: readonly ScoreAt[], period: Period): Direction =>
  directionOf(scoreIn(scores, before(period)), scoreIn(scores, period))

/** Since when, and for how many periods in a row, the score has been what it is in this period. Undefined when it has none. */
export function standingSince(scores: readonly ScoreAt[], period: Period): Standing | undefined {
  const score = scoreIn(scores, period)
  if (score === null) return undefined
  let since = period
  let periods = 1
  while (scoreIn(scores, before(since)) === score) {
    since = before(since)
    periods += 1
  }
  return { score, since, periods }
}

/** Is a risk falling? Null where there is no score the quarter before, so that nobody can say. */
export function isFalling(scores: readonly ScoreAt[], period: Period): boolean | null {
  const direction = directionIn(scores, period)
  return direction === 'cannot tell' ? null : direction === 'falling'
}

/** In the top band and known not to be lower than the quarter before: the risk that a green item must answer for. */
export const isTopAndNotFalling = (matrix: Matrix, scores: readonly ScoreAt[], period: Period): boolean =>
  isTop(matrix, scoreIn(scores, period)) && isFalling(scores, period) === false

/** The words for the movement column: "Has not fallen for 4 quarters", "Up from 16", "Down from 20", "Unchanged", "First score". */
export function movementInWords(matrix: Matrix, scores: readonly ScoreAt[], period: Period): string {
  const now = scoreIn(scores, period)
  const earlier = scoreIn(scores, before(period))
  if (now === null) return 'No score this quarter'
  const direction = directionOf(earlier, now)
  if (direction === 'rising') return `Up from ${earlier}`
  if (direction === 'falling') return `Down from ${earlier}`
  if (direction === 'cannot tell') {
    const known = scores.some((at) => at.score !== null && isEarlier(at.period, period))
    return known ? `Cannot tell: no score for ${periodLabel(before(period))}` : 'First score'
  }
  if (!isTop(matrix, now)) return 'Unchanged'
  const periods = standingSince(scores, period)?.periods ?? 1
  return periods > 2 ? `Has not fallen for ${periods} quarters` : 'Has not fallen'
}

const isEarlier = (a: Period, b: Period) => a.year < b.year || (a.year === b.year && a.quarter < b.quarter)
