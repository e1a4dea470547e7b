import type { Report } from '../report.ts'
import { type OfficeMaker, officeFile } from './office-file.ts'

/** The report as an Excel workbook: a sheet for its words, one for each table with real numbers, and its charts as Excel's own. @throws OfficeFailed. */
export const writeExcel = (report: Report, by?: OfficeMaker): Promise<Uint8Array> => officeFile('xlsx', report, by)
