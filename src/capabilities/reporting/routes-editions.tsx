import type { Report } from '../../documents/report.ts'
import { digestOf } from '../../documents/report-digest.ts'
import type { Context } from '../../platform/context.ts'
import { type Http, notFound } from '../../platform/http.ts'
import type { Routes } from '../../platform/routes.ts'
import { challengesTo, itemsOf } from '../delivery/index.ts'
import { differencesBetween } from './compare-editions.ts'
import type { Since } from './pages/asked-since.tsx'
import { ShowEdition } from './pages/show-edition.tsx'
import { editionsOf, type FrozenReport, frozenReport, sealedDigest } from './queries.ts'
import { isSince } from './questions/paper-question.ts'
import { questionsOn } from './questions/queries.ts'
import { type Paper, withFiles } from './routes-files.tsx'
import { type Seal, sealOf, withSeal } from './sealing.ts'

const wanted = async (http: Http, c: Context): Promise<FrozenReport> => (await frozenReport(c, http.number('report'))) ?? notFound()

/** Checked at every reading, from the words themselves. */
const sealNow = async (c: Context, { id, content, digest }: FrozenReport): Promise<Seal> =>
  sealOf(digestOf(content), { digest, sealed: await sealedDigest(c, id) })

async function showEdition(http: Http, c: Context) {
  const frozen = await wanted(http, c)
  const editions = await editionsOf(c, frozen.periodId)
  const earlier = editions.find(({ edition }) => edition === frozen.edition - 1)
  const before = earlier && (await frozenReport(c, earlier.id))
  const words = {
    frame: c.frame,
    frozen,
    seal: await sealNow(c, frozen),
    editions,
    differences: before ? differencesBetween(before.content, frozen.content) : null,
    mayFreeze: c.may('report:freeze'),
    mayAsk: c.may('paper:ask'),
    since: await askedSince(c, frozen),
  }
  return http.page(<ShowEdition {...words} />)
}

/** What was put or answered since a paper was frozen: beside it, never in its words. */
async function askedSince(c: Context, { periodId, frozenAt, content }: FrozenReport): Promise<Since> {
  const items = await itemsOf(c, { ids: itemsNamed(content) })
  const asked = await challengesTo(
    c,
    items.map(({ id }) => id),
  )
  return {
    questions: (await questionsOn(c, periodId)).filter((one) => isSince(frozenAt, one)),
    challenges: asked.filter((one) => one.periodId === periodId && isSince(frozenAt, one)),
    accountable: new Map(items.map(({ id, accountable }) => [id, accountable])),
  }
}

/** The items a paper has rows of, by number. */
const itemsNamed = ({ blocks }: Report): number[] =>
  blocks
    .flatMap((block) => (block.kind === 'table' ? block.rows : []))
    .flatMap(({ ref }) => (ref?.startsWith('item:') ? [Number(ref.slice(5))] : []))

/** A frozen paper as files carry it: its own words, with its digest at the foot. */
export async function sealedPaper(c: Context, frozen: FrozenReport): Promise<Paper> {
  const { id, content, digest, period, edition } = frozen
  return {
    report: withSeal(content, digest, await sealNow(c, frozen)),
    name: `${c.trust.shortName} progress report ${period}, edition ${edition}`,
    at: `/reports/editions/${id}`,
  }
}

/** Frozen papers, word for word. */
export const editions = (routes: Routes): Routes =>
  withFiles(routes, {
    address: '/reports/editions/:report',
    permission: 'report:read',
    paperOf: async (http, c) => sealedPaper(c, await wanted(http, c)),
  }).get('/reports/editions/:report', 'report:read', showEdition)
