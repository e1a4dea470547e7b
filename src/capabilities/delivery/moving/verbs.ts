import type { Facts } from '../../../platform/capability.ts'

const quoted = (value: unknown) => `“${String(value ?? 'no longer named')}”`

/** What moving and following on record, each event told without its subject. */
export const movingVerbs: Record<string, (facts: Facts) => string> = {
  'item.moved': ({ title, from, to, reason }) => `moved the item ${quoted(title)} from ${String(from)} to ${String(to)}: ${String(reason)}`,
  'item.reordered': ({ title, place, plan }) => `put ${quoted(title)} in place ${String(place)} of ${String(plan)}`,
  'item.followedOn': ({ title, from }) => `made ${quoted(title)} follow on from ${quoted(from)}`,
  'update.moved': ({ period, from, to, reason }) =>
    `moved the ${String(period)} update from ${quoted(from)} to ${quoted(to)}: ${String(reason)}`,
}
