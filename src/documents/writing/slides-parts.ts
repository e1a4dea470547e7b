import { chartPng } from '../charts/chart-png.ts'
import { chartSize, chartSvg } from '../charts/chart-svg.ts'
import { emptyWords, type ReportFigure } from '../report.ts'
import { officeInks, officeTones } from './office-tones.ts'
import type { BorderProps, Slide, TableCell, TextProps, TextPropsOptions } from './slides-library.ts'
import { room, type SlidePlan } from './slides-plan.ts'
import { cellSide, cellTop, type SlideCell, type SlideRow } from './slides-rows.ts'
import { heightOf, heightOfAll, plain, type SlideParagraph, type SlideRun } from './slides-text.ts'

export const inches = (points: number): number => points / 72

/** The look of a run of words. */
export const runOptions = ({ bold, isNew, url, ink }: SlideRun): TextPropsOptions => ({
  color: url ? officeInks.blue : (ink ?? officeInks.ink),
  ...(bold ? { bold } : {}),
  ...(isNew || url ? { underline: { style: isNew ? ('heavy' as const) : ('sng' as const), color: officeInks.blue } } : {}),
  ...(url ? { hyperlink: { url } } : {}),
})

/** A paragraph as the runs the library sets, the last of which ends it; its own lines are lines of the same paragraph's look. */
function textOf({ runs, size, before, bullet }: SlideParagraph, isFirst: boolean): TextProps[] {
  const own = runs.length > 0 ? runs : [{ text: '' }]
  const lines = own.flatMap((run) => run.text.split('\n').map((text, at) => ({ run, text, breaksBefore: at > 0 })))
  return lines.map(({ run, text, breaksBefore }, at) => ({
    text,
    options: {
      ...runOptions(run),
      fontSize: size,
      ...(breaksBefore ? { softBreakBefore: true } : {}),
      ...(at === 0 && bullet ? { bullet: { indent: 14 } } : {}),
      ...(before > 0 && !isFirst ? { paraSpaceBefore: before } : {}),
      ...(at === lines.length - 1 ? { breakLine: true } : {}),
    },
  }))
}

const textOfAll = (paragraphs: readonly SlideParagraph[]): TextProps[] => paragraphs.flatMap((paragraph, at) => textOf(paragraph, at === 0))

/** The words at the top of a slide. */
export function drawWords(slide: Slide, { words }: SlidePlan): void {
  const h = inches(heightOfAll(words, room.width) + 4)
  slide.addText(textOfAll(words), { x: inches(room.left), y: inches(room.top), w: inches(room.width), h, valign: 'top', margin: 0 })
}

const line = (pt: number, color: string) => ({ type: 'solid' as const, pt, color })
const none = { type: 'none' as const }
const under = (pt: number, color: string): BorderProps[] => [none, none, line(pt, color), none]

function tableCell({ paragraphs, tone }: SlideCell, align: 'left' | 'right'): TableCell {
  const paint = tone && officeTones[tone].paint
  return {
    text: textOfAll(paragraphs) as TableCell[],
    options: { align, valign: 'top', border: under(0.5, officeInks.hair) as never, ...(paint ? { fill: { color: paint } } : {}) },
  }
}

const small = { fontSize: 8, color: officeInks.quiet, margin: 0 }

/** The part of a table that this slide shows, its header at the top, where it comes from beneath. */
export function drawTable(slide: Slide, { table: part, beneath, source }: SlidePlan): void {
  if (!part) return
  const { set, rows } = part
  const { table, fit } = set
  const aligned = (at: number) => (table.columns[at]?.align === 'right' ? ('right' as const) : ('left' as const))
  const header = set.header.map(
    (words, at): TableCell => ({
      text: textOfAll([words]) as TableCell[],
      options: { align: aligned(at), valign: 'bottom', border: under(1.5, officeInks.ink) as never },
    }),
  )
  const nothing: TableCell = {
    text: textOfAll([plain(emptyWords(table), fit.size, { ink: officeInks.quiet })]) as TableCell[],
    options: { colspan: table.columns.length, border: under(0.5, officeInks.hair) as never },
  }
  const body = rows.length > 0 ? rows.map((row) => row.cells.map((cell, at) => tableCell(cell, aligned(at)))) : [[nothing]]
  const heights = [set.headerHeight, ...(rows.length > 0 ? rows.map(({ height }: SlideRow) => height) : [24])]
  slide.addTable([header, ...body], {
    x: inches(room.left),
    y: inches(beneath),
    w: inches(room.width),
    colW: fit.widths.map(inches),
    rowH: heights.map(inches),
    margin: [cellTop, cellSide, cellTop, cellSide].map(inches) as [number, number, number, number],
    fontFace: 'Arial',
    objectName: table.caption,
  })
  const y = beneath + heights.reduce((sum, height) => sum + height, 0) + 2
  if (source) slide.addText(source, { x: inches(room.left), y: inches(y), w: inches(room.width), h: inches(12), ...small })
}

interface FigureBox {
  x: number
  y: number
  w: number
  h: number
  /** Height kept for what the chart shows in words; nought where they are its alternative text only. */
  said: number
}

/** One chart in its share of the slide: its name, what it shows, its picture with the same words as alternative text, where it comes from. Answers with its lines as SVG. */
function drawFigure(slide: Slide, figure: ReportFigure, box: FigureBox): string {
  const [name, foot] = [18 + box.said, figure.source?.trim() ? 14 : 0]
  const space = { w: box.w, h: box.h - name - foot }
  const width = Math.min(640, box.w / 0.75)
  const own = { width, height: Math.max(chartSize(figure, width).height, Math.min(width * 0.7, (width * space.h) / space.w)) }
  const svg = chartSvg(figure, own)
  const scale = Math.min(space.w / own.width, space.h / own.height)
  const [w, h] = [own.width * scale, own.height * scale]
  slide.addText(figure.caption, {
    x: inches(box.x),
    y: inches(box.y),
    w: inches(box.w),
    h: inches(18),
    fontSize: 12,
    bold: true,
    color: officeInks.ink,
    margin: 0,
    fit: 'shrink',
  })
  if (box.said > 0)
    slide.addText(figure.words, {
      ...{ x: inches(box.x), y: inches(box.y + 18), w: inches(box.w), h: inches(box.said) },
      ...{ fontSize: wordsSize, color: officeInks.ink, margin: 0, valign: 'top' as const },
    })
  slide.addImage({
    data: `image/png;base64,${Buffer.from(chartPng(svg, Math.round(own.width))).toString('base64')}`,
    x: inches(box.x),
    y: inches(box.y + name),
    w: inches(w),
    h: inches(h),
    altText: figure.words,
    objectName: figure.caption,
  })
  if (figure.source?.trim())
    slide.addText(figure.source, { x: inches(box.x), y: inches(box.y + name + h), w: inches(box.w), h: inches(12), ...small })
  return svg
}

const gutter = 24
/** Type of what a chart shows in words. */
const wordsSize = 10

const saidHeight = ({ words }: ReportFigure, width: number): number => (words.trim() ? heightOf(plain(words, wordsSize), width) + 4 : 0)

/** One chart, two side by side, or four in two rows; what each shows is said above it, but for four, which have no room. Answers with each as SVG. */
export function drawFigures(slide: Slide, figures: readonly ReportFigure[], top: number): string[] {
  const across = figures.length === 1 ? 1 : 2
  const down = figures.length > 2 ? 2 : 1
  const w = (room.width - (across - 1) * gutter) / across
  const h = (room.bottom - top - (down - 1) * 12) / down
  const said = down === 1 ? Math.max(...figures.map((figure) => saidHeight(figure, w))) : 0
  return figures.map((figure, at) =>
    drawFigure(slide, figure, { x: room.left + (at % 2) * (w + gutter), y: top + Math.floor(at / 2) * (h + 12), w, h, said }),
  )
}
