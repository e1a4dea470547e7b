import type { Report } from '../report.ts'
import { stopOffice } from './office-file.ts'
import { writeCsv } from './report-csv.ts'
import { writeExcel } from './report-excel.ts'
import { writeJson } from './report-json.ts'
import { writeHtml } from './report-page.tsx'
import { stopPrinting, writePdf } from './report-pdf.ts'
import { writeSlides } from './report-slides.ts'
import { writeWord } from './report-word.ts'

/** One kind of file a report can be had as. */
export interface Format {
  /** Its ending, which is also its name in addresses and on the command line. */
  ending: string
  /** What people call it. */
  label: string
  type: string
  /** Bytes that are no text, so not for a screen. */
  isBinary: boolean
  /** `table` names one table, for formats that can hold one alone. @throws FileFailed where it cannot be made now. */
  write: (report: Report, table?: string) => Promise<Uint8Array | string>
}

const office = 'application/vnd.openxmlformats-officedocument'

/** Every kind of file a report can be had as, the most asked for first. */
export const formats: readonly Format[] = [
  { ending: 'pdf', label: 'PDF', type: 'application/pdf', isBinary: true, write: (report) => writePdf(report) },
  { ending: 'docx', label: 'Word', type: `${office}.wordprocessingml.document`, isBinary: true, write: (report) => writeWord(report) },
  { ending: 'xlsx', label: 'Excel', type: `${office}.spreadsheetml.sheet`, isBinary: true, write: (report) => writeExcel(report) },
  {
    ending: 'pptx',
    label: 'PowerPoint',
    type: `${office}.presentationml.presentation`,
    isBinary: true,
    write: (report) => writeSlides(report),
  },
  {
    ending: 'csv',
    label: 'CSV',
    type: 'text/csv; charset=utf-8',
    isBinary: false,
    write: async (report, table) => writeCsv(report, table),
  },
  { ending: 'json', label: 'JSON', type: 'application/json; charset=utf-8', isBinary: false, write: async (report) => writeJson(report) },
  {
    ending: 'html',
    label: 'Web page in one file',
    type: 'text/html; charset=utf-8',
    isBinary: false,
    write: async (report) => writeHtml(report),
  },
]

/** Ends the processes that make files, when the program ends. */
export const stopWriting = (): void => {
  stopPrinting()
  stopOffice()
}
