import { dayInWords, isDay } from '../../kernel/day.ts'
import type { Capability } from '../../platform/capability.ts'

const day = (value: unknown): string => (typeof value === 'string' && isDay(value) ? dayInWords(value) : 'a day not recorded')

/** What is done about accountability, as sentences without their subject. */
export const verbs: Capability['verbs'] = {
  'accountability.begun': ({ label, copied }) => `began the accountability framework ${label}${copied ? ` as a copy of ${copied}` : ''}`,
  'accountability.levelSet': ({ label, name }) => `set the level “${name}” in the draft ${label} of the accountability framework`,
  'accountability.triggerSet': ({ label, words }) => `set a trigger in the draft ${label} of the accountability framework: ${words}`,
  'accountability.partRemoved': ({ label, what }) => `took a ${what} out of the draft ${label} of the accountability framework`,
  'accountability.adopted': ({ label, reason }) => `adopted the accountability framework ${label}: ${reason}`,
  'breach.opened': ({ words, dueOn }) => `opened a breach, to be reviewed by ${day(dueOn)}: ${words}`,
  'breach.accepted': ({ words, reason }) => `accepted a breach without review (${words}) because: ${reason}`,
  'performance review.planned': ({ place, on, level }) =>
    `planned a ${String(level).toLowerCase()} performance review of ${place} for ${day(on)}`,
  'performance review.moved': ({ place, on, reason }) => `moved the performance review of ${place} to ${day(on)}: ${reason}`,
  'performance review.frozen': ({ place, plannedOn }) => `froze the pack of the performance review of ${place} of ${day(plannedOn)}`,
  'performance review.held': ({ place, level, reason, nextOn }) =>
    `held the performance review of ${place}; level decided: ${String(level).toLowerCase()}, ${reason}; the next is on ${day(nextOn)}`,
  'review action.agreed': ({ place, words, owner }) => `agreed an action in the performance review of ${place}: ${words} (${owner})`,
  'review action.done': ({ action, words }) => `said that the action “${action}” is done: ${words}`,
}
