import type { Report } from '../../documents/report.ts'
import { digestOf } from '../../documents/report-digest.ts'
import type { Named } from '../../platform/capability.ts'
import type { Context } from '../../platform/context.ts'
import { historyOf } from '../../platform/history/index.ts'
import { type Seal, sealOf } from '../reporting/index.ts'
import type { Copy, EditionRow } from './pack.ts'
import { readsPrivate } from './queries.ts'

const editionRows = (c: Context) =>
  c.db
    .selectFrom('pack_editions as e')
    .innerJoin('packs as p', (join) => join.onRef('p.id', '=', 'e.pack_id').onRef('p.trust_id', '=', 'e.trust_id'))
    .innerJoin('bodies as b', (join) => join.onRef('b.id', '=', 'p.body_id').onRef('b.trust_id', '=', 'p.trust_id'))
    .innerJoin('people', 'people.id', 'e.frozen_by')
    .select(['e.id', 'pack_id as packId', 'p.title', 'b.name as body', 'p.meets_on as meetsOn', 'edition', 'private_items as privateItems'])
    .select(['frozen_at as frozenAt', 'people.name as frozenBy', 'history_head as historyHead', 'reason'])

/** The editions of one pack, or of all, the newest first. */
export async function editionsOf(c: Context, packId?: number): Promise<EditionRow[]> {
  const rows = packId === undefined ? editionRows(c) : editionRows(c).where('pack_id', '=', packId)
  return rows.orderBy('p.meets_on', 'desc').orderBy('edition', 'desc').execute()
}

/** One edition by its facts; undefined where there is none, or it is another trust's. */
export const editionById = (c: Context, id: number): Promise<EditionRow | undefined> =>
  editionRows(c).where('e.id', '=', id).executeTakeFirst()

/** The last edition of the pack that a body had before a meeting; undefined where it had none. */
export const editionBefore = (c: Context, { bodyId, meetsOn }: { bodyId: number; meetsOn: EditionRow['meetsOn'] }) =>
  editionRows(c)
    .where('p.body_id', '=', bodyId)
    .where('p.meets_on', '<', meetsOn)
    .orderBy('p.meets_on', 'desc')
    .orderBy('edition', 'desc')
    .limit(1)
    .executeTakeFirst()

/**
 * Editions of a pack whose public copy is kept from whoever may not read what is private: a later one leaves more out, so what they
 * printed for everybody was found to be private. Asked of today's records also while reading as at an earlier day.
 */
export async function withheldIn(c: Context, packId: number): Promise<Set<number>> {
  if (readsPrivate(c)) return new Set()
  const editions = await c.db
    .withSchema('public')
    .selectFrom('pack_editions')
    .where('pack_id', '=', packId)
    .select(['id', 'edition', 'private_items as items'])
    .execute()
  const isOvertaken = ({ edition, items }: { edition: number; items: number }) =>
    editions.some((later) => later.edition > edition && later.items > items)
  return new Set(editions.filter(isOvertaken).map(({ id }) => id))
}

/** One copy of an edition, word for word, with whether it still says what was sealed. */
export interface FrozenCopy {
  report: Report
  digest: string
  seal: Seal
}

const columnsOf = {
  full: ['content', 'digest'],
  public: ['public_content', 'public_digest'],
  'one page': ['one_page_content', 'one_page_digest'],
} as const

/** How the history calls the digest of each copy. */
export const sealedAs: Record<Copy, string> = { full: 'digest', public: 'publicDigest', 'one page': 'onePageDigest' }

/** Reads one copy and nothing of the others, and holds it against the digest sealed in the history. */
export async function frozenCopy(c: Context, id: number, copy: Copy): Promise<FrozenCopy | undefined> {
  const [content, digest] = columnsOf[copy]
  const row = await c.db
    .selectFrom('pack_editions')
    .where('id', '=', id)
    .select([`${content} as content`, `${digest} as digest`])
    .executeTakeFirst()
  if (!row) return undefined
  const report = row.content as Report
  const kept = { digest: String(row.digest), sealed: await sealedDigest(c, id, copy) }
  return { report, digest: kept.digest, seal: sealOf(digestOf(report), kept) }
}

async function sealedDigest(c: Context, id: number, copy: Copy): Promise<string | undefined> {
  const entries = await historyOf(c.db, { kind: 'pack edition', id })
  const digest = entries.find(({ verb }) => verb === 'pack.frozen')?.facts[sealedAs[copy]]
  return typeof digest === 'string' ? digest : undefined
}

/** Editions by number, for other capabilities' pages. */
export async function namedEditions(c: Context, ids: readonly number[]): Promise<Map<number, Named>> {
  if (ids.length === 0) return new Map()
  const rows = await editionRows(c).where('e.id', 'in', ids).execute()
  return new Map(rows.map(({ id, title, edition }) => [id, { title: `${title}, edition ${edition}`, href: `/packs/editions/${id}` }]))
}
