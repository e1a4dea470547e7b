import { groupedBy } from '../../../kernel/grouped.ts'
import { refKey } from '../../../kernel/ref.ts'
import type { Named } from '../../../platform/capability.ts'
import type { Context } from '../../../platform/context.ts'
import { type Link, linksTo } from '../../../platform/links.ts'
import { allPlaces, postTitles } from '../../people/index.ts'
import type { Measure } from '../measure.ts'
import { latestOver } from '../periods.ts'
import { allMeasures, measuresByIds, sourcesOf } from '../queries.ts'
import { standingsOf } from '../queries-standing.ts'
import { targetsOf } from '../targets/queries.ts'
import { type askedIn, targetInForce } from '../targets/target.ts'
import { inForceInWords } from '../targets/target-words.ts'
import { completenessOf } from './completeness.ts'
import { measuredBy, measuredKinds } from './links.ts'
import type { RegisterLine } from './register.ts'

/** Links that say a record is measured by one of these measures, by measure. */
export async function measuredByThese(c: Context, measureIds: readonly number[]): Promise<Map<number, Link[]>> {
  const links: Link[] = []
  for (const kind of measuredKinds) links.push(...(await linksTo(c, 'measure', measureIds, kind)))
  return groupedBy(
    links.filter(({ relation }) => relation === measuredBy),
    ({ toId }) => toId,
  )
}

/** Measures as the register shows them, ended ones too, or only those asked for: a few queries for all of them. */
export async function registerLines(c: Context, only?: readonly number[]): Promise<RegisterLine[]> {
  const measures = only ? [...(await measuresByIds(c, only)).values()] : await allMeasures(c)
  const ids = measures.map(({ id }) => id)
  const [sources, targets] = [groupedBy(await sourcesOf(c, ids), (one) => one.measureId), await targetsOf(c, ids)]
  const links = await measuredByThese(c, ids)
  const top = (await allPlaces(c)).find(({ kind }) => kind === 'trust')?.id ?? 0
  const posts = await postTitles(c)
  const standings = new Map(
    (
      await standingsOf(
        c,
        ids.map((measureId) => ({ measureId })),
      )
    ).map((one) => [one.measure.id, one]),
  )
  return measures.map((measure) => {
    const period = latestOver(c.on, measure.frequency)
    const own = targets.get(measure.id) ?? []
    const named = (sources.get(measure.id) ?? []).map(({ name }) => name)
    const isLinked = (links.get(measure.id) ?? []).length > 0
    return {
      measure,
      owner: measure.ownerPostId === null ? null : (posts.get(measure.ownerPostId) ?? null),
      steward: measure.stewardPostId === null ? null : (posts.get(measure.stewardPostId) ?? null),
      sources: named,
      target: inForceInWords(measure, own, { placeId: top, period }),
      latest: standings.get(measure.id)?.words ?? 'no figure',
      completeness: completenessOf({ measure, sources: named, hasTarget: own.some((one) => standsFor(one, period)), isLinked }),
      links: (links.get(measure.id) ?? []).length,
    }
  })
}

/** A target asks for something in a period, at whichever place it is for. */
const standsFor = (target: Parameters<typeof askedIn>[0], period: Parameters<typeof askedIn>[1]): boolean =>
  targetInForce([target], target.placeId ?? 0, period) !== undefined

/** The other names measures go by, in the order they were given. */
export async function namesOf(c: Context, measureIds: readonly number[]) {
  if (measureIds.length === 0) return []
  return c.db
    .selectFrom('measure_names')
    .where('measure_id', 'in', measureIds)
    .orderBy('id')
    .select(['id', 'measure_id as measureId', 'name'])
    .execute()
}

/** Figures from elsewhere to set one's own beside, newest first. */
export const benchmarksOf = (c: Context, measureId: number) =>
  c.db
    .selectFrom('measure_benchmarks')
    .where('measure_id', '=', measureId)
    .orderBy('period', 'desc')
    .orderBy('id', 'desc')
    .select(['id', 'name', 'value', 'period', 'source'])
    .execute()

/** What a measure answers to outside. */
export const frameworksOf = (c: Context, measureId: number) =>
  c.db.selectFrom('measure_frameworks').where('measure_id', '=', measureId).orderBy('id').select(['id', 'framework', 'reference']).execute()

/** A link that ties a record to a measure, with what the record is called. */
export interface TiedTo {
  link: Link
  named: Named | undefined
}

/** What is measured by one measure, each by its name. */
export async function tiedTo(c: Context, { id }: Pick<Measure, 'id'>): Promise<TiedTo[]> {
  const links = (await measuredByThese(c, [id])).get(id) ?? []
  const refs = links.map((link) => ({ kind: link.fromKind, id: link.fromId }))
  const names = await c.ask.named(c, refs)
  return links.map((link) => ({ link, named: names.get(refKey({ kind: link.fromKind, id: link.fromId })) }))
}
