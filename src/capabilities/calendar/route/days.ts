import { addDays, type Day, dayInWords } from '../../../kernel/day.ts'
import type { PeriodRow } from '../period-row.ts'
import { inOrder, type RouteStage, type Stage, type StageDay, stageName, stages } from './stages.ts'

/** The days a route proposes, counted back from the day the board meets. */
export const proposedDays = (route: readonly RouteStage[], board: Day): StageDay[] =>
  inOrder(route).map(({ stage, daysBefore }) => ({ stage, due: addDays(board, -daysBefore) }))

export interface Timing {
  /** The trust's route; empty where it has none. */
  route: readonly RouteStage[]
  /** Days set for this period, for the stages between its author and its board. */
  set: readonly StageDay[]
}

/**
 * The day of each stage of a period: the author's is the day updates are due, the board's the day it meets, those between are the days set for the
 * period, else those the route proposes. A frozen period is given no day it never had. Without a route, author and board alone.
 */
export function daysOf(period: Pick<PeriodRow, 'due_on' | 'board_on' | 'state'>, { route, set }: Timing): StageDay[] {
  const proposed = period.board_on && period.state !== 'frozen' ? proposedDays(route, period.board_on) : []
  const dayOf: Partial<Record<Stage, Day | null | undefined>> = { author: period.due_on, board: period.board_on }
  return stages.flatMap((stage) => {
    const between = stage !== 'author' && stage !== 'board'
    if (between && !route.some((one) => one.stage === stage) && !set.some((one) => one.stage === stage)) return []
    const due = between ? [...set, ...proposed].find((one) => one.stage === stage)?.due : dayOf[stage]
    return due ? [{ stage, due }] : []
  })
}

const weekday = (day: Day): number => new Date(`${day}T12:00:00Z`).getUTCDay()
const weekend: Record<number, string> = { 0: 'a Sunday', 6: 'a Saturday' }

/** What a reader should look at again in a period's days: weekends, days before the stage they follow, and a day before updates open. */
export function warningsOf(days: readonly StageDay[], opens: Day): string[] {
  const list = inOrder(days)
  return list.flatMap(({ stage, due }, n) => {
    const before = list[n - 1]
    const on = weekend[weekday(due)]
    return [
      ...(on ? [`The ${stageName(stage).toLowerCase()}’s day, ${dayInWords(due)}, is ${on}.`] : []),
      ...(due < opens
        ? [`The ${stageName(stage).toLowerCase()}’s day, ${dayInWords(due)}, is before updates open on ${dayInWords(opens)}.`]
        : []),
      ...(before && due < before.due
        ? [
            `The ${stageName(stage).toLowerCase()}’s day, ${dayInWords(due)}, is before the ${stageName(before.stage).toLowerCase()}’s, ${dayInWords(before.due)}.`,
          ]
        : []),
    ]
  })
}

/** What is wrong with a route's days before the board, by stage: each stage has at least as many days left as the one after it. */
export function whyNotRoute(route: readonly RouteStage[]): Partial<Record<Stage, string>> {
  const list = inOrder(route)
  return Object.fromEntries(
    list.flatMap(({ stage, daysBefore }, n) => {
      const before = list[n - 1]
      return before && daysBefore > before.daysBefore
        ? [
            [
              stage,
              `Enter ${before.daysBefore} or fewer: the ${stageName(before.stage).toLowerCase()} comes first, ${before.daysBefore} days before the board`,
            ],
          ]
        : []
    }),
  )
}
