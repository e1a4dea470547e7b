import type { Day } from '../../kernel/day.ts'
import type { Ref } from '../../kernel/ref.ts'
import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/history/index.ts'
import { tie, untie } from '../../platform/links.ts'
import type { EngagementValues, FrameworkValues, QuoteValues, ThemeValues } from './forms.ts'
import type { Engagement, Quote } from './foundation.ts'
import { answersTo } from './queries.ts'

/** Writes down something the strategy answers to. */
export async function addFramework(c: Context, { kind, name, words = '', source = '' }: FrameworkValues): Promise<number> {
  const { id } = await c.db
    .insertInto('frameworks')
    .values({ trust_id: c.trust.id, kind, name, words, source })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(c.db, { verb: 'framework.added', ref: { kind: 'framework', id }, facts: { kind, name } })
  return id
}

/** Says what a record answers to; what is left out it answers to no longer. */
export async function holdAgainst(
  c: Context,
  ref: Ref,
  { title, frameworks }: { title: string; frameworks: readonly number[] },
): Promise<void> {
  const held = await answersTo(c, ref)
  for (const id of held.filter((one) => !frameworks.includes(one))) await untie(c, ref, { kind: 'framework', id })
  for (const id of frameworks.filter((one) => !held.includes(one))) await tie(c, ref, { kind: 'framework', id }, 'answers')
  await record(c.db, { verb: 'record.held', ref, facts: { title, count: frameworks.length } })
}

/** Writes down that people were asked. */
export async function holdEngagement(c: Context, v: EngagementValues, version: string): Promise<number> {
  const { id } = await c.db
    .insertInto('engagements')
    .values({ trust_id: c.trust.id, version_id: v.version, who: v.who, how: v.how ?? '', held_on: v.held as Day, people: v.people ?? null })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(c.db, {
    verb: 'engagement.held',
    ref: { kind: 'strategy version', id: v.version },
    facts: { who: v.who, version, on: v.held },
  })
  return id
}

/** Writes down one thing that was said, with what it changed or why it changed nothing. */
export async function hear(c: Context, engagement: Engagement, v: ThemeValues, changed: string | undefined): Promise<void> {
  await c.db
    .insertInto('engagement_themes')
    .values({ trust_id: c.trust.id, engagement_id: engagement.id, words: v.words, element_id: v.element ?? null, answer: v.answer ?? '' })
    .execute()
  const ref: Ref = v.element ? { kind: 'strategy element', id: v.element } : { kind: 'strategy version', id: engagement.versionId }
  await record(c.db, { verb: 'engagement.heard', ref, facts: { who: engagement.who, words: v.words, changed: changed ?? null } })
}

/** Puts somebody's words beside an element, with the day they agreed to it. */
export async function addQuote(c: Context, element: { id: number; title: string }, v: QuoteValues): Promise<void> {
  await c.db
    .insertInto('strategy_quotes')
    .values({ trust_id: c.trust.id, element_id: element.id, words: v.words, said_as: v.as, consented_on: v.consented as Day })
    .execute()
  const ref = { kind: 'strategy element', id: element.id }
  await record(c.db, { verb: 'quote.added', ref, facts: { title: element.title, as: v.as } })
}

/** Withdraws somebody's words: they are shown no more from today. False where they were withdrawn already. */
export async function withdrawQuote(c: Context, quote: Quote, title: string): Promise<boolean> {
  const row = await c.db
    .updateTable('strategy_quotes')
    .set({ withdrawn_on: c.today })
    .where('id', '=', quote.id)
    .where('withdrawn_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  const ref = { kind: 'strategy element', id: quote.elementId }
  await record(c.db, { verb: 'quote.withdrawn', ref, facts: { title, as: quote.saidAs } })
  return true
}

/** Says how one's own work serves an element. */
export async function contribute(c: Context, element: { id: number; title: string }, words: string): Promise<void> {
  await c.db
    .insertInto('contributions')
    .values({ trust_id: c.trust.id, element_id: element.id, person_id: c.person.id, words, given_on: c.today })
    .execute()
  const ref = { kind: 'strategy element', id: element.id }
  await record(c.db, { verb: 'contribution.given', ref, facts: { title: element.title, words } })
}
