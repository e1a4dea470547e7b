import type { Context } from '../../../platform/context.ts'
import { historyHead } from '../../../platform/history/index.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { measureAddress, measureById, showingOf, standingAt } from '../../measures/index.ts'
import { postTitles } from '../../people/index.ts'
import { type Paper, withFiles } from '../routes-files.tsx'
import { addressQuery } from '../side-by-side/address-query.ts'
import { askedNumber } from '../side-by-side/routes-choosing.tsx'
import { measureReport } from './measure-report.ts'
import { measuresReport } from './measures-report.ts'
import { ShowMeasurePaper, ShowMeasuresPaper } from './pages/show-measures-paper.tsx'
import { measuresPaperFacts } from './queries-measures.ts'

const many = '/reports/measures'
const one = '/reports/measures/:measure'

/** The measures as papers: many of a place, and one with all its figures; each with its files. The files of many come before one measure, which their names would be taken for. */
export const measurePaperRoutes = withFiles(
  withFiles(new Routes().get(many, 'report:read', showMany), { address: many, permission: 'report:read', paperOf: paperOfMany }).get(
    one,
    'report:read',
    showOne,
  ),
  { address: one, permission: 'report:read', paperOf: paperOfOne },
)

async function reportOfMany(http: Http, c: Context) {
  const place = askedNumber(http, 'place')
  await standingAt(c, place)
  return { report: measuresReport(await measuresPaperFacts(c, place)), query: addressQuery({ place }) }
}

async function showMany(http: Http, c: Context): Promise<Response> {
  return http.page(<ShowMeasuresPaper frame={c.frame} {...(await reportOfMany(http, c))} />)
}

async function paperOfMany(http: Http, c: Context): Promise<Paper> {
  const { report, query } = await reportOfMany(http, c)
  return { report, name: `${c.trust.shortName} ${report.title.replace(':', '')} ${c.on}`, at: `${many}${query && `?${query}`}` }
}

async function reportOfOne(http: Http, c: Context) {
  const measure = (await measureById(c, http.number('measure'))) ?? notFound()
  const place = askedNumber(http, 'place')
  const showing = (await showingOf(c, measure, { place, source: askedNumber(http, 'source') })) ?? notFound()
  const owner = measure.ownerPostId === null ? null : ((await postTitles(c)).get(measure.ownerPostId) ?? null)
  const { name: trust, isSample } = c.trust
  const report = measureReport({ showing, owner, trust, isSample, history: await historyHead(c.db), on: c.on })
  return {
    report,
    measure,
    query: addressQuery({ place, source: askedNumber(http, 'source') }),
    back: measureAddress(measure.id, { place }),
  }
}

async function showOne(http: Http, c: Context): Promise<Response> {
  return http.page(<ShowMeasurePaper frame={c.frame} {...(await reportOfOne(http, c))} />)
}

async function paperOfOne(http: Http, c: Context): Promise<Paper> {
  const { report, measure, query } = await reportOfOne(http, c)
  return { report, name: `${c.trust.shortName} ${measure.name} ${c.on}`, at: `${many}/${measure.id}${query && `?${query}`}` }
}
