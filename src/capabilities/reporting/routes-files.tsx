import type { Report } from '../../documents/report.ts'
import { FileFailed } from '../../documents/writing/file-failed.ts'
import { type Format, formats } from '../../documents/writing/formats.ts'
import type { Context } from '../../platform/context.ts'
import { type Answer, type Http, notFound } from '../../platform/http.ts'
import type { Routes } from '../../platform/routes.ts'
import { FileNotMade } from './pages/file-not-made.tsx'

/** A paper to be sent as a file. */
export interface Paper {
  report: Report
  /** The file's name without its ending. */
  name: string
  /** Where the paper is read. */
  at: string
}

/** The paper an address asks for, or the page that is shown where there is none. */
type PaperOf = (http: Http, c: Context) => Promise<Paper | Response>

/** A paper's files, one address for each format under the paper's own. */
export interface Files {
  address: string
  permission: string
  paperOf: PaperOf
}

/** Adds the addresses of a paper's files. A file is made once the transaction is over: making it never holds the database. `?table=ID` asks for one table of it, as CSV. */
export function withFiles(routes: Routes, { address, permission, paperOf }: Files): Routes {
  for (const format of formats)
    routes.get(`${address}/${format.ending}`, permission, async (http, c) => {
      const paper = await paperOf(http, c)
      return paper instanceof Response ? paper : fileOf(paper, format, { http, c })
    })
  return routes
}

const hasTable = ({ blocks }: Report, table: string): boolean => blocks.some((block) => block.kind === 'table' && block.id === table)

function fileOf({ report, name, at }: Paper, { ending, label, type, write }: Format, { http, c }: { http: Http; c: Context }): Answer {
  const table = http.query('table')
  if (table !== undefined && !hasTable(report, table)) notFound()
  return async () => {
    try {
      return http.download({ bytes: await write(report, table), type, name: `${name}.${ending}` })
    } catch (error) {
      if (!(error instanceof FileFailed)) throw error
      return http.page(<FileNotMade frame={c.frame} format={label} words={error.message} back={at} />, 503)
    }
  }
}
