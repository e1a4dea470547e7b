import type { Report } from '../report.ts'
import { type OfficeMaker, officeFile } from './office-file.ts'

/** The report as a Word document: headings, captions, repeated header rows, the charts with their words. @throws OfficeFailed. */
export const writeWord = (report: Report, by?: OfficeMaker): Promise<Uint8Array> => officeFile('docx', report, by)
