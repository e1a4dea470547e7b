import { childFile } from '../child-file.ts'
import type { Report } from '../report.ts'
import { FileFailed } from './file-failed.ts'
import type { OfficeAnswer, OfficeFormat, OfficeJob } from './office-child.ts'
import { soundReport } from './report-faults.ts'
import { type Bounds, type WarmProcess, warmProcess } from './warm-process.ts'

/** The report cannot be had as a Word, Excel or PowerPoint file now. */
export class OfficeFailed extends FileFailed {}

const bounds: Bounds = {
  file: () => childFile(import.meta.url, 'office-child'),
  milliseconds: 30_000,
  megabytes: 1_024,
  idle: 600_000,
  jobs: 50,
  waiting: 20,
}

/** The process that makes Office files. */
export type OfficeMaker = WarmProcess<OfficeJob, OfficeAnswer>

const maker: OfficeMaker = warmProcess(bounds)

const names: Record<OfficeFormat, string> = { docx: 'Word file', xlsx: 'Excel file', pptx: 'PowerPoint file' }
const elsewhere = 'The web page of the report has the same content.'

async function answerOf(job: OfficeJob, by: OfficeMaker): Promise<OfficeAnswer> {
  try {
    return await by.ask(job)
  } catch (error) {
    throw new OfficeFailed(`The ${names[job.format]} could not be made: ${(error as Error).message}. ${elsewhere}`)
  }
}

/**
 * The report as an Office file, made in a process of its own, which stays ready for the next one.
 * @throws OfficeFailed when the process fails, dies, or goes over its time or memory.
 */
export async function officeFile(format: OfficeFormat, report: Report, by = maker): Promise<Uint8Array> {
  const answer = await answerOf({ format, report: soundReport(report) }, by)
  if ('failed' in answer) throw new OfficeFailed(`The ${names[format]} could not be made. ${elsewhere}`, answer.failed)
  return answer.bytes
}

/** Ends the process that makes Office files, when the program ends. */
export const stopOffice = (): void => maker.stop()
