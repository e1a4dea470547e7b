import type { Day } from '../../kernel/day.ts'
import { type Decision, no, yes } from '../../kernel/decision.ts'
import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/history/index.ts'
import type { NewPackValues, PackValues } from './forms.ts'
import { type Pack, titleFor } from './pack.ts'
import { allPacks, sectionsOf } from './queries.ts'

const factsOf = (values: Omit<PackValues, 'version'>, body: string) => ({
  meets_on: values.meetsOn as Day,
  title: values.title || titleFor(body, values.meetsOn as Day),
  papers_due_on: (values.papersDueOn as Day | undefined) ?? null,
  page_budget: values.pageBudget ?? null,
  word_budget: values.wordBudget ?? null,
})

const taken = (body: string) => no(`There is a pack of ${body} for that day already. Open it, or withdraw it first.`)

/** Begins a pack, empty or with the sections of the body's pack before it; a body has one for a meeting. Answers its number. */
export async function beginPack(c: Context, body: { id: number; name: string }, values: NewPackValues): Promise<Decision<number>> {
  const facts = factsOf(values, body.name)
  const kept = await c.db
    .insertInto('packs')
    .values({ trust_id: c.trust.id, body_id: body.id, ...facts })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!kept) return taken(body.name)
  if (values.asBefore) await copySections(c, { id: kept.id, bodyId: body.id, meetsOn: facts.meets_on })
  await record(c.db, {
    verb: 'pack.begun',
    ref: { kind: 'pack', id: kept.id },
    facts: { pack: facts.title, body: body.name, on: facts.meets_on },
  })
  return yes(kept.id)
}

/** The sections of the pack before, live again: without its periods, its attached reports and its words, which were of that meeting. */
async function copySections(c: Context, pack: Pick<Pack, 'id' | 'bodyId' | 'meetsOn'>): Promise<void> {
  const before = (await allPacks(c)).find(
    ({ bodyId, meetsOn, state }) => bodyId === pack.bodyId && meetsOn < pack.meetsOn && state !== 'withdrawn',
  )
  const sections = before ? (await sectionsOf(c, before.id)).filter(({ kind }) => kind !== 'attached report') : []
  if (sections.length === 0) return
  await c.db
    .insertInto('pack_sections')
    .values(
      sections.map((section, at) => ({
        trust_id: c.trust.id,
        pack_id: pack.id,
        position: at + 1,
        kind: section.kind,
        title: section.title,
        page_budget: section.pageBudget,
        word_budget: section.wordBudget,
        is_private: section.isPrivate,
        prepared_by_post_id: section.preparedById,
      })),
    )
    .execute()
}

/** Changes a pack's days, title and budget; no where the day is another pack's, `yes(false)` where somebody changed it after `version`. */
export async function changePack(c: Context, pack: Pack, { version, ...values }: PackValues): Promise<Decision<boolean>> {
  const facts = factsOf(values, pack.body)
  const other = (await allPacks(c)).find(
    ({ id, bodyId, meetsOn, state }) => id !== pack.id && bodyId === pack.bodyId && meetsOn === facts.meets_on && state !== 'withdrawn',
  )
  if (other) return taken(pack.body)
  const row = await c.db
    .updateTable('packs')
    .set(facts)
    .where('id', '=', pack.id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  if (!row) return yes(false)
  const { title, meets_on, papers_due_on, page_budget, word_budget } = facts
  await record(c.db, {
    verb: 'pack.changed',
    ref: { kind: 'pack', id: pack.id },
    facts: { pack: title, before: pack.title, on: meets_on, papersDue: papers_due_on, pages: page_budget, words: word_budget },
  })
  return yes(true)
}

/** Withdraws a draft of which no edition was frozen; false where somebody changed it after `version`. */
export async function withdrawPack(c: Context, pack: Pack, version: number): Promise<boolean> {
  const row = await c.db
    .updateTable('packs')
    .set({ state: 'withdrawn' })
    .where('id', '=', pack.id)
    .where('state', '=', 'draft')
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await record(c.db, { verb: 'pack.withdrawn', ref: { kind: 'pack', id: pack.id }, facts: { pack: pack.title } })
  return true
}
