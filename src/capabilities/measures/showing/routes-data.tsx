import type { Context } from '../../../platform/context.ts'
import { type Answer, type Http, Turned } from '../../../platform/http.ts'
import { leadingOn, nextAddress } from '../../../platform/next-page.ts'
import { Routes } from '../../../platform/routes.ts'
import { type DataWanted, dataWanted } from './data-asked.ts'
import type { DataRow } from './data-columns.ts'
import { csvLines, jsonLines } from './data-lines.ts'
import { dataRowsOf } from './data-rows.ts'
import { AboutData } from './pages/about-data.tsx'
import { type DataPage, dataPage } from './queries-data.ts'

/** Every figure as flat rows, for Power BI, Excel and programs: what the columns mean, and the rows page by page. */
export const dataRoutes = new Routes()
  .get('/measures/data', 'measure:read', async (http, c) => http.page(<AboutData frame={c.frame} />))
  .get('/measures/data.csv', 'measure:read', (http, c) => sendData(http, c, 'csv'))
  .get('/measures/data.json', 'measure:read', (http, c) => sendData(http, c, 'json'))

const types = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' }

/** Rows are written while they are sent, once the transaction is over; a page is bounded, and says where the next one is. */
export async function sendData(http: Http, c: Context, format: keyof typeof types): Promise<Answer> {
  const wanted = dataWanted(http.search)
  if ('no' in wanted) throw new Turned(400, wanted.no)
  const page = await dataPage(c, wanted.yes)
  if ('no' in page) throw new Turned(404, page.no)
  const next = page.yes.next === null ? null : nextAddress(http, page.yes.next)
  const rows = rowsIn(page.yes, wanted.yes)
  const text = format === 'csv' ? csvLines(rows) : jsonLines(rows, next)
  const headers = { 'content-type': types[format], ...leadingOn(next), ...named(c, format, wanted.yes) }
  return async () => new Response(streamOf(text), { headers })
}

const named = (c: Context, format: string, { after }: DataWanted): Record<string, string> =>
  format === 'csv'
    ? {
        'content-disposition': `attachment; filename="${c.trust.shortName.replace(/[^A-Za-z0-9 -]+/g, '-')} measures${after ? ` from series ${after + 1}` : ''}.csv"`,
      }
    : {}

function* rowsIn({ read, only }: DataPage, { from, until }: DataWanted): Generator<DataRow> {
  for (const one of read) yield* dataRowsOf(one, { from, until, only })
}

function streamOf(text: Iterator<string>): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder()
  return new ReadableStream({
    pull(sink) {
      const { value, done } = text.next()
      if (done) sink.close()
      else sink.enqueue(bytes.encode(value))
    },
  })
}
