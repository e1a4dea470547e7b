import type { Report } from '../report.ts'
import { writeJson } from './report-json.ts'
import { writeHtml } from './report-page.tsx'
import { stopPrinting, writePdf } from './report-pdf.ts'

/** One kind of file a report can be had as. */
export interface Format {
  /** Its ending, which is also its name in addresses and on the command line. */
  ending: string
  /** What people call it. */
  label: string
  type: string
  /** Bytes that are no text, so not for a screen. */
  isBinary: boolean
  /** @throws FileFailed where it cannot be made now. */
  write: (report: Report) => Promise<Uint8Array | string>
}

/** Every kind of file a report can be had as, the most asked for first. */
export const formats: readonly Format[] = [
  { ending: 'pdf', label: 'PDF', type: 'application/pdf', isBinary: true, write: writePdf },
  { ending: 'html', label: 'Web page in one file', type: 'text/html; charset=utf-8', isBinary: false, write: async (r) => writeHtml(r) },
  { ending: 'json', label: 'JSON', type: 'application/json; charset=utf-8', isBinary: false, write: async (r) => writeJson(r) },
]

/** Ends the processes that make files, when the program ends. */
export const stopWriting = (): void => {
  stopPrinting()
}
