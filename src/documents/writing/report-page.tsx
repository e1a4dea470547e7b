import { createHash } from 'node:crypto'
import type { Report } from '../report.ts'
import { soundReport } from './report-faults.ts'
import { ReportBody, ReportContents } from './report-html.tsx'
import { reportStyle } from './report-style.ts'

const styleHash = createHash('sha256').update(reportStyle).digest('base64')

/** Nothing runs, nothing is fetched, nothing is sent: only the stylesheet within the file counts. */
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`

/** The whole document of a report that is a file of its own. */
export function ReportPage({ report }: { report: Report }) {
  const sections = report.blocks.filter((block) => block.kind === 'heading' && block.level === 2)
  return (
    <html lang={report.lang}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content={report.description} />
        <title>{`${report.title}, ${report.trust}`}</title>
        <style>{reportStyle}</style>
      </head>
      <body class="s-body">
        {!report.contents && sections.length >= 3 && (
          <nav aria-label="In this report">
            <ReportContents report={report} />
          </nav>
        )}
        <main id="main">
          <ReportBody report={report} place="file" />
        </main>
      </body>
    </html>
  )
}

/** The report as one HTML file that needs nothing else: no script, no picture, no address but its links. */
export const writeHtml = (report: Report): string => `<!doctype html>\n${String(<ReportPage report={soundReport(report)} />)}\n`
