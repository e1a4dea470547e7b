import { type Ref, refKey } from '../../kernel/ref.ts'
import type { SearchedKind } from '../../platform/capability.ts'
import type { Context } from '../../platform/context.ts'
import { foundTexts } from '../../platform/search.ts'
import type { Asked } from './asked.ts'
import { byKind, type FoundKind, type Match } from './results.ts'

/** Texts read at most; more than this many matches are said to be more. */
export const mostTexts = 300

/** What was found of each kind this person may read, and whether there was more than could be read. */
export async function find(c: Context, asked: Asked, kinds: readonly SearchedKind[]): Promise<{ kinds: FoundKind[]; more: boolean }> {
  const texts: Match[] = await foundTexts(c.db, { ...asked, most: mostTexts })
  const people = kinds.some(({ kind }) => kind === 'person') ? await peopleCalled(c, asked) : []
  const matches = [...texts, ...people].filter((match) => kinds.some(({ kind }) => kind === match.kind))
  const refs = new Map<string, Ref>(matches.map(({ kind, id }) => [refKey({ kind, id }), { kind, id }]))
  const named = await c.ask.named(c, [...refs.values()])
  return { kinds: byKind(matches, named, kinds), more: texts.length === mostTexts }
}

/** Colleagues whose names hold all the words; people are no records of one trust, so they are asked for themselves. */
async function peopleCalled(c: Context, { whole, begun }: Asked): Promise<Match[]> {
  const words = `${whole} ${begun}`.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  let query = c.db
    .selectFrom('people')
    .innerJoin('memberships', 'memberships.person_id', 'people.id')
    .where('people.is_system', '=', false)
    .orderBy('people.name')
    .limit(50)
    .select(['people.id', 'people.name'])
  for (const word of words) query = query.where('people.name', 'ilike', `%${word}%`)
  return (await query.execute()).map(({ id }) => ({ kind: 'person', id, part: '', body: '', rank: 1, alias: false }))
}
