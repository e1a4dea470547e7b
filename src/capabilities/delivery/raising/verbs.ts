import type { Facts } from '../../../platform/capability.ts'

const to = ({ takenTo }: Facts) => (takenTo ? `, taken to ${String(takenTo)}` : '')

/** What happens to issues, and to risks raised out of an update, as sentences without their subject. */
export const raisingVerbs: Record<string, (facts: Facts) => string> = {
  'issue.logged': (facts) => `logged the issue “${facts.title}” out of “${facts.item}”${to(facts)}`,
  'issue.escalated': ({ title, takenTo }) => `took the issue “${title}” to ${takenTo}`,
  'risk.escalated': ({ title, takenTo }) => `took the risk “${title}” to ${takenTo}`,
  'issue.closed': ({ title, words }) => `closed the issue “${title}”: ${words}`,
  'risk.raised': (facts) => `raised risk ${facts.number}, ${facts.title}, out of “${facts.item}”${to(facts)}`,
  'escalation.answered': ({ title, takenTo, answer }) => `put down what ${takenTo} answered on “${title}”: ${answer}`,
}
