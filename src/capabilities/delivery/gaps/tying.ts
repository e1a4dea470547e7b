import type { Role } from '../../../kernel/role.ts'
import { z } from '../../../platform/forms.ts'
import { servingRelations } from './working-item.ts'

/** A person as this rule sees them: their roles, and the posts they hold or deputise for. */
export interface Tier {
  roles: readonly Role[]
  postIds: readonly number[]
}

const always: readonly Role[] = ['governance lead', 'executive']

/** Who may say what an item serves: a governance lead or executive of any, a director of those of a post they hold or deputise for. */
export const mayTie = ({ roles, postIds }: Tier, accountablePostId: number | null): boolean =>
  roles.some((role) => always.includes(role)) ||
  (roles.includes('director') && accountablePostId !== null && postIds.includes(accountablePostId))

const chosen = (words: string) => z.number({ error: words }).int(words).positive(words)

/** An item chosen for a part of the strategy, and how it serves it. */
export const servingForm = z.object({
  item: chosen('Select an item'),
  relation: z.enum(servingRelations, 'Select how it serves it'),
})

/** What an item serves, chosen from the item’s side. */
export const servesForm = z.object({
  element: chosen('Select what it serves'),
  relation: z.enum(servingRelations, 'Select how it serves it'),
})

/** An item chosen to work on a risk. */
export const workingForm = z.object({ item: chosen('Select an item') })
