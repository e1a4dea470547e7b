import { type Day, dayInWords, isDay } from '../../../kernel/day.ts'
import { listed } from '../../../kernel/words.ts'
import type { Facts } from '../../../platform/capability.ts'

const quoted = (value: unknown) => `“${String(value ?? 'no longer named')}”`
const day = (value: unknown) => (typeof value === 'string' && isDay(value) ? dayInWords(value as Day) : 'a day not known')
const names = (value: unknown) => (Array.isArray(value) && value.length > 0 ? listed(value.map(String)) : 'nothing that shows')

/** What planning records, each event told without its subject. */
export const planningVerbs: Record<string, (facts: Facts) => string> = {
  'plan.added': ({ name }) => `added the plan ${quoted(name)}`,
  'plan.changed': ({ before, name }) =>
    before === name ? `changed the plan ${quoted(name)}` : `changed the plan ${quoted(before)} to ${quoted(name)}`,
  'item.added': ({ title, plan }) => `added the item ${quoted(title)} to ${String(plan)}`,
  'item.changed': ({ title, fields }) => `changed ${names(fields)} of ${quoted(title)}`,
  'item.stateChanged': ({ from, to, reason, approvedBy, outcome }) =>
    `changed its state from ${String(from)} to ${String(to)}${outcome ? `, ${String(outcome)}` : ''}${
      approvedBy ? `, decided by ${String(approvedBy)}` : ''
    }${reason ? `: ${String(reason)}` : ''}`,
  'item.linked': ({ risk }) => `linked the risk ${quoted(risk)}`,
  'item.unlinked': ({ risk }) => `took away the link to the risk ${quoted(risk)}`,
  'milestone.added': ({ title, on }) => `added the milestone ${quoted(title)}, due ${day(on)}`,
  'milestone.moved': ({ title, from, to, reason }) =>
    `moved the milestone ${quoted(title)} from ${day(from)} to ${day(to)}: ${String(reason)}`,
  'milestone.reopened': ({ title, on, reason }) =>
    `took back that the milestone ${quoted(title)} was done on ${day(on)}: ${String(reason)}`,
  'milestone.done': ({ title, on }) => `reported the milestone ${quoted(title)} done on ${day(on)}`,
}
