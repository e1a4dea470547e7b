import type { SheetChart, SheetImage } from 'hucre'
import { chartPng } from '../charts/chart-png.ts'
import { chartSvg } from '../charts/chart-svg.ts'
import type { ReportFigure } from '../report.ts'
import { columnName, quotedSheet } from './excel-names.ts'

/** Rows a chart stands beside, at the least. */
export const chartRows = 17

/** Where a figure stands on the sheet of charts. */
export interface Placed {
  sheet: string
  /** Row and column the chart begins at, from 0. */
  top: number
  beside: number
  /** First row of its data, as Excel counts: from 1. */
  data: number
}

/** A colour as Excel writes it. */
export const bare = (colour: string): string => colour.slice(1).toUpperCase()

/** The cells of a column of the figure's data, the column counted from 0. */
export const rangesOf =
  ({ sheet, data }: Placed, count: number): ((column: number) => string) =>
  (column) =>
    `${quotedSheet(sheet)}!$${columnName(column)}$${data}:$${columnName(column)}$${data + Math.max(1, count) - 1}`

const anchorOf = ({ top, beside }: Placed) => ({ from: { row: top, col: beside }, to: { row: top + chartRows - 2, col: beside + 8 } })

/** What every chart on the sheet has: its name, its words for those who do not see it, its place, gaps where nothing is known. */
export const frameOf = ({ caption, words }: ReportFigure, placed: Placed) =>
  ({
    title: caption,
    titleFontSize: 11,
    titleBold: true,
    altText: words,
    frameTitle: caption,
    legend: 'bottom',
    dispBlanksAs: 'gap',
    anchor: anchorOf(placed),
  }) as const

export const noTicks = { majorTickMark: 'none', minorTickMark: 'none' } as const

/** The upright axis with what it measures. */
export const measureAxis = (title: string, scale: { min?: number; max?: number }): NonNullable<NonNullable<SheetChart['axes']>['y']> => ({
  ...noTicks,
  title,
  axisTitleRotation: -90,
  axisTitleFontSize: 9,
  gridlines: { major: true },
  ...(Object.keys(scale).length > 0 ? { scale } : {}),
})

/** About the shape of seven columns and seventeen rows, over which a picture is stretched. */
const pictureSize = { width: 620, height: 302 }

/** A chart that Excel has no kind for, as a picture with its words. */
export const chartPicture = (figure: ReportFigure, { top, beside }: Placed): SheetImage => ({
  data: chartPng(chartSvg(figure, pictureSize), pictureSize.width * 2),
  type: 'png',
  anchor: { from: { row: top, col: beside }, to: { row: top + chartRows, col: beside + 7 } },
  ...pictureSize,
  altText: figure.words,
  title: figure.caption,
})
