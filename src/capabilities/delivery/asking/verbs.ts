import { listed } from '../../../kernel/words.ts'
import type { Facts } from '../../../platform/capability.ts'

const many = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

/** What happens to asks, as sentences without their subject. */
export const askingVerbs: Record<string, (facts: Facts) => string> = {
  'ask.raised': ({ title, places }) => `asked ${listed(many(places))}: “${title}”`,
  'ask.answered': ({ title, place, state }) => `answered “${title}” for ${place}: ${state}`,
  'ask.reminded': ({ title, posts }) => `reminded ${listed(many(posts))} of “${title}”`,
  'ask.closed': ({ title, silent }) => `closed “${title}”${many(silent).length > 0 ? `, unanswered by ${listed(many(silent))}` : ''}`,
}
