import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/history/index.ts'
import type { SectionValues } from './forms.ts'
import { type Move, moved, type Pack, type PackSection } from './pack.ts'
import { sectionsOf } from './queries.ts'
import { kindNamed } from './sections.ts'

/** The columns of a section; what its kind does not take is not kept. */
function columnsOf(values: SectionValues) {
  const takes = kindNamed(values.kind)?.takes ?? []
  return {
    kind: values.kind,
    title: values.title,
    period_id: takes.includes('period') ? (values.period ?? null) : null,
    plan_id: takes.includes('plan') ? (values.plan ?? null) : null,
    element_id: takes.includes('brick') ? (values.brick ?? null) : null,
    register_id: takes.includes('register') ? (values.register ?? null) : null,
    report_id: takes.includes('report') ? (values.report ?? null) : null,
    words: takes.includes('words') ? values.words : '',
    before: values.before,
    page_budget: values.pageBudget ?? null,
    word_budget: values.wordBudget ?? null,
    is_private: values.isPrivate === 'yes',
    prepared_by_post_id: values.preparedBy ?? null,
  }
}

/** Adds a section at the end of a pack. Its title stays out of the history: it might be private. */
export async function addSection(c: Context, pack: Pack, values: SectionValues): Promise<number> {
  const sections = await sectionsOf(c, pack.id)
  const { id } = await c.db
    .insertInto('pack_sections')
    .values({ trust_id: c.trust.id, pack_id: pack.id, position: (sections.at(-1)?.position ?? 0) + 1, ...columnsOf(values) })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(c.db, {
    verb: 'pack.sectionAdded',
    ref: { kind: 'pack', id: pack.id },
    facts: { pack: pack.title, number: sections.length + 1 },
  })
  return id
}

/** Changes a section; false where somebody changed it after `values.version`. */
export async function changeSection(c: Context, pack: Pack, section: PackSection, values: SectionValues): Promise<boolean> {
  const row = await c.db
    .updateTable('pack_sections')
    .set(columnsOf(values))
    .where('id', '=', section.id)
    .where('version', '=', values.version)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  const number = await numberOf(c, section)
  await record(c.db, { verb: 'pack.sectionChanged', ref: { kind: 'pack', id: pack.id }, facts: { pack: pack.title, number } })
  return true
}

/** Takes a section out; false where somebody changed it after `version`. */
export async function removeSection(c: Context, pack: Pack, section: PackSection, version: number): Promise<boolean> {
  const number = await numberOf(c, section)
  const row = await c.db
    .deleteFrom('pack_sections')
    .where('id', '=', section.id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await record(c.db, { verb: 'pack.sectionRemoved', ref: { kind: 'pack', id: pack.id }, facts: { pack: pack.title, number } })
  return true
}

const numberOf = async (c: Context, { id, packId }: PackSection): Promise<number> =>
  (await sectionsOf(c, packId)).findIndex((section) => section.id === id) + 1

/** The order of sections as one word, to tell whether somebody changed it. */
export const orderOf = (sections: readonly { id: number }[]): string => sections.map(({ id }) => id).join('.')

/** Moves a section; false where the order is no longer the one it was asked from. At an end nothing moves. */
export async function moveSection(c: Context, pack: Pack, { id, to, order }: { id: number; to: Move; order: string }): Promise<boolean> {
  const sections = await sectionsOf(c, pack.id)
  if (orderOf(sections) !== order) return false
  const after = moved(sections, id, to)
  if (!after) return true
  for (const [at, section] of after.entries())
    if (section.position !== at + 1)
      await c.db
        .updateTable('pack_sections')
        .set({ position: at + 1 })
        .where('id', '=', section.id)
        .execute()
  await record(c.db, { verb: 'pack.reordered', ref: { kind: 'pack', id: pack.id }, facts: { pack: pack.title } })
  return true
}
