import type { SheetChart, SheetImage } from 'hucre'
import { chartPng } from '../charts/chart-png.ts'
import { chartSize, chartSvg } from '../charts/chart-svg.ts'
import type { ReportFigure } from '../report.ts'
import { columnName, quotedSheet } from './excel-names.ts'

/** Rows a chart stands beside, at the least. */
export const chartRows = 17

/** Where a figure stands on the sheet of charts. */
export interface Placed {
  sheet: string
  /** Row of the figure's caption, from 0. */
  top: number
  /** Column the chart begins at. */
  beside: number
}

/** A colour as Excel writes it. */
export const bare = (colour: string): string => colour.slice(1).toUpperCase()

/** The cells of a column of the figure's data, counted from 0, beneath its caption, words and header. */
export function rangesOf({ sheet, top }: Placed, count: number): (column: number) => string {
  const [first, last] = [top + 4, top + 3 + Math.max(1, count)]
  return (column) => `${quotedSheet(sheet)}!$${columnName(column)}$${first}:$${columnName(column)}$${last}`
}

const anchorOf = ({ top, beside }: Placed) => ({ from: { row: top + 2, col: beside }, to: { row: top + chartRows, col: beside + 8 } })

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

/** A chart that Excel has no kind for, as a picture with its words. */
export function chartPicture(figure: ReportFigure, { top, beside }: Placed): SheetImage {
  const size = chartSize(figure, 640)
  return {
    data: chartPng(chartSvg(figure, size), size.width * 2),
    type: 'png',
    anchor: { from: { row: top + 2, col: beside } },
    width: Math.round(size.width * 0.8),
    height: Math.round(size.height * 0.8),
    altText: figure.words,
    title: figure.caption,
  }
}
