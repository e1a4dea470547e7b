import { groupedBy } from '../../kernel/grouped.ts'
import type { Ref } from '../../kernel/ref.ts'
import { shortened } from '../../kernel/words.ts'
import type { Named, ThreadLine } from '../../platform/capability.ts'
import type { Context } from '../../platform/context.ts'
import { linksFrom, linksTo } from '../../platform/links.ts'
import {
  type Answered,
  type Contribution,
  type Engagement,
  type Framework,
  type FrameworkKind,
  frameworkKinds,
  kindName,
  type Quote,
  type Theme,
} from './foundation.ts'

/** The kinds of records that may answer to a framework. */
export const heldKinds = ['strategy element', 'item'] as const

/** Everything the strategy answers to, by kind and name. */
export async function allFrameworks(c: Context): Promise<Framework[]> {
  const rows = await c.db.selectFrom('frameworks').orderBy('name').select(['id', 'kind', 'name', 'words', 'source', 'version']).execute()
  const found = rows.map((row) => ({ ...row, kind: row.kind as FrameworkKind }))
  return frameworkKinds.flatMap((kind) => found.filter((one) => one.kind === kind))
}

/** The frameworks with the records that answer to each. */
export async function allAnswered(c: Context): Promise<Answered[]> {
  const frameworks = await allFrameworks(c)
  const ids = frameworks.map((one) => one.id)
  const links = []
  for (const kind of heldKinds) links.push(...(await linksTo(c, 'framework', ids, kind)))
  const by = groupedBy(links, (link) => link.toId)
  return frameworks.map((framework) => ({
    framework,
    records: (by.get(framework.id) ?? []).map((link) => ({ kind: link.fromKind, id: link.fromId })),
  }))
}

/** The numbers of the frameworks that a record answers to. */
export const answersTo = async (c: Context, { kind, id }: Ref): Promise<number[]> =>
  (await linksFrom(c, kind, [id], 'framework')).map((link) => link.toId)

/** The names of what these parts of the strategy answer to. */
export async function frameworksAnswered(c: Context, elementIds: readonly number[]): Promise<string[]> {
  const to = new Set((await linksFrom(c, 'strategy element', elementIds, 'framework')).map((link) => link.toId))
  return (await allFrameworks(c)).filter((one) => to.has(one.id) && one.kind !== 'value').map((one) => one.name)
}

/** Every occasion on which people were asked, newest first; of one version, or of all. */
export async function engagementsOf(c: Context, versionId?: number): Promise<Engagement[]> {
  let query = c.db.selectFrom('engagements').orderBy('held_on', 'desc').orderBy('id', 'desc').selectAll()
  if (versionId !== undefined) query = query.where('version_id', '=', versionId)
  return (await query.execute()).map((row) => ({
    ...{ id: row.id, versionId: row.version_id, who: row.who, how: row.how, heldOn: row.held_on, people: row.people },
    illustrative: row.illustrative,
  }))
}

/** What was said on these occasions, in the order written down. */
export async function themesOf(c: Context, engagementIds: readonly number[]): Promise<Theme[]> {
  if (engagementIds.length === 0) return []
  const rows = await c.db.selectFrom('engagement_themes').where('engagement_id', 'in', engagementIds).orderBy('id').selectAll().execute()
  return rows.map((row) => ({
    ...{ id: row.id, engagementId: row.engagement_id, words: row.words, elementId: row.element_id, answer: row.answer },
  }))
}

/** Words beside an element, newest first, those withdrawn left out. */
export async function quotesOf(c: Context, elementIds: readonly number[]): Promise<Quote[]> {
  if (elementIds.length === 0) return []
  const rows = await c.db
    .selectFrom('strategy_quotes')
    .where('element_id', 'in', elementIds)
    .where('withdrawn_on', 'is', null)
    .orderBy('consented_on', 'desc')
    .orderBy('id', 'desc')
    .selectAll()
    .execute()
  return rows.map((row) => ({
    ...{ id: row.id, elementId: row.element_id, words: row.words, saidAs: row.said_as },
    ...{ consentedOn: row.consented_on, withdrawnOn: row.withdrawn_on },
  }))
}

/** How people's work serves an element, newest first. */
export async function contributionsTo(c: Context, elementId: number): Promise<Contribution[]> {
  const rows = await c.db.selectFrom('contributions').where('element_id', '=', elementId).orderBy('id', 'desc').selectAll().execute()
  return rows.map((row) => ({
    ...{ id: row.id, elementId: row.element_id, personId: row.person_id, words: row.words, givenOn: row.given_on },
  }))
}

/** What frameworks are called and where they are read. */
export async function frameworksNamed(c: Context, ids: readonly number[]): Promise<Map<number, Named>> {
  const found = (await allFrameworks(c)).filter((one) => ids.includes(one.id))
  return new Map(found.map((one) => [one.id, { title: one.name, href: hrefOf(one) }]))
}

export const hrefOf = ({ id }: Pick<Framework, 'id'>): string => `/foundations/frameworks/${id}`

/** What a record answers to, who shaped it, and whose words stand beside it, a line each. */
export async function foundationsAbout(c: Context, ref: Ref): Promise<{ serves: ThreadLine[]; servedBy: ThreadLine[] }> {
  if (!heldKinds.some((kind) => kind === ref.kind)) return { serves: [], servedBy: [] }
  const to = new Set(await answersTo(c, ref))
  const serves = (to.size === 0 ? [] : await allFrameworks(c))
    .filter((one) => to.has(one.id))
    .map((one) => ({ kind: `Answers to: ${kindName(one.kind).toLowerCase()}`, title: one.name, href: hrefOf(one) }))
  return { serves, servedBy: ref.kind === 'strategy element' ? await voicesOf(c, ref.id) : [] }
}

async function voicesOf(c: Context, elementId: number): Promise<ThreadLine[]> {
  const href = `/foundations/of/element/${elementId}`
  const shaped = await c.db.selectFrom('engagement_themes').where('element_id', '=', elementId).orderBy('id').select('words').execute()
  const quotes = await quotesOf(c, [elementId])
  const given = await contributionsTo(c, elementId)
  return [
    ...shaped.map(({ words }) => ({ kind: 'Shaped by what people said', title: shortened(words, 120), href })),
    ...quotes.map(({ words, saidAs }) => ({ kind: `In the words of a ${saidAs}`, title: `“${shortened(words, 120)}”`, href })),
    {
      kind: 'People who serve it',
      title:
        given.length === 0
          ? 'Say how your work serves it'
          : `${given.length === 1 ? 'One person says' : `${given.length} people say`} how their work serves it`,
      href,
    },
  ]
}
