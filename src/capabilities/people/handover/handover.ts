import { addDays, type Day, dayInWords, isBefore } from '../../../kernel/day.ts'
import { type Decision, no, yes } from '../../../kernel/decision.ts'
import type { Role } from '../../../kernel/role.ts'
import { handOver, isOn, mayEndRole, type Stretch } from '../rights.ts'

/** A post a leaver holds, with everything known of who holds it when. */
export interface LeftPost {
  postId: number
  post: string
  holdingId: number
  /** Everybody's holdings of the post. */
  holdings: readonly (Stretch & { personId: number })[]
  /** Who has it next; null leaves it vacant. */
  next: { id: number; name: string } | null
}

export interface Leaving {
  person: { id: number; name: string }
  lastDay: Day
  today: Day
  posts: readonly LeftPost[]
}

/** The furthest last day, in days from today: two years. */
const furthest = 731

/** Whether everything a leaver holds can be handed over after a last day. `no` names the post at fault. */
export function mayHandOver({ person, lastDay, today, posts }: Leaving): Decision<Day> {
  if (isBefore(lastDay, today)) return no('The last day must be today or later')
  if (isBefore(addDays(today, furthest), lastDay)) return no('The last day must be within two years')
  for (const { post, next, holdings } of posts) {
    if (next?.id === person.id) return no(`${person.name} leaves, so somebody else must have ${post}, or nobody`)
    const may = handOver(addDays(lastDay, 1), holdings, next?.id ?? null)
    if ('no' in may) return no(`${post}: ${may.no}`)
  }
  return yes(lastDay)
}

/** Whether a leaver's roles may end with their last day: a trust keeps an administrator, and only an administrator ends one's role. */
export function mayLoseRoles(
  actor: readonly Role[],
  held: readonly { role: Role; holders: number; from: Day }[],
  today: Day,
): Decision<true> {
  for (const { role, holders, from } of held) {
    const may = mayEndRole({ actor, role, holders, from, today })
    if ('no' in may) return may
  }
  return yes(true)
}

/** The holdings, deputy's times and grants that are still to end after a last day. */
export const stillOn = <T extends Stretch>(list: readonly T[], lastDay: Day): T[] =>
  list.filter((one) => isOn(one, addDays(lastDay, 1)) || one.from > lastDay)

/** What the history keeps of a handover, and its receipt shows. */
export interface Receipt {
  name: string
  lastDay: Day
  posts: { post: string; to: string | null }[]
  /** Posts they wrote for as a deputy. */
  deputyFor: string[]
  roles: string[]
  /** Whom they were to cover for, and now nobody does. */
  uncovered: string[]
  /** What was open on the day of the handover, and goes with the posts. */
  open: { title: string; href: string }[]
}

/** "Two posts to two people, one left vacant". */
export function receiptInWords({ name, lastDay, posts }: Receipt): { strong: string; words: string } {
  const given = posts.filter(({ to }) => to !== null)
  const vacant = posts.filter(({ to }) => to === null)
  return {
    strong: `${name} leaves after ${dayInWords(lastDay)}.`,
    words: [
      given.length > 0 ? `${given.map(({ post, to }) => `${post} goes to ${to}`).join('; ')}.` : '',
      vacant.length > 0
        ? `Vacant from the day after: ${vacant.map(({ post }) => post).join(', ')}. Nobody can write their updates until somebody holds them.`
        : '',
    ]
      .filter(Boolean)
      .join(' '),
  }
}
