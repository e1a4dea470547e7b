import { type Rag, ragName } from '../../../kernel/rag.ts'
import { count, listed } from '../../../kernel/words.ts'
import type { Facts } from '../../../platform/capability.ts'

const about = ({ item, period }: Facts) => `the ${period} update of “${item}”`

const status = ({ rag, from }: Facts): string => {
  if (typeof rag !== 'string') return ''
  const now = ragName(rag as Rag).toLowerCase()
  return typeof from === 'string' ? `: from ${ragName(from as Rag).toLowerCase()} to ${now}` : `: ${now}`
}

const many = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

/** What happens to updates and challenges, as sentences without their subject. */
export const updatingVerbs: Record<string, (facts: Facts) => string> = {
  'update.sent': (facts) => `sent ${about(facts)}${status(facts)}`,
  'update.approved': (facts) => `approved ${about(facts)}${status(facts)}`,
  'update.sentBack': (facts) => `sent back ${about(facts)}: “${facts.words}”`,
  'update.reminded': (facts) => `reminded ${listed(many(facts.people))} of ${count(many(facts.items).length, `${facts.period} update`)}`,
  'challenge.raised': (facts) => `asked about “${facts.item}”: “${facts.words}”`,
  'challenge.answered': (facts) =>
    `answered a challenge on “${facts.item}”: “${facts.answer}”${facts.promised ? `, and promised “${facts.promised}”` : ''}`,
}
