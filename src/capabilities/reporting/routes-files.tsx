import type { Report } from '../../documents/report.ts'
import { writeJson } from '../../documents/writing/report-json.ts'
import { writeHtml } from '../../documents/writing/report-page.tsx'
import { PdfFailed, writePdf } from '../../documents/writing/report-pdf.ts'
import type { Context } from '../../platform/context.ts'
import type { Answer, Http } from '../../platform/http.ts'
import { PdfNotMade } from './pages/pdf-not-made.tsx'

/** A paper to be sent as a file. */
export interface Paper {
  report: Report
  /** The file's name without its ending. */
  name: string
  /** Where the paper is read. */
  at: string
}

export const htmlFile = (http: Http, _c: Context, { report, name }: Paper): Response =>
  http.download({ bytes: writeHtml(report), type: 'text/html; charset=utf-8', name: `${name}.html` })

export const jsonFile = (http: Http, _c: Context, { report, name }: Paper): Response =>
  http.download({ bytes: writeJson(report), type: 'application/json; charset=utf-8', name: `${name}.json` })

/** The PDF is made once the transaction is over: printing never holds the database. */
export const pdfFile = (http: Http, c: Context, { report, name, at }: Paper): Answer => {
  return async () => {
    try {
      return http.download({ bytes: await writePdf(report), type: 'application/pdf', name: `${name}.pdf` })
    } catch (error) {
      if (!(error instanceof PdfFailed)) throw error
      return http.page(<PdfNotMade frame={c.frame} words={error.message} back={at} />, 503)
    }
  }
}
