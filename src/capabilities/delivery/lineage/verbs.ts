import type { Facts } from '../../../platform/capability.ts'

/** What was said of a lineage, told without its subject. */
export const lineageVerbs: Record<string, (facts: Facts) => string> = {
  'item.continued': ({ item, row }) => `said that “${String(item)}” carries on “${String(row)}”`,
  'item.uncontinued': ({ item, row }) => `took back that “${String(item)}” carries on “${String(row)}”`,
}
