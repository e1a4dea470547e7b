import type { Context } from '../../platform/context.ts'
import { type Http, notFound } from '../../platform/http.ts'
import { Routes } from '../../platform/routes.ts'
import { type Paper, withFiles, withSeal } from '../reporting/index.ts'
import type { Copy, EditionRow } from './pack.ts'
import { copyAt, ShowEdition } from './pages/show-edition.tsx'
import { readsPrivate } from './queries.ts'
import { editionById, editionsOf, frozenCopy } from './queries-editions.ts'

const theEdition = async (http: Http, c: Context): Promise<EditionRow> => (await editionById(c, http.number('edition'))) ?? notFound()

/** Whoever may not read all of it is led to the public copy. */
async function showCopy(http: Http, c: Context, copy: Copy) {
  const edition = await theEdition(http, c)
  if (copy === 'full' && !readsPrivate(c)) return http.redirect(copyAt(edition.id, 'public'))
  const frozen = (await frozenCopy(c, edition.id, copy)) ?? notFound()
  const editions = await editionsOf(c, edition.packId)
  const rights = { readsPrivate: readsPrivate(c), mayCompose: c.may('pack:compose') }
  return http.page(<ShowEdition frame={c.frame} edition={edition} copy={copy} frozen={frozen} editions={editions} {...rights} />)
}

const namedAs: Record<Copy, string> = { full: '', public: ' public edition,', 'one page': ' one page,' }

/** One copy as files carry it: its own words, with its digest at the foot. */
export async function sealedCopy(c: Context, edition: EditionRow, copy: Copy): Promise<Paper> {
  const { report, digest, seal } = (await frozenCopy(c, edition.id, copy)) ?? notFound()
  return {
    report: withSeal(report, digest, seal),
    name: `${c.trust.shortName} pack ${edition.title},${namedAs[copy]} edition ${edition.edition}`,
    at: copyAt(edition.id, copy),
  }
}

const filesOf = (routes: Routes, copy: Copy, { address, permission }: { address: string; permission: string }): Routes =>
  withFiles(routes, { address, permission, paperOf: async (http, c) => sealedCopy(c, await theEdition(http, c), copy) })

/** Frozen packs, each in its three copies, word for word. */
export const editionRoutes = new Routes()
  .get('/packs/editions/:edition', 'pack:read', (http, c) => showCopy(http, c, 'full'))
  .get('/packs/editions/:edition/public', 'pack:read', (http, c) => showCopy(http, c, 'public'))
  .get('/packs/editions/:edition/one-page', 'pack:read', (http, c) => showCopy(http, c, 'one page'))

filesOf(editionRoutes, 'full', { address: '/packs/editions/:edition/full', permission: 'pack-private:read' })
filesOf(editionRoutes, 'public', { address: '/packs/editions/:edition/public', permission: 'pack:read' })
filesOf(editionRoutes, 'one page', { address: '/packs/editions/:edition/one-page', permission: 'pack:read' })
