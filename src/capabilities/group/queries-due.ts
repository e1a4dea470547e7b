import { periodOfDay } from '../../kernel/period.ts'
import type { DueLine } from '../../platform/capability.ts'
import type { Context } from '../../platform/context.ts'
import { currentPeriod } from '../calendar/index.ts'
import { postsHeldBy } from '../people/index.ts'
import { hrefOf, isSame } from './group-priority.ts'
import { allPriorities, allSaid } from './queries.ts'

/** The shared priorities this person leads and has not yet spoken of in the open period. */
export async function groupDue(c: Context): Promise<DueLine[]> {
  if (c.trust.group === null || !c.may('group:write')) return []
  const period = await currentPeriod(c)
  if (period?.state !== 'open') return []
  const posts = new Set((await postsHeldBy(c, c.person.id, c.on)).map((post) => post.postId))
  const year = periodOfDay(period.ends_on).year
  const mine = (await allPriorities(c)).filter(
    (one) =>
      one.trustId === c.trust.id && one.endedOn === null && one.year === year && one.leadPostId !== null && posts.has(one.leadPostId),
  )
  if (mine.length === 0) return []
  const said = (await allSaid(c)).filter((one) => one.trustId === c.trust.id && one.period === period.label)
  return mine
    .filter((one) => !said.some(({ priority }) => isSame(one, priority)))
    .map((one) => ({
      kind: 'owe',
      ref: { kind: 'group priority', id: one.id },
      due: period.due_on,
      title: `Group priority: ${one.title}`,
      stands: `Nothing said for ${period.label} yet`,
      href: `${hrefOf(one)}/update`,
      action: 'Say where it stands',
    }))
}
