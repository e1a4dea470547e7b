import type { Context } from '../../../platform/context.ts'
import { historyOf } from '../../../platform/history/index.ts'
import { linksFrom } from '../../../platform/links.ts'
import { allPosts, standingBodies } from '../../people/index.ts'
import { risksWithScores } from '../../risk/index.ts'
import { currentVersion, elementsOfVersion } from '../../strategy/index.ts'
import type { Plan } from './queries-plan.ts'

/** What can be chosen for an item of a plan: the bricks and goals of the plan's strategy, else of the one in force, every post, and every body that stands. */
export async function choicesFor(c: Context, plan: Plan) {
  const versionId = plan.version_id ?? (await currentVersion(c))?.id
  const elements = versionId === undefined ? [] : await elementsOfVersion(c, versionId)
  const options = (level: string) =>
    elements.filter((one) => one.level === level).map(({ id, title }) => ({ value: String(id), label: title }))
  const posts = (await allPosts(c)).map(({ id, title }) => ({ value: String(id), label: title }))
  const bodies = (await standingBodies(c)).map(({ id, name }) => ({ value: String(id), label: name }))
  return { bricks: options('brick'), goals: options('goal'), posts, bodies }
}

/** Open risks parted into those linked to an item and the others. */
export async function risksFor(c: Context, itemId: number) {
  const linked = new Set((await linksFrom(c, 'item', [itemId], 'risk')).map((link) => link.toId))
  const risks = await risksWithScores(c)
  const gone = [...linked].filter((id) => !risks.some((risk) => risk.id === id)).map((id) => ({ kind: 'risk', id }))
  const named = await c.ask.named(c, gone)
  return {
    linked: [
      ...risks
        .filter((risk) => linked.has(risk.id))
        .map(({ id, number, title }) => ({ id, title: `Risk ${number}: ${title}`, href: `/risks/${id}` })),
      ...gone.flatMap((ref) => {
        const one = named.get(`risk:${ref.id}`)
        return one ? [{ id: ref.id, ...one }] : []
      }),
    ],
    others: risks.filter((risk) => !linked.has(risk.id)).map(({ id, number, title }) => ({ id, title: `Risk ${number}: ${title}` })),
  }
}

/** Who changed a record last, for telling the second of two editors. */
export async function lastChanger(c: Context, ref: { kind: string; id: number }) {
  const [last] = await historyOf(c.db, ref, { limit: 1 })
  return { who: last?.personName ?? 'Somebody', at: last?.at }
}
