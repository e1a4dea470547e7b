import { dayAndMonth, daysBetween } from '../../../kernel/day.ts'
import { count } from '../../../kernel/words.ts'
import { isLate } from '../route/way.ts'
import type { Chase, ChaseLine } from './chase.ts'
import { isOwed } from './owed.ts'

/** Who hears of what is late at a stage: of an author or a director the executives, of the executives whoever runs the quarter, of a committee its chair. */
function lateGoesTo({ way }: ChaseLine, { executives, posts }: Pick<Chase, 'executives' | 'posts'>): string {
  if (way.stage === 'executive') return 'goes to the governance lead'
  if (way.stage === 'committee') {
    const chair = way.overseer?.chairPostId == null ? undefined : posts.get(way.overseer.chairPostId)
    return chair ? `goes to the ${chair}` : `the ${way.overseer?.name ?? 'group'} has no chair to hear of it`
  }
  if (executives.length === 0) return 'no executive is named to hear of it'
  return executives.length === 1 ? `goes to the ${executives[0]}` : 'goes to the executives'
}

/** Who was asked for what waits, and, once it is late, who hears of it. */
export function nextFor(line: ChaseLine, chase: Pick<Chase, 'executives' | 'posts' | 'today'>): string {
  const { reporting, reminded, way } = line
  const isHolders = isOwed(reporting) || way.stage === 'director'
  const waits = isHolders || reporting === 'sent' || way.stage === 'committee'
  if (!waits || reporting === 'not owed') return ''
  const asked = isHolders ? (reminded ? `Reminded ${dayAndMonth(reminded.on)} by ${reminded.by}.` : 'Not reminded.') : ''
  if (!isLate(way, chase.today) || way.due === null) return asked
  return `${asked} Overdue by ${count(daysBetween(way.due, chase.today), 'day')}: ${lateGoesTo(line, chase)}.`.trim()
}
