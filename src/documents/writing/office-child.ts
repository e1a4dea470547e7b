import type { Report } from '../report.ts'
import { officeText } from './office-text.ts'
import { startWatchdog } from './watchdog.ts'

/** What each format's maker is known by: the ending of its files. */
export type OfficeFormat = 'docx' | 'xlsx' | 'pptx'

/** What the parent asks: a report to be made in a format. */
export interface OfficeJob {
  format: OfficeFormat
  report: Report
}

/** What it is answered: the file, or why there is none. */
export type OfficeAnswer = { bytes: Uint8Array } | { failed: string }

/** Each maker is loaded when it is first asked for. */
const makers: Record<OfficeFormat, () => Promise<(report: Report) => Promise<Uint8Array>>> = {
  docx: async () => (await import('./word-document.ts')).wordDocument,
  xlsx: async () => (await import('./excel-workbook.ts')).excelWorkbook,
  pptx: async () => (await import('./slides-deck.ts')).slidesDeck,
}

async function answer({ format, report }: OfficeJob): Promise<OfficeAnswer> {
  try {
    const make = await makers[format]()
    return { bytes: await make(officeText(report)) }
  } catch (error) {
    return { failed: (error as Error).stack ?? String(error) }
  }
}

startWatchdog(Number(process.argv[2]))
process.on('message', async (job: OfficeJob) => process.send?.(await answer(job)))
process.on('disconnect', () => process.exit(0))
