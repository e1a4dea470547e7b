import { dayInWords, daysBetween } from '../../../kernel/day.ts'
import type { GapLine } from '../../../platform/capability.ts'
import { standingOf } from './milestones.ts'
import type { Standing } from './standing.ts'

const soon = 90

/** What a body should ask about before it meets: items without an update, milestones that passed, and those due next, by day. */
export function askedBefore(standings: readonly Standing[]): GapLine[] {
  const silent = standings.filter((s) => s.said === 'nothing').map((s) => silentLine(s))
  return [...silent, ...standings.flatMap(milestoneLines).sort((a, b) => a.day.localeCompare(b.day))]
}

const silentLine = ({ item, period }: Standing): GapLine => ({
  words: `“${item.title}” has no update for ${period.label}.`,
  href: `/items/${item.id}`,
  action: 'See the item',
})

function milestoneLines({ item, milestones, on }: Standing): (GapLine & { day: string })[] {
  return milestones.flatMap((milestone) => {
    const { state, due, slips } = standingOf(milestone, on)
    if (state === 'done' || due === null || daysBetween(on, due) > soon) return []
    const moved = slips > 0 ? `, moved ${slips === 1 ? 'once' : `${slips} times`}` : ''
    const words = `“${milestone.title}” ${due < on ? 'was due' : 'is due'} ${dayInWords(due)}${moved}.`
    return [{ words, href: `/items/${item.id}/milestones/${milestone.id}`, action: item.title, day: due }]
  })
}
