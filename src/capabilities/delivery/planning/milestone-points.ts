import { type Day, dayInWords } from '../../../kernel/day.ts'
import { endsOn, periodOfDay, startsOn } from '../../../kernel/period.ts'
import type { ItemMilestone } from '../item.ts'
import { standingOf } from '../weighing/milestones.ts'

/** A milestone as a point in time, with how it stands in words. */
export interface MilestonePoint {
  id: number
  name: string
  on: Day
  words: string
  state: 'done' | 'due' | 'late'
}

/** Milestones on whole financial years, with those that have no day apart. */
export interface MilestoneYear {
  from: Day
  to: Day
  points: MilestonePoint[]
  undated: ItemMilestone[]
  /** "2024/25", or "2023/24 to 2024/25". */
  label: string
}

/** Where each milestone stands on the line: done on its day, passed where it was due, else where it is due now. */
export function milestoneYear(milestones: readonly ItemMilestone[], on: Day, within: { starts: Day; ends: Day }): MilestoneYear {
  const points = milestones.flatMap((milestone) => pointOf(milestone, on))
  const days = [within.starts, within.ends, ...points.map((point) => point.on)].sort()
  const [first, last] = [periodOfDay(days[0] as Day).year, periodOfDay(days.at(-1) as Day).year]
  return {
    from: startsOn({ year: first, quarter: 1 }),
    to: endsOn({ year: last, quarter: 4 }),
    points,
    undated: milestones.filter((milestone) => standingOf(milestone, on).due === null && milestone.actual === null),
    label: first === last ? yearWords(first) : `${yearWords(first)} to ${yearWords(last)}`,
  }
}

const yearWords = (year: number) => `${year}/${String((year + 1) % 100).padStart(2, '0')}`

function pointOf(milestone: ItemMilestone, on: Day): MilestonePoint[] {
  const { state, due, words } = standingOf(milestone, on)
  const late = state === 'passed, no forecast' || state === 'slipped with forecast'
  const day = state === 'done' ? milestone.actual : state === 'slipped with forecast' ? milestone.baseline : due
  return day === null
    ? []
    : [{ id: milestone.id, name: milestone.title, on: day, words, state: state === 'done' ? 'done' : late ? 'late' : 'due' }]
}

/** Every date a milestone was given: "30 September 2024, then 29 November 2024 (lists held on paper)". */
export function datesInWords({ baseline, forecasts }: ItemMilestone): string {
  const first = baseline === null ? 'No first date' : dayInWords(baseline)
  return [
    first,
    ...forecasts.map(({ day, reason }) => `then ${dayInWords(day)} (${reason?.replace(/[.\s]+$/, '') ?? 'no reason given'})`),
  ].join(', ')
}
