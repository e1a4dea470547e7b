import { dayInWords, isDay } from '../../kernel/day.ts'
import type { Capability } from '../../platform/capability.ts'
import { steps } from './matter/matter.ts'

const day = (value: unknown): string => (typeof value === 'string' && isDay(value) ? dayInWords(value) : 'a day not recorded')

const toKind: Record<string, string> = { alert: 'to alert it', advise: 'to advise it', assure: 'to assure it' }

const said = (words: unknown): string => (typeof words === 'string' && words !== '' ? `: ${words}` : '')

/** What was done about matters and rules, as sentences without their subject. */
export const verbs: Capability['verbs'] = {
  'matter.raised': ({ title, to, kind, receiveBy }) =>
    `raised “${title}” to the ${to}, ${toKind[String(kind)] ?? 'for its attention'}; it is to be received by ${day(receiveBy)}`,
  'matter.receipted': ({ step, title, to, words, cameDown }) => {
    const done = steps.find((one) => one === step) ?? 'took a step with'
    return `${done} “${title}”${to ? ` to the ${to}` : ''}${cameDown ? ', and sent the risk back down' : ''}${said(words)}`
  },
  'matter.declined': ({ number, title, to, reason }) =>
    `decided not to raise risk ${number}, ${title}, to the ${to}, though a rule asks for it${said(reason)}`,
  'escalation.ruleAdded': ({ rule, why }) => `added a rule of escalation: ${rule}. Why${said(why)}`,
  'escalation.ruleChanged': ({ rule, why }) => `put a rule of escalation in the place of another: ${rule}. Why${said(why)}`,
  'escalation.ruleEnded': ({ rule, reason }) => `ended a rule of escalation (${rule})${said(reason)}`,
}
