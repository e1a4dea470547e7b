import type { Block, Report, ReportFigure, ReportTable } from '../report.ts'
import { officeInks } from './office-tones.ts'
import { cutRow, type SlideRow, type SlideTableSet, slideTable } from './slides-rows.ts'
import { cutParagraphs, heightOf, heightOfAll, plain, runsOfSpans, type SlideParagraph } from './slides-text.ts'

/** The room on a slide beneath its title, in points. */
export const room = { left: 36, top: 84, width: 888, bottom: 496 } as const
const fullHeight = room.bottom - room.top

/** What one slide shows: words first, then a table or charts beneath them. */
export interface SlidePlan {
  title: string
  /** The section it belongs to, where the title does not say so. */
  section: string
  words: SlideParagraph[]
  /** Where what stands beneath the words begins. */
  beneath: number
  table?: { set: SlideTableSet; rows: SlideRow[] }
  source?: string
  figures?: readonly ReportFigure[]
}

/** The slides so far, and words not yet on one. */
interface Flow {
  report: Report
  slides: SlidePlan[]
  section: string
  /** Whether the section's name has stood as a title, and whether it has stood at all. */
  isNamed: boolean
  isShown: boolean
  words: SlideParagraph[]
}

const gap = 10
const continued = (title: string): string => `${title} (continued)`

const slide = (flow: Flow, title: string, words: SlideParagraph[] = []): SlidePlan => {
  const made: SlidePlan = {
    title,
    section: title.startsWith(flow.section) ? '' : flow.section,
    words,
    beneath: room.top + (words.length > 0 ? heightOfAll(words, room.width) + gap : 0),
  }
  flow.slides.push(made)
  flow.isShown = true
  return made
}

/** Puts all waiting words on slides of their own. */
function flushWords(flow: Flow): void {
  while (flow.words.length > 0) {
    const [here, rest] = cutParagraphs(flow.words, room.width, fullHeight)
    slide(flow, flow.isNamed ? continued(flow.section) : flow.section, here)
    flow.isNamed = true
    flow.words = rest
  }
}

/** A section of which nothing has been shown is there all the same. */
function endSection(flow: Flow): void {
  flushWords(flow)
  if (!flow.isShown) slide(flow, flow.section)
}

/** The waiting words when they leave room for what they lead into; else they get slides of their own. */
function leadingWords(flow: Flow, needed: number): SlideParagraph[] {
  if (heightOfAll(flow.words, room.width) + gap + needed > fullHeight) flushWords(flow)
  const words = flow.words
  flow.words = []
  return words
}

const sourceHeight = 14

function addTable(table: ReportTable, flow: Flow): void {
  const below = table.source?.trim() ? sourceHeight : 0
  const set = slideTable(table, flow.report, { width: room.width, height: fullHeight - below })
  const first = set.rows[0]?.height ?? 30
  const waiting = [...set.rows]
  let on = slide(flow, table.caption, leadingWords(flow, Math.min(fullHeight / 2, set.headerHeight + first) + below))
  for (;;) {
    const rows: SlideRow[] = []
    let left = room.bottom - below - on.beneath - set.headerHeight
    for (let row = waiting[0]; row !== undefined; row = waiting[0]) {
      if (row.height > left && rows.length === 0) {
        const [here, rest] = cutRow(row, set, left)
        waiting.splice(0, 1, rest)
        rows.push(here)
        break
      }
      if (row.height > left) break
      rows.push(row)
      left -= row.height
      waiting.shift()
    }
    on.table = { set, rows }
    if (waiting.length === 0) break
    on = slide(flow, continued(table.caption))
  }
  if (below > 0 && table.source) on.source = table.source
}

function addFigures(figures: readonly ReportFigure[], flow: Flow): void {
  const words = leadingWords(flow, figures.length > 2 ? 330 : 260)
  const onSlide = figures.length > 2 ? 4 : 2
  for (let at = 0; at < figures.length; at += onSlide) {
    const title = at === 0 && !flow.isNamed ? flow.section : at === 0 ? figureTitle(figures, flow) : continued(flow.section)
    slide(flow, title, at === 0 ? words : []).figures = figures.slice(at, at + onSlide)
    flow.isNamed = true
  }
}

const figureTitle = (figures: readonly ReportFigure[], flow: Flow): string =>
  figures.length === 1 && figures[0] ? figures[0].caption : continued(flow.section)

const sizes = { lead: 18, note: 11, plain: 14 } as const

function wordsOf(block: Block, report: Report): SlideParagraph[] {
  switch (block.kind) {
    case 'heading':
      return [plain(block.text, 16, { bold: true }, 14)]
    case 'paragraph': {
      const ink = block.role === 'note' ? { ink: officeInks.quiet } : {}
      const runs = runsOfSpans(block.spans, report).map((run) => ({ ...ink, ...run }))
      return runs.length > 0 ? [{ runs, size: sizes[block.role ?? 'plain'], before: 8 }] : []
    }
    case 'list':
      return block.items.map((item) => ({ runs: runsOfSpans(item, report), size: sizes.plain, before: 4, bullet: true }))
    case 'facts':
      return block.items.map(({ term, words }) => ({
        size: sizes.plain,
        before: 4,
        runs: [
          { text: `${term}: `, ink: officeInks.quiet },
          { text: words, bold: true },
        ],
      }))
    default:
      return []
  }
}

/** Charts on their own that follow one another share a slide, two at a time. */
function gathered(blocks: readonly Block[]): Block[] {
  const kept: Block[] = []
  for (const block of blocks) {
    const before = kept.at(-1)
    if (block.kind === 'figure' && before?.kind === 'figure') kept.splice(-1, 1, { kind: 'figures', across: 2, items: [before, block] })
    else kept.push(block)
  }
  return kept
}

/** The lead of a paper with the largest type in which it stands on the cover; nothing where it is too long for one. */
export function coverLead(report: Report): { block: Extract<Block, { kind: 'paragraph' }>; size: number } | undefined {
  const block = report.blocks.find((one) => one.kind === 'paragraph' && one.role === 'lead' && one.spans.length > 0)
  if (block?.kind !== 'paragraph') return undefined
  const runs = runsOfSpans(block.spans, report)
  const size = [20, 18, 16, 14].find((one) => heightOf({ runs, size: one, before: 0 }, room.width) <= 170)
  return size === undefined ? undefined : { block, size }
}

/** The report slide by slide beneath its cover: every word on one of them, none beyond its edge. A lead that opens the paper stands on the cover. */
export function slidePlans(report: Report): SlidePlan[] {
  const flow: Flow = { report, slides: [], section: report.title, isNamed: false, isShown: true, words: [] }
  const opens = report.blocks[0] === coverLead(report)?.block
  for (const block of gathered(opens ? report.blocks.slice(1) : report.blocks)) {
    if (block.kind === 'heading' && block.level === 2) {
      endSection(flow)
      flow.section = block.text
      flow.isNamed = false
      flow.isShown = false
    } else if (block.kind === 'table') addTable(block, flow)
    else if (block.kind === 'figure') addFigures([block], flow)
    else if (block.kind === 'figures') addFigures(block.items, flow)
    else flow.words.push(...wordsOf(block, report))
  }
  endSection(flow)
  return flow.slides
}
