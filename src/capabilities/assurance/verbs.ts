import { dayInWords, isDay } from '../../kernel/day.ts'
import { count, listed } from '../../kernel/words.ts'
import type { Capability, Facts } from '../../platform/capability.ts'

const day = (value: unknown): string => (typeof value === 'string' && isDay(value) ? dayInWords(value) : 'no day')
const words = (value: unknown): string => (Array.isArray(value) ? listed(value.map(String)) : '')

function changedControl({ title, before, added, left }: Facts): string {
  const named = title === before ? `changed the control “${title}”` : `changed the control “${before}”, which reads “${title}” now`
  const placed = [
    ...(Number(added) > 0 ? [`against ${count(Number(added), 'more risk')}`] : []),
    ...(Number(left) > 0 ? [`against ${count(Number(left), 'risk')} no longer`] : []),
  ]
  return placed.length === 0 ? named : `${named}; it stands ${listed(placed)}`
}

/** What is done about assurance, as sentences without their subject. */
export const verbs: Capability['verbs'] = {
  'control.added': ({ title }) => `added the control “${title}”`,
  'control.changed': changedControl,
  'control.placed': ({ title }) => `set the control “${title}” against this risk`,
  'control.tested': ({ title, result, on, as }) => `tested the control “${title}” on ${day(on)} as ${as}: ${result}`,
  'control.ended': ({ title, why }) => `ended the control “${title}”: ${why}`,
  'risk gap.found': ({ kind, words }) => `noted a gap in ${kind}: ${words}`,
  'risk gap.changed': ({ kind, words, before }) =>
    words === before ? `changed the gap in ${kind} “${words}”` : `put the gap in ${kind} “${before}” into other words: ${words}`,
  'risk gap.closed': ({ kind, words, why }) => `closed the gap in ${kind} “${words}”: ${why}`,
  'assurance.given': ({ line, sign, source, level, on }) =>
    `wrote down ${sign} ${line} assurance of ${day(on)} from ${source}${level ? `: “${level}”` : ''}`,
  'assurance.changed': ({ line, sign, source, level, before }) =>
    `put the assurance from ${source} right: ${line}, ${sign}, ${level || 'no word'}; before: ${before}`,
  'assurance.withdrawn': ({ line, sign, source, level, on, why }) =>
    `took away the ${sign} ${line} assurance of ${day(on)} from ${source}${level ? ` (“${level}”)` : ''}, written down by mistake: ${why}`,
  'assurance scale.added': ({ name, levels }) => `took up the words of ${name}: ${words(levels)}`,
  'assurance scale.changed': ({ name, levels, before, ended }) =>
    ended ? `ended the use of the words of ${name}` : `changed the words of ${name} from ${words(before)} to ${words(levels)}`,
  'risk action.agreed': ({ title, owner, due }) => `agreed the action “${title}” (${owner}), due on ${day(due)}`,
  'risk action.changed': ({ title, before, from, due }) =>
    due === undefined
      ? `changed the action “${before}”${title === before ? '' : `, which reads “${title}” now`}`
      : `moved the action “${title}” from ${day(from)} to ${day(due)}`,
  'risk action.done': ({ title, outcome, on }) => `said that the action “${title}” was done on ${day(on)}: ${outcome}`,
  'risk action.givenUp': ({ title, reason }) => `gave the action “${title}” up: ${reason}`,
  'risk.measured': ({ name }) => `said that the measure “${name}” shows how this risk stands`,
  'risk.unmeasured': ({ name }) => `took back that the measure “${name}” shows how this risk stands`,
  'audit.planned': ({ kind, title, on }) => `planned the ${kind} “${title}” for ${day(on)}`,
  'audit.changed': ({ title, before, from, on }) => {
    const named = title === before ? `“${title}”` : `“${before}”, which reads “${title}” now`
    return on === undefined ? `changed the audit ${named}` : `moved the audit ${named} from ${day(from)} to ${day(on)}`
  },
  'audit.reported': ({ title, sign, level, on, risks, next }) =>
    `wrote down the ${sign} report of “${title}” of ${day(on)}${level ? `: “${level}”` : ''}${Number(risks) > 0 ? `, as assurance in ${count(Number(risks), 'place')}` : ''}${next ? `; the next is planned for ${day(next)}` : ''}`,
  'audit.corrected': ({ title, sign, level }) => `put the report of “${title}” right: ${sign}, ${level ? `“${level}”` : 'no word'}`,
  'audit.calledOff': ({ title, why }) => `called off “${title}”: ${why}`,
  'recommendation.made': ({ words, due }) => `wrote down the recommendation “${words}”, due on ${day(due)}`,
  'recommendation.changed': ({ words, before, from, due }) =>
    due === undefined
      ? `changed the recommendation “${before}”${words === before ? '' : `, which reads “${words}” now`}`
      : `moved the recommendation “${words}” from ${day(from)} to ${day(due)}`,
  'recommendation.settled': ({ words, came, outcome, on }) =>
    `said that the recommendation “${words}” was ${came} on ${day(on)}: ${outcome}`,
  'honesty.answered': ({ test, words, as, until }) => `answered the finding “${test}” as ${as}, until ${day(until)}: ${words}`,
  'risk factor.added': ({ side, words }) => `added a ${side}: ${words}`,
  'risk factor.changed': ({ side, words, before }) =>
    words === before ? `changed what stands at the ${side} “${words}”` : `put the ${side} “${before}” into other words: ${words}`,
  'risk factor.removed': ({ side, words }) => `took a ${side} away: ${words}`,
}
