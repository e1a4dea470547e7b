import type { Context } from '../../platform/context.ts'
import { type Http, notFound, Turned } from '../../platform/http.ts'
import { Routes } from '../../platform/routes.ts'
import { type Paper, withFiles, withSeal } from '../reporting/index.ts'
import type { Copy, EditionRow } from './pack.ts'
import { copyAt, ShowEdition } from './pages/show-edition.tsx'
import { readsPrivate } from './queries.ts'
import { editionById, editionsOf, frozenCopy, withheldIn } from './queries-editions.ts'

const heldBack = ({ edition }: EditionRow) =>
  `Edition ${edition} held an item for everybody that was found to be private, so only who may read private items reads it now. Read the newest edition.`

/** Those editions whose public copy is kept from whoever asks; asked for one of them, it is refused with the reason. */
async function withheldFrom(c: Context, edition: EditionRow, copy: Copy): Promise<ReadonlySet<number>> {
  const withheld = await withheldIn(c, edition.packId)
  if (copy === 'public' && withheld.has(edition.id)) throw new Turned(403, heldBack(edition))
  return withheld
}

const theEdition = async (http: Http, c: Context): Promise<EditionRow> => (await editionById(c, http.number('edition'))) ?? notFound()

/** Whoever may not read all of it is led to the public copy. */
async function showCopy(http: Http, c: Context, copy: Copy) {
  const edition = await theEdition(http, c)
  if (copy === 'full' && !readsPrivate(c)) return http.redirect(copyAt(edition.id, 'public'))
  const frozen = (await frozenCopy(c, edition.id, copy)) ?? notFound()
  const editions = await editionsOf(c, edition.packId)
  const withheld = await withheldFrom(c, edition, copy)
  const rights = { readsPrivate: readsPrivate(c), mayCompose: c.may('pack:compose') }
  return http.page(
    <ShowEdition frame={c.frame} edition={edition} copy={copy} frozen={frozen} editions={editions} withheld={withheld} {...rights} />,
  )
}

const namedAs: Record<Copy, string> = { full: '', public: ', public edition', 'one page': '' }

/** One copy as files carry it: its own words, with its digest at the foot. */
export async function sealedCopy(c: Context, edition: EditionRow, copy: Copy): Promise<Paper> {
  const { report, digest, seal } = (await frozenCopy(c, edition.id, copy)) ?? notFound()
  return {
    report: withSeal(report, digest, seal),
    // By its own title, not by what the pack is called today.
    name: `${c.trust.shortName} pack ${report.title}${namedAs[copy]}, edition ${edition.edition}`,
    at: copyAt(edition.id, copy),
  }
}

const filesOf = (routes: Routes, copy: Copy, { address, permission }: { address: string; permission: string }): Routes =>
  withFiles(routes, { address, permission, paperOf: (http, c) => copyMeant(http, c, copy) })

async function copyMeant(http: Http, c: Context, copy: Copy): Promise<Paper> {
  const edition = await theEdition(http, c)
  await withheldFrom(c, edition, copy)
  return sealedCopy(c, edition, copy)
}

/** Frozen packs, each in its three copies, word for word. */
export const editionRoutes = new Routes()
  .get('/packs/editions/:edition', 'pack:read', (http, c) => showCopy(http, c, 'full'))
  .get('/packs/editions/:edition/public', 'pack:read', (http, c) => showCopy(http, c, 'public'))
  .get('/packs/editions/:edition/one-page', 'pack:read', (http, c) => showCopy(http, c, 'one page'))

filesOf(editionRoutes, 'full', { address: '/packs/editions/:edition/full', permission: 'pack-private:read' })
filesOf(editionRoutes, 'public', { address: '/packs/editions/:edition/public', permission: 'pack:read' })
filesOf(editionRoutes, 'one page', { address: '/packs/editions/:edition/one-page', permission: 'pack:read' })
