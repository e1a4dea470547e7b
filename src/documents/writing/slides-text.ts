import { type Report, type ReportCell, type Span, spanOf, tagOf } from '../report.ts'
import { goesOn, goesOnInWord } from '../slide-rows.ts'
import { linesIn } from './column-widths.ts'
import { linkTarget } from './link-target.ts'
import { officeInks, officeTones } from './office-tones.ts'

/** Words of one look on a slide. */
export interface SlideRun {
  text: string
  bold?: true
  /** Did not stand in the text before: a line beneath. */
  isNew?: true
  url?: string
  ink?: string
}

/** A paragraph on a slide; sizes and spaces in points. */
export interface SlideParagraph {
  runs: SlideRun[]
  size: number
  before: number
  bullet?: true
}

/** Height of a line over the size of its type, a little more than any program takes. */
const lineHeight = 1.22

export const textOfParagraph = ({ runs }: SlideParagraph): string => runs.map(({ text }) => text).join('')

/** Height that a paragraph takes in a width, in points, without the space before it. */
export const heightOf = (paragraph: SlideParagraph, width: number): number =>
  linesIn(textOfParagraph(paragraph), width - (paragraph.bullet ? 18 : 0), paragraph.size) * paragraph.size * lineHeight

/** The words of a span; only an address on the web leads anywhere from a slide. */
function runOf({ text, bold, href }: { text: string; bold?: true; href?: string }, report: Report): SlideRun {
  const target = text.trim() === '' ? undefined : linkTarget(href, report)
  return { text, ...(bold ? { bold } : {}), ...(target && 'url' in target ? { url: target.url } : {}) }
}

export const runsOfSpans = (spans: readonly Span[], report: Report): SlideRun[] => spans.map((span) => runOf(spanOf(span), report))

/** A cell by paragraph: the tag's word, the words after it, what stands below. */
export function cellParagraphs(cell: ReportCell, size: number, report: Report): SlideParagraph[] {
  const tag = tagOf(cell)
  const { bold, href } = cell
  const words = { text: tag ? tag.rest : cell.text, ...(bold ? { bold } : {}), ...(href === undefined ? {} : { href }) }
  const said: SlideRun[] = cell.runs
    ? cell.runs.map((run) => ({ text: run.text, ...(run.new ? { isNew: true as const } : {}) }))
    : [runOf(words, report)]
  const below = (cell.below ?? []).map(({ label, text }) => ({
    size,
    before: 4,
    runs: [...(label ? [{ text: `${label} `, bold: true as const }] : []), { text }],
  }))
  return [
    ...(tag ? [{ size, before: 0, runs: [{ text: tag.word, bold: true as const, ink: officeTones[tag.tone].ink }] }] : []),
    ...(tag && words.text === '' ? [] : [{ size, before: 0, runs: said }]),
    ...below,
  ]
}

/** The runs from one place in their text to another. */
function slice(runs: readonly SlideRun[], from: number, to: number): SlideRun[] {
  let at = 0
  return runs.flatMap((run) => {
    const [start, end] = [Math.max(from - at, 0), Math.min(to - at, run.text.length)]
    at += run.text.length
    return end > start ? [{ ...run, text: run.text.slice(start, end) }] : []
  })
}

/** The places where words may be cut: after a line, else between words. */
const cuts = (text: string): number[] => [...text.matchAll(/\n| +/g)].map(({ index }) => index)

/** The last of the places, which stand in order, where all before it fits; undefined where even the first does not. */
function lastThat(fits: (place: number) => boolean, places: readonly number[]): number | undefined {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (fits(places[middle] ?? 0)) low = middle + 1
    else high = middle
  }
  return places[low - 1]
}

/**
 * A paragraph cut where its first part fills no more than a height; undefined where not even a word fits. Between words both
 * ends are marked, so that it is seen, and read back, that the sentence goes on.
 */
export function cutParagraph(paragraph: SlideParagraph, width: number, height: number): [SlideParagraph, SlideParagraph] | undefined {
  const text = textOfParagraph(paragraph)
  const fits = (at: number) => heightOf({ ...paragraph, runs: [{ text: `${text.slice(0, at)}${goesOn}` }] }, width) <= height
  const between = lastThat(fits, cuts(text))
  const at =
    between ||
    lastThat(
      fits,
      Array.from({ length: text.length }, (_, place) => place),
    )
  if (!at || at < 8) return undefined
  const sign = text[at] === '\n' ? '' : at === between ? goesOn : goesOnInWord
  const mark = sign === '' ? [] : [{ text: sign }]
  return [
    { ...paragraph, runs: [...slice(paragraph.runs, 0, at), ...mark] },
    { ...paragraph, runs: [...mark, ...slice(paragraph.runs, at === between ? at + 1 : at, text.length)], before: 0 },
  ]
}

/** Paragraphs cut where a height is full: what stands, and what goes on. Never an empty first part, so that it ends. */
export function cutParagraphs(paragraphs: readonly SlideParagraph[], width: number, height: number): [SlideParagraph[], SlideParagraph[]] {
  let used = 0
  for (const [at, paragraph] of paragraphs.entries()) {
    const before = at === 0 ? 0 : paragraph.before
    const own = before + heightOf(paragraph, width)
    if (used + own <= height) {
      used += own
      continue
    }
    const cut = cutParagraph(paragraph, width, height - used - before)
    if (cut)
      return [
        [...paragraphs.slice(0, at), cut[0]],
        [cut[1], ...paragraphs.slice(at + 1)],
      ]
    return at === 0 ? [[paragraph], paragraphs.slice(1)] : [paragraphs.slice(0, at), paragraphs.slice(at)]
  }
  return [[...paragraphs], []]
}

/** Height of paragraphs one below the other. */
export const heightOfAll = (paragraphs: readonly SlideParagraph[], width: number): number =>
  paragraphs.reduce((sum, paragraph, at) => sum + (at === 0 ? 0 : paragraph.before) + heightOf(paragraph, width), 0)

/** The first of the sizes in which words fit into a box; the last where they fit in none. */
export const sizeFor = (text: string, box: { width: number; height: number }, sizes: readonly number[]): number =>
  sizes.find((size) => linesIn(text, box.width, size) * size * lineHeight <= box.height) ?? sizes.at(-1) ?? 8

export const plain = (text: string, size: number, more: Partial<SlideRun> = {}, before = 0): SlideParagraph => ({
  size,
  before,
  runs: [{ ink: officeInks.ink, ...more, text }],
})
