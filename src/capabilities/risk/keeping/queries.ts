import type { Context } from '../../../platform/context.ts'
import { allPosts, standingBodies } from '../../people/index.ts'
import { elementTitles, goalsAndBricks } from '../../strategy/index.ts'
import { usedByRisks } from '../listing/queries-around.ts'
import type { RiskFacts } from '../queries.ts'
import { matrixNow } from '../queries-asked.ts'
import { allRegisters } from '../registers/queries.ts'
import type { Worded } from './likeness.ts'

/** One thing to choose from. */
export interface Offered {
  id: number
  title: string
}

/** What the form of a risk chooses from; what a risk names already stays in its list when it ended since. */
export async function offeredFor(c: Context, risk?: RiskFacts) {
  const { goals } = await goalsAndBricks(c)
  const own =
    risk?.goalId != null && !goals.some((g) => g.id === risk.goalId) ? await elementTitles(c, [risk.goalId]) : new Map<number, string>()
  const registers = await allRegisters(c)
  return {
    frame: c.frame,
    matrix: await matrixNow(c),
    goals: [
      ...goals.map(({ id, title }) => ({ id, title })),
      ...[...own].map(([id, title]) => ({ id, title: `${title} (an earlier version)` })),
    ],
    posts: (await allPosts(c)).map(({ id, title }) => ({ id, title })),
    registers: registers
      .filter(({ id, endedOn }) => endedOn === null || id === risk?.registerId)
      .map(({ id, name }) => ({ id, title: name })),
    bodies: (await standingBodies(c)).map(({ id, name }) => ({ id, title: name })),
    parents: await parentsFor(c, risk),
    categories: (await usedByRisks(c)).categories,
    roles: c.person.roles,
    today: c.today,
  }
}

export type OfferedRisk = Awaited<ReturnType<typeof offeredFor>>

/** Risks of the framework that another may belong to: open ones that belong to none themselves. */
async function parentsFor(c: Context, risk?: RiskFacts): Promise<Offered[]> {
  const frameworks = (await allRegisters(c)).filter(({ level }) => level === 'assurance framework').map(({ id }) => id)
  const rows = await c.db
    .selectFrom('risks')
    .where('closed_on', 'is', null)
    .where('state', '=', 'open')
    .where('parent_id', 'is', null)
    .where((is) => is.or([is('register_id', 'is', null), ...(frameworks.length > 0 ? [is('register_id', 'in', frameworks)] : [])]))
    .orderBy('number')
    .select(['id', 'number', 'title'])
    .execute()
  return rows.filter(({ id }) => id !== risk?.id).map(({ id, number, title }) => ({ id, title: `${number} ${title}` }))
}

/** The words of every open or proposed risk, for finding the same one. */
export const wordedRisks = (c: Context): Promise<Worded[]> =>
  c.db
    .selectFrom('risks')
    .where('closed_on', 'is', null)
    .where('state', 'in', ['open', 'proposed'])
    .select(['id', 'number', 'title', 'cause', 'event', 'effect'])
    .execute()
