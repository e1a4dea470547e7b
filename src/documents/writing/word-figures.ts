import {
  BorderStyle,
  type FileChild,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import { chartPng } from '../charts/chart-png.ts'
import { chartSize, chartSvg } from '../charts/chart-svg.ts'
import type { ReportFigure } from '../report.ts'
import { inArial } from './office-chart.ts'
import { twips, type WordSetting } from './word-setting.ts'
import { captionLine, sourceLine } from './word-table.ts'
import { runsOf } from './word-words.ts'

/** One unit of a chart is three quarters of a point, a pixel of 96 to the inch. */
const pixels = (points: number): number => Math.floor(points / 0.75)

/** Widest that a single chart is drawn, in pixels: wider, its letters are set wide apart and nothing is gained. */
const widest = 640

const sizeIn = (figure: ReportFigure, width: number) => chartSize(figure, Math.min(widest, pixels(width)))

/** The chart as lines that stay sharp, with a picture for programs that cannot draw them. */
function picture(figure: ReportFigure, width: number, height = 0): ImageRun {
  const own = sizeIn(figure, width)
  const size = { width: own.width, height: Math.max(own.height, height) }
  const svg = chartSvg(figure, size)
  return new ImageRun({
    type: 'svg',
    data: Buffer.from(inArial(svg)),
    fallback: { type: 'png', data: chartPng(svg, size.width) },
    transformation: size,
    altText: { name: figure.id, title: figure.caption, description: figure.words },
  })
}

const pictureLine = (figure: ReportFigure, width: number, height?: number): Paragraph =>
  new Paragraph({ style: 'Figure', keepNext: Boolean(figure.source?.trim()), children: [picture(figure, width, height)] })

/** What a chart shows, in words that everybody reads: kept on one page with it. */
const wordsLine = ({ words }: ReportFigure): Paragraph[] =>
  words.trim() ? [new Paragraph({ style: 'FigureWords', keepNext: true, children: runsOf(words) })] : []

/** A chart: its name, what it shows, its picture with the same words as alternative text, its source. */
export const wordFigure = (figure: ReportFigure, setting: WordSetting): FileChild[] => [
  captionLine(figure.caption),
  ...wordsLine(figure),
  pictureLine(figure, setting.width),
  ...sourceLine(figure.source),
]

const gap = 12
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }

function besideEachOther(figures: readonly ReportFigure[], across: number, setting: WordSetting): Table {
  const width = setting.width / across
  const height = Math.max(...figures.map((figure) => sizeIn(figure, width - gap).height))
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: figures.map(() => twips(width)),
    width: { size: twips(width * figures.length), type: WidthType.DXA },
    borders: noBorders,
    margins: { left: 0, right: twips(gap), top: 0, bottom: 0 },
    rows: [
      new TableRow({
        cantSplit: true,
        children: figures.map(
          (figure) =>
            new TableCell({
              width: { size: twips(width), type: WidthType.DXA },
              verticalAlign: VerticalAlign.BOTTOM,
              children: [
                captionLine(figure.caption),
                ...wordsLine(figure),
                pictureLine(figure, width - gap, height),
                ...sourceLine(figure.source),
              ],
            }),
        ),
      }),
    ],
  })
}

/** Small charts side by side, as many rows of them as they need. */
export function wordFigures(figures: readonly ReportFigure[], across: number, setting: WordSetting): FileChild[] {
  const rows = Array.from({ length: Math.ceil(figures.length / across) }, (_, at) => figures.slice(at * across, (at + 1) * across))
  return rows.flatMap((row) => [besideEachOther(row, across, setting), new Paragraph({ style: 'Gap', children: [] })])
}
