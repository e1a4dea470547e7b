import { type Ref, refKey } from '../../kernel/ref.ts'
import type { Named, SearchedKind } from '../../platform/capability.ts'
import type { Context } from '../../platform/context.ts'
import { foundTexts, writtenWords } from '../../platform/search.ts'
import { type Asked, readAsked } from './asked.ts'
import { putRight } from './near-words.ts'
import { byKind, type FoundKind, type Match, withShared } from './results.ts'

/** Texts read at most; more than this many matches are said to be more. */
export const mostTexts = 300

export interface Finding {
  kinds: FoundKind[]
  more: boolean
}

/** What was found of each kind this person may read, and whether there was more than could be read. */
export async function find(c: Context, asked: Asked, kinds: readonly SearchedKind[]): Promise<Finding> {
  const texts: Match[] = await foundTexts(c.db, { ...asked, most: mostTexts })
  const people = kinds.some(({ kind }) => kind === 'person') ? await peopleCalled(c, asked) : []
  const matches = [...texts, ...people].filter((match) => kinds.some(({ kind }) => kind === match.kind))
  const refs = new Map<string, Ref>(matches.map(({ kind, id }) => [refKey({ kind, id }), { kind, id }]))
  const named = await c.ask.named(c, [...refs.values()])
  const own = byKind(matches, named, kinds)
  return { kinds: withShared(own, await sharedWith(c, asked, kinds), kinds), more: texts.length === mostTexts }
}

/** What partners share, by kind: their texts are not this trust’s to keep, so whoever reads them looks through them. */
async function sharedWith(c: Context, asked: Asked, kinds: readonly SearchedKind[]): Promise<Map<string, Named[]>> {
  const words = askedWords(asked)
  const found = new Map<string, Named[]>()
  for (const { kind, shared } of kinds) if (shared && words.length > 0) found.set(kind, await shared(c, words))
  return found
}

/** Texts looked through for words that a misspelt one may have meant. */
const textsCompared = 3000

/** What may have been meant where nothing was found, and is there to be found; undefined where nothing comes near. */
export async function meant(c: Context, text: string, kinds: readonly SearchedKind[]): Promise<string | undefined> {
  const written = await writtenWords(
    c.db,
    kinds.map(({ kind }) => kind),
    textsCompared,
  )
  const right = putRight(text, written)
  const asked = right === undefined ? undefined : readAsked(right)
  return asked && (await find(c, asked, kinds)).kinds.length > 0 ? right : undefined
}

const askedWords = ({ whole, begun }: Asked): string[] => `${whole} ${begun}`.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Colleagues whose names hold all the words; people are no records of one trust, so they are asked for themselves. */
async function peopleCalled(c: Context, { whole, begun }: Asked): Promise<Match[]> {
  const words = askedWords({ whole, begun })
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
