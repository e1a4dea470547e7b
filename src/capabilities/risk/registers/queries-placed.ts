import type { Context } from '../../../platform/context.ts'
import { bodyById, postTitles } from '../../people/index.ts'
import type { RiskFacts } from '../queries.ts'
import { allRegisters, earlierNumbers } from './queries.ts'

/** Where a risk stands among registers and other risks. */
export interface WhereItStands {
  register: { id: number; name: string } | undefined
  lead: string | undefined
  committee: string | undefined
  /** Numbers it had before, the last one first. */
  numbers: Awaited<ReturnType<typeof earlierNumbers>>
  parent: Other | undefined
  /** Open risks that belong to it. */
  beneath: readonly Other[]
  into: Other | undefined
  /** Risks that were merged into it. */
  taken: readonly Other[]
}

interface Other {
  id: number
  number: string
  title: string
}

/** Where a risk stands: its register, who answers for it, the numbers it had, and the risks above, beneath and merged with it. */
export async function placeOf(c: Context, risk: RiskFacts): Promise<WhereItStands> {
  const others = await c.db
    .selectFrom('risks')
    .where((is) =>
      is.or([
        is('id', 'in', [risk.parentId ?? 0, risk.mergedIntoId ?? 0]),
        is.and([is('parent_id', '=', risk.id), is('closed_on', 'is', null), is('state', '=', 'open')]),
        is('merged_into_id', '=', risk.id),
      ]),
    )
    .orderBy('number')
    .select(['id', 'number', 'title', 'parent_id', 'merged_into_id', 'closed_on'])
    .execute()
  const register = (await allRegisters(c)).find(({ id }) => id === risk.registerId)
  return {
    register: register && { id: register.id, name: register.name },
    lead: risk.leadPostId === null ? undefined : (await postTitles(c)).get(risk.leadPostId),
    committee: (risk.bodyId === null ? undefined : (await bodyById(c, risk.bodyId))?.name) ?? risk.committee ?? undefined,
    numbers: await earlierNumbers(c, risk.id),
    parent: others.find(({ id }) => id === risk.parentId),
    beneath: others.filter((one) => one.parent_id === risk.id && one.closed_on === null),
    into: others.find(({ id }) => id === risk.mergedIntoId),
    taken: others.filter((one) => one.merged_into_id === risk.id),
  }
}
