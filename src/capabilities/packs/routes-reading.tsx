import type { Report } from '../../documents/report.ts'
import type { Context } from '../../platform/context.ts'
import { type Http, notFound } from '../../platform/http.ts'
import { Routes } from '../../platform/routes.ts'
import { type Paper, paperFoot, withFiles } from '../reporting/index.ts'
import type { Copy, Pack } from './pack.ts'
import { bodyOf, forPublic } from './pack-facts.ts'
import { onePageReport, packReport, sourceOf } from './pack-report.ts'
import { ReadPack } from './pages/read-pack.tsx'
import { ReadSection } from './pages/read-section.tsx'
import { prefixed } from './prefixed.ts'
import { packById, sectionsOf } from './queries.ts'
import { packFacts, sinceFor, wholeFacts, written } from './queries-facts.ts'

/** A pack of the trust by its number in the address. */
export const thePack = async (http: Http, c: Context): Promise<Pack> => (await packById(c, http.number('pack'))) ?? notFound()

/** A section of it that this person may read; a private one does not exist for others. */
export const theSection = async (http: Http, c: Context, pack: Pack) =>
  (await sectionsOf(c, pack.id)).find(({ id }) => id === http.number('section')) ?? notFound()

async function draftOf(c: Context, pack: Pack, copy: Copy): Promise<Report> {
  if (copy === 'one page') return onePageReport(await wholeFacts(c, pack))
  const facts = await packFacts(c, pack)
  return packReport(copy === 'public' && facts.leftOut === 0 ? forPublic(facts) : facts)
}

async function readDraft(http: Http, c: Context, copy: Copy) {
  const pack = await thePack(http, c)
  if (pack.state === 'withdrawn') return http.redirect(`/packs/${pack.id}`)
  const report = await draftOf(c, pack, copy)
  return http.page(
    <ReadPack frame={c.frame} pack={pack} report={report} copy={copy} {...(copy === 'public' ? {} : { files: filesAt(pack, copy) })} />,
  )
}

/** The draft as files, as far as whoever asks may read it; its name says that it is a draft, and never what stands in it. */
async function draftPaper(http: Http, c: Context, copy: Copy): Promise<Paper> {
  const pack = await thePack(http, c)
  const report = await draftOf(c, pack, copy)
  return { report, name: `${c.trust.shortName} pack ${report.title}, draft`, at: filesAt(pack, copy) }
}

const filesAt = ({ id }: Pack, copy: Copy): string => `/packs/${id}/${copy === 'one page' ? 'one-page' : 'read'}`

async function readSection(http: Http, c: Context) {
  const pack = await thePack(http, c)
  const section = await theSection(http, c, pack)
  const whole = await written(c, section, await sinceFor(c, pack))
  const report: Report = {
    title: section.title,
    subtitle: pack.title,
    trust: c.trust.name,
    status: 'As the records write it now',
    draft: true,
    lang: 'en-GB',
    description: section.title,
    footer: paperFoot({ on: c.on, history: { entries: 0, head: '' }, isSample: c.trust.isSample }),
    blocks: [
      ...(whole.warning ? [{ kind: 'paragraph' as const, spans: [`Warning: ${whole.warning}`] }] : []),
      ...prefixed(bodyOf(whole), 'section'),
      ...sourceOf(whole),
    ],
  }
  const mayCompose = c.may('pack:compose') && pack.state !== 'withdrawn'
  return http.page(<ReadSection frame={c.frame} pack={pack} section={section} report={report} mayCompose={mayCompose} />)
}

/** A draft pack read: all of it as far as one may, its public copy, its one page, and one section by itself. */
export const readingRoutes = new Routes()
  .get('/packs/:pack/read', 'pack:read', (http, c) => readDraft(http, c, 'full'))
  .get('/packs/:pack/public', 'pack:read', (http, c) => readDraft(http, c, 'public'))
  .get('/packs/:pack/one-page', 'pack:read', (http, c) => readDraft(http, c, 'one page'))
  .get('/packs/:pack/sections/:section', 'pack:read', readSection)

for (const [address, copy] of [
  ['/packs/:pack/read', 'full'],
  ['/packs/:pack/one-page', 'one page'],
] as const)
  withFiles(readingRoutes, { address, permission: 'pack:read', paperOf: (http, c) => draftPaper(http, c, copy) })
