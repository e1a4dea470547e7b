import type { Report } from '../report.ts'
import { type OfficeMaker, officeFile } from './office-file.ts'

/** The report as slides: a title on every one, a table to a slide with its header repeated, no word lost. @throws OfficeFailed. */
export const writeSlides = (report: Report, by?: OfficeMaker): Promise<Uint8Array> => officeFile('pptx', report, by)
