import { groupedBy } from '../../kernel/grouped.ts'
import type { Named, ThreadLine } from '../../platform/capability.ts'
import type { Context } from '../../platform/context.ts'
import { formerNames } from './lineage.ts'
import { elementNamed, type NamedElement } from './naming.ts'
import { allVersions, elementsOfVersion, elementTitles, strategyOf, wholeLineage } from './queries.ts'
import { threadOf } from './thread.ts'
import { addressOf } from './wall-address.ts'

/** Where an element is read. */
const hrefOf = (id: number): string => `/strategy/elements/${id}`

/** What elements are called and where they are read, by number. */
export async function elementsNamed(c: Context, ids: readonly number[]): Promise<Map<number, Named>> {
  const [titles, versions] = [await elementTitles(c, ids), await versionLabels(c, ids)]
  return new Map([...titles].map(([id, title]) => [id, { title, href: hrefOf(id), ...ofVersion(versions.get(id)) }]))
}

const ofVersion = (label: string | undefined): Pick<Named, 'of'> => (label === undefined ? {} : { of: label })

/** Which version each element stands in, by its label. */
async function versionLabels(c: Context, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map()
  const [versions, rows] = [
    await allVersions(c),
    await c.db.selectFrom('strategy_elements').where('id', 'in', ids).select(['id', 'version_id']).execute(),
  ]
  return new Map(rows.map((row) => [row.id, versions.find((v) => v.id === row.version_id)?.label ?? '']))
}

/** What versions are called and where they are read, by number. */
export async function versionsNamed(c: Context, ids: readonly number[]): Promise<Map<number, Named>> {
  const found = (await allVersions(c)).filter((v) => ids.includes(v.id))
  return new Map(found.map((v) => [v.id, { title: `${v.name}, ${v.label}`, href: addressOf({ version: v }) }]))
}

/** From the vision down to the elements given (an item's goal and brick, say): the upper part of a golden thread. */
export async function threadUp(c: Context, elementIds: readonly number[]): Promise<ThreadLine[]> {
  if (elementIds.length === 0) return []
  const rows = await c.db.selectFrom('strategy_elements').where('id', 'in', elementIds).select(['id', 'version_id']).execute()
  const lines: ThreadLine[] = []
  for (const version of await allVersions(c)) {
    const ids = groupedBy(rows, (r) => r.version_id)
      .get(version.id)
      ?.map((r) => r.id)
    if (ids) lines.push(...threadOf(await strategyOf(c, version), ids))
  }
  return lines
}

/** Which brick or goal of a version some words in a file mean, old names included. */
export async function elementInFile(c: Context, versionId: number, words: string): Promise<NamedElement> {
  const elements = (await elementsOfVersion(c, versionId)).filter((e) => e.level === 'brick' || e.level === 'goal')
  const { lines, known } = await wholeLineage(c)
  const ids = elements.map((e) => e.id)
  return elementNamed(elements, words, formerNames(ids, lines, known))
}
