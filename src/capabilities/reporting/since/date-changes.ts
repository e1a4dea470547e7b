import { type Day, dayInWords, daysBetween } from '../../../kernel/day.ts'
import { count } from '../../../kernel/words.ts'
import { type ItemMilestone, milestoneStanding, type Standing } from '../../delivery/index.ts'
import type { Change, Side } from './change.ts'

type Dated = ItemMilestone & { standing: Standing }

const milestonesIn = (standings: readonly Standing[]): Dated[] =>
  standings.flatMap((standing) => standing.milestones.map((milestone) => ({ ...milestone, standing })))

/** Dates put off, brought forward, met, missed and newly set between two days. The dates an item came with are no change: that it came is told. */
export function dateChanges(past: readonly Standing[], now: readonly Standing[], days: { past: Day; now: Day }): Change[] {
  const before = new Map(milestonesIn(past).map((one) => [one.id, one]))
  const known = new Set(past.map(({ item }) => item.id))
  return milestonesIn(now).flatMap((after) => {
    const earlier = before.get(after.id)
    if (earlier) return changed(earlier, after, days)
    return known.has(after.standing.item.id) ? [added(after, days.now)] : []
  })
}

/** The item as a first page names it, with all that became of it in one line. */
export const itemOf = ({ item: { id, title } }: Pick<Standing, 'item'>): NonNullable<Change['of']> => ({
  ref: `item:${id}`,
  title,
  href: `/items/${id}`,
})

const about = ({ id, title, standing }: Dated) => ({
  ref: `milestone:${id}`,
  title,
  href: `/items/${standing.item.id}`,
  whose: standing.item.title,
  of: itemOf(standing),
})

const dated = (day: Day | null): Side => ({ words: day === null ? 'No date' : dayInWords(day) })

function changed(earlier: Dated, after: Dated, days: { past: Day; now: Day }): Change[] {
  const [was, is] = [milestoneStanding(earlier, days.past), milestoneStanding(after, days.now)]
  if (was.state !== 'done' && is.state === 'done')
    return [
      {
        ...about(after),
        past: dated(was.due),
        now: { words: is.words },
        why: timely(after.actual, was.due),
        way: 'better',
        ...(after.actual !== null && was.due !== null && after.actual <= was.due && { did: 'met' as const }),
        weight: 50,
      },
    ]
  if (was.state === 'done' && is.state !== 'done')
    return [{ ...about(after), past: { words: was.words }, now: { words: 'Not done after all' }, why: '', way: 'worse', weight: 2 }]
  if (was.due !== is.due && is.state !== 'done') return [moved(after, was.due, days.now)]
  if (was.state !== is.state && is.state === 'passed, no forecast')
    return [
      {
        ...about(after),
        past: dated(was.due),
        now: { words: 'Went by; no new date' },
        why: 'Nothing was said of it.',
        way: 'worse',
        did: 'went by',
        weight: 1,
      },
    ]
  return []
}

/** Whether it was done by its day. */
function timely(actual: Day | null, due: Day | null): string {
  if (actual === null || due === null) return ''
  const days = daysBetween(due, actual)
  return days > 0 ? `${count(days, 'day')} late.` : days === 0 ? 'On its day.' : `${count(-days, 'day')} early.`
}

/** Another date than then: later is worse, sooner is better, and how often it has moved in all. */
function moved(after: Dated, was: Day | null, on: Day): Change {
  const { due, slips, reason } = milestoneStanding(after, on)
  const isLater = was !== null && due !== null && due > was
  const way = was === null || due === null ? 'neither' : isLater ? 'worse' : 'better'
  const times = slips > 0 ? ` Put off ${slips === 1 ? 'once' : slips === 2 ? 'twice' : count(slips, 'time')} in all.` : ''
  return {
    ...about(after),
    past: dated(was),
    now: dated(due),
    why: `${reason ?? 'No reason is given.'}${times}`,
    way,
    ...(isLater && { did: 'put off' as const }),
    weight: isLater ? 10 - Math.min(slips, 9) : 40,
  }
}

const added = (after: Dated, on: Day): Change => ({
  ...about(after),
  past: { words: 'Not set' },
  now: { words: milestoneStanding(after, on).words },
  why: '',
  way: 'neither',
  weight: 60,
})
