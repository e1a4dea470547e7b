import { type Rag, ragName } from '../../../kernel/rag.ts'
import { count, listed } from '../../../kernel/words.ts'
import type { Facts } from '../../../platform/capability.ts'

const about = ({ item, period }: Facts) => `the ${period} update of “${item}”`

const status = ({ rag, from }: Facts): string => {
  if (typeof rag !== 'string') return ''
  const now = ragName(rag as Rag).toLowerCase()
  return typeof from === 'string' ? `: from ${ragName(from as Rag).toLowerCase()} to ${now}` : `: ${now}`
}

const quoted = ({ words }: Facts): string => (typeof words === 'string' && words !== '' ? `: “${words}”` : '')

const many = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

/** What happens to updates and challenges, as sentences without their subject. */
export const updatingVerbs: Record<string, (facts: Facts) => string> = {
  'update.sent': (facts) => `sent ${about(facts)}${status(facts)}`,
  'update.approved': (facts) => `approved ${about(facts)}${status(facts)}`,
  'update.agreed': (facts) => `agreed to ${about(facts)}, which a deputy wrote${status(facts)}${quoted(facts)}`,
  'update.considered': (facts) => `recorded that the ${facts.body} considered ${about(facts)}${status(facts)}${quoted(facts)}`,
  'updates.considered': (facts) =>
    `recorded that the ${facts.body} considered ${count(many(facts.items).length, `${facts.period} update`)}${quoted(facts)}`,
  'update.sentBack': (facts) => `sent back ${about(facts)}: “${facts.words}”`,
  'update.reminded': (facts) => `reminded ${listed(many(facts.people))} of ${count(many(facts.items).length, `${facts.period} update`)}`,
  'challenge.raised': (facts) => `asked about “${facts.item}”: “${facts.words}”`,
  'challenge.answered': (facts) =>
    `answered a challenge on “${facts.item}”: “${facts.answer}”${facts.promised ? `, and promised “${facts.promised}”` : ''}`,
}
