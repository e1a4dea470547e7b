import type { DueLine, Gap, Named } from '../../../platform/capability.ts'
import type { Context } from '../../../platform/context.ts'
import { postTitles } from '../../people/index.ts'
import { aheadDays } from '../owed.ts'
import { type Audit, auditStanding } from './audit.ts'
import { auditGaps, auditLine, isNear, recommendationLine } from './owed.ts'
import { allAudits } from './queries.ts'

/** Of the posts a person holds: recommendations to be done soon or late, audits of theirs that are due to report. */
export async function auditsDue(c: Context, isTheirs: (post: number | null) => boolean): Promise<DueLine[]> {
  const audits = await allAudits(c)
  const isDue = (audit: Audit) =>
    isTheirs(audit.ownerPostId) && ['planned', 'late'].includes(auditStanding(audit, c.on)) && isNear(audit.plannedOn, c.on, aheadDays)
  return [
    ...audits.flatMap((audit) =>
      audit.recommendations
        .filter((one) => one.state === 'open' && isTheirs(one.ownerPostId) && isNear(one.dueOn, c.on, aheadDays))
        .map((one) => recommendationLine(one, audit)),
    ),
    ...audits.filter(isDue).map((audit) => auditLine(audit, c.on)),
  ]
}

/** Audits that are late, recommendations that are overdue. */
export const gapsOfAudits = async (c: Context): Promise<Gap[]> => auditGaps(await allAudits(c), await postTitles(c), c.on)

/** Audits by number. */
export async function auditsNamed(c: Context, ids: readonly number[]): Promise<Map<number, Named>> {
  if (ids.length === 0) return new Map()
  const rows = await c.db.selectFrom('audits').where('id', 'in', ids).select(['id', 'title']).execute()
  return new Map(rows.map(({ id, title }) => [id, { title, href: `/audits/${id}` }]))
}
