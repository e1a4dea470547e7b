import { addDays, type Day, dayInWords, isBefore } from '../../kernel/day.ts'
import { type Decision, no, yes } from '../../kernel/decision.ts'
import type { Role } from '../../kernel/role.ts'

/** A stretch of days on which somebody holds a post or has a role; without a last day it goes on. */
export interface Stretch {
  from: Day
  until: Day | null
}

export const isOn = ({ from, until }: Stretch, day: Day): boolean => from <= day && (until === null || until >= day)

/** The roles that may write updates: who holds, or covers for, a post that reports has one of them. */
export const writingRoles: readonly Role[] = ['director', 'executive', 'governance lead', 'quality adviser', 'ward manager']

/** Whether somebody can write for another: a cover who may only read would leave the posts with nobody. */
export const mayCover = (roles: readonly string[]): boolean => writingRoles.some((role) => roles.includes(role))

/** A role may be granted by whoever manages people; only an administrator makes another. */
export function mayGrant(actor: readonly Role[], role: Role, held: readonly Role[]): Decision<Role> {
  if (role === 'administrator' && !actor.includes('administrator'))
    return no('Only an administrator can make somebody an administrator. Ask one of them.')
  if (held.includes(role)) return no('The person has this role already.')
  return yes(role)
}

/** Who may make a first passphrase, which they then know: for an administrator only another. `held` is what the person has now or is to have. */
export const mayGivePassphrase = (actor: readonly Role[], held: readonly Role[]): boolean =>
  !held.includes('administrator') || actor.includes('administrator')

export interface EndingRole {
  actor: readonly Role[]
  role: Role
  /** How many have the role today, this person among them. */
  holders: number
  from: Day
  today: Day
}

/** The last day of what ends at once, yesterday; null for what had not begun before today and so never was. */
export const endedAtOnce = (from: Day, today: Day): Day | null => (isBefore(from, today) ? addDays(today, -1) : null)

/** Ends a role at once. A trust keeps one administrator. */
export function mayEndRole({ actor, role, holders, from, today }: EndingRole): Decision<{ lastDay: Day | null }> {
  if (role === 'administrator' && !actor.includes('administrator')) return no('Only an administrator can end this role. Ask one of them.')
  if (role === 'administrator' && holders <= 1) return no('This is the last administrator. Make somebody else administrator first.')
  return yes({ lastDay: endedAtOnce(from, today) })
}

/** Who may say who writes for a post: its holder, and whoever manages people. */
export const mayNameDeputy = (facts: { isHolder: boolean; manages: boolean }): boolean => facts.isHolder || facts.manages

/** Whether a deputy can stand: not the holder, a last day not before the first, and no second time on the same days. */
export function deputyFor(
  wished: Stretch & { personId: number },
  facts: { holderId: number | null; standing: (Stretch & { personId: number })[] },
): Decision<Stretch> {
  if (wished.personId === facts.holderId) return no('This person holds the post. Select somebody else.')
  if (wished.until && isBefore(wished.until, wished.from)) return no('The last day must be the first day or later.')
  const twice = facts.standing.some(
    (d) =>
      d.personId === wished.personId && (wished.until === null || d.from <= wished.until) && (d.until === null || d.until >= wished.from),
  )
  return twice ? no('This person is already a deputy for the post on some of these days.') : yes({ from: wished.from, until: wished.until })
}

/** Moves a post to its next holder from a day; gives the last day of the holder before, or null where it was vacant. */
export function handOver(
  from: Day,
  holdings: readonly (Stretch & { personId: number })[],
  next: number | null,
): Decision<{ lastDay: Day | null }> {
  const current = holdings.find((h) => isOn(h, from))
  const later = holdings.find((h) => h.from >= from)
  if (later) return no(`Somebody holds the post from ${dayInWords(later.from)}. The first day must be after that.`)
  if (current && current.personId === next) return no('This person holds the post already.')
  if (!current && next === null) return no('Nobody holds the post on that day. Select who will.')
  return yes({ lastDay: current ? addDays(from, -1) : null })
}
