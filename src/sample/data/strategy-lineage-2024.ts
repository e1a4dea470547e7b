import { strategy2021 } from './strategy-2021.ts'
import { lists2021 } from './strategy-2021-lists.ts'
import type { Disposition, Lineage } from './types.ts'

/** No paper says what became of what in 2024: who decided, when and why is illustrative throughout. */
const renewed = (node: string, to: string | null, disposition: Disposition, reason: string): Lineage => ({
  from: { version: 'step-up-2021', node },
  to: to ? { version: 'step-up-2024', node: to } : null,
  disposition,
  reason,
  on: '2024-03-26',
  illustrative: true,
})
const same = (node: string, disposition: Disposition, reason: string): Lineage => renewed(node, node, disposition, reason)

const secondAxis = 'Reports are now ordered by goal; the brick stays as the second way to read them.'
const bricks = ['brick-s', 'brick-t', 'brick-e', 'brick-p', 'brick-g', 'brick-r', 'brick-elc', 'brick-a', 'brick-qi']

const heads: readonly Lineage[] = [
  same('goal-outcomes', 'reworded', 'The word health was dropped from the name.'),
  same('goal-care', 'retained', 'Objectives were added.'),
  same('goal-workplace', 'retained', 'Objectives were added.'),
  same('goal-community', 'retained', 'Objectives were added.'),
  ...bricks.map((brick) => same(brick, 'retained', secondAxis)),
]

const reach = 'goal-outcomes-objective-1'
const safe = 'goal-outcomes-objective-2'
const plans = 'goal-care-objective-3'

type Fate = readonly [to: string | null, reason: string]
const stands = (to: string, what: string): Fate => [to, `${what} stands in the objectives of the goal.`]

/** Which objective of 2024/25 a list of 2021–24 went into; null where its matter is no longer stated. */
const wentInto: Record<string, Fate> = {
  'standards-enablers': [null, 'They say how, not what: the objectives keep to what is to be reached.'],
  standards: stands(safe, 'Safety'),
  community: stands(reach, 'Reaching services'),
  'mental-health': stands(reach, 'Reaching services'),
  children: stands(reach, 'Reaching services'),
  'children-mental-health': stands(reach, 'Reaching services'),
  digital: stands(plans, 'The digital plan'),
  environments: stands(plans, 'The estate plan'),
  experience: stands('goal-care-objective-1', 'Listening to feedback'),
  governance: [null, 'Its committees report to the board by themselves; no objective is stated.'],
  finance: stands(plans, 'The financial plan'),
  'data-areas': [null, 'They name where data are used, and promise nothing.'],
  'data-quality': stands(plans, 'The plan for data'),
  'reaching-out': stands('goal-community-objective-1', 'Partnership'),
  'people-areas': stands('goal-workplace-objective-1', 'What staff need'),
  culture: stands('goal-workplace-objective-1', 'What staff need'),
  access: stands(reach, 'Reaching services'),
  improvement: stands(safe, 'Being open to new ideas'),
}

/** Two commitments were kept in full before the renewal. */
const kept: Record<string, string> = {
  'mental-health-2': 'The central access point is open.',
  'mental-health-6': 'The urgent care hub is open.',
}

const lines: readonly Lineage[] = lists2021.flatMap(({ key, items }) => {
  const [to, reason] = wentInto[key] ?? [null, '']
  const fate = (node: string) =>
    kept[node] ? renewed(node, null, 'achieved', kept[node]) : renewed(node, to, to ? 'merged' : 'retired', reason)
  return [fate(key), ...items.map((item) => fate(item.key))]
})

const success: readonly Lineage[] = strategy2021.success.map(({ key }) =>
  renewed(key, null, 'retired', 'The year’s paper states no success statements; each item says its own aim instead.'),
)

/** What became of everything in the strategy of 2021–24 when it was renewed for 2024/25. */
export const lineage2024: readonly Lineage[] = [...heads, ...lines, ...success]
