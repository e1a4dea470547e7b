import { bookmarkOf, isRef } from '../record-marks.ts'
import type { Report } from '../report.ts'

/** Twentieths of a point, in which Word measures. */
export const twips = (points: number): number => Math.round(points * 20)

const millimetre = 72 / 25.4

/** What the parts of one Word document need to know of it. */
export interface WordSetting {
  report: Report
  /** Width between the margins, in points. */
  width: number
  /** The bookmark of a section, by its heading's id. */
  placeOf: (id: string) => string
  /** The bookmark for the next row of a record; undefined where the row names none. */
  markOf: (ref: string | undefined) => string | undefined
}

/** Margins at the sides, in points: as in the PDF. */
export const sideMargin = ({ landscape }: Report): number => (landscape ? 14 : 20) * millimetre

/** The setting of one document; bookmarks are given out in order, each only once, so it serves for one making. */
export function wordSetting(report: Report): WordSetting {
  const places = report.blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : []))
  const times = new Map<string, number>()
  return {
    report,
    width: (report.landscape ? 297 : 210) * millimetre - 2 * sideMargin(report),
    placeOf: (id) => `section_${places.indexOf(id) + 1}`,
    markOf: (ref) => {
      if (!isRef(ref)) return undefined
      times.set(ref, (times.get(ref) ?? 0) + 1)
      return bookmarkOf(ref, times.get(ref) ?? 1)
    },
  }
}
