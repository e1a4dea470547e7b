import { readFileSync } from 'node:fs'
import { childFile } from '../child-file.ts'
import type { Report } from '../report.ts'
import { withFigures } from './figures-annex.ts'
import { FileFailed } from './file-failed.ts'
import { soundReport } from './report-faults.ts'
import type { PrintAnswer, PrintJob } from './typst-child.ts'
import { type Bounds, type WarmProcess, warmProcess } from './warm-process.ts'

/** The report cannot be had as PDF now. */
export class PdfFailed extends FileFailed {}

const bounds: Bounds = {
  file: () => childFile(import.meta.url, 'typst-child'),
  milliseconds: 20_000,
  // A dense paper of 200 pages takes about 450.
  megabytes: 768,
  idle: 600_000,
  jobs: 100,
  waiting: 20,
}

let template: string | undefined
const printTemplate = (): string => {
  template ??= readFileSync(new URL('./report.typ', import.meta.url), 'utf8')
  return template
}

const printer: WarmProcess<PrintJob, PrintAnswer> = warmProcess(bounds)

async function answerOf(report: Report, by: WarmProcess<PrintJob, PrintAnswer>): Promise<PrintAnswer> {
  try {
    return await by.ask({ template: printTemplate(), report })
  } catch (error) {
    throw new PdfFailed(`The PDF could not be made: ${(error as Error).message}. The web page of the report has the same content.`)
  }
}

/**
 * The report as a tagged PDF (PDF/UA-1), made by Typst in a process of its own, which stays ready for the next one.
 * The same report gives the same bytes. Throws `PdfFailed` when the process fails, dies, or goes over its time or memory.
 */
export async function writePdf(report: Report, by = printer): Promise<Uint8Array> {
  const answer = await answerOf(withFigures(soundReport(report)), by)
  if ('failed' in answer) throw new PdfFailed('The PDF could not be made. The web page of the report has the same content.', answer.failed)
  return answer.pdf
}

/** Ends the process that prints, when the program ends. */
export const stopPrinting = (): void => printer.stop()
