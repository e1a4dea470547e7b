import { count, listed } from '../../../kernel/words.ts'
import type { Facts } from '../../../platform/capability.ts'

const many = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])
const few = (titles: readonly string[]): string =>
  titles.length <= 3 ? listed(titles.map((title) => `“${title}”`)) : count(titles.length, 'item')

/** What suspending records, each event told without its subject. */
export const suspendingVerbs: Record<string, (facts: Facts) => string> = {
  'items.stateChanged': ({ items, to, reason, approvedBy }) =>
    `changed ${few(many(items))} to ${String(to)}${approvedBy ? `, decided by ${String(approvedBy)}` : ''}: ${String(reason)}`,
  'items.overseen': ({ items, body }) =>
    body ? `gave ${few(many(items))} to ${String(body)} to oversee` : `took ${few(many(items))} from the group that oversaw them`,
}
