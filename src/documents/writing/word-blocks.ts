import { Bookmark, type FileChild, HeadingLevel, Paragraph, TabStopType } from 'docx'
import { type Block, spanOf } from '../report.ts'
import { officeInks } from './office-tones.ts'
import { wordFigure, wordFigures } from './word-figures.ts'
import type { WordSetting } from './word-setting.ts'
import { wordTable } from './word-table.ts'
import { runsOf, spansOf } from './word-words.ts'

const levels = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const
const roles = { lead: 'Lead', note: 'Note' } as const

const heading = (block: Extract<Block, { kind: 'heading' }>, setting: WordSetting): Paragraph =>
  new Paragraph({
    heading: levels[block.level],
    ...(block.newPage ? { pageBreakBefore: true } : {}),
    children: [new Bookmark({ id: setting.placeOf(block.id), children: runsOf(block.text) })],
  })

const facts = (items: readonly { term: string; words: string }[]): Paragraph[] =>
  items.map(
    ({ term, words }) =>
      new Paragraph({
        style: 'Fact',
        tabStops: [{ type: TabStopType.LEFT, position: 2600 }],
        children: [...runsOf(`${term}\t`, { color: officeInks.quiet }), ...runsOf(words, { bold: true })],
      }),
  )

/** One block of the report; a few words that lead into a table or chart stay on its page. */
export function wordBlock(block: Block, next: Block | undefined, setting: WordSetting): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block, setting)]
    case 'paragraph': {
      const isShort = block.spans.reduce((sum, span) => sum + spanOf(span).text.length, 0) < 400
      const leads = isShort && (next?.kind === 'table' || next?.kind === 'figure')
      const style = block.role ? { style: roles[block.role] } : {}
      return block.spans.length > 0 ? [new Paragraph({ ...style, keepNext: leads, children: spansOf(block.spans, setting) })] : []
    }
    case 'list':
      return block.items.map(
        (item, at) =>
          new Paragraph({
            style: 'ListItem',
            ...(at === block.items.length - 1 ? { spacing: { after: 180 } } : {}),
            children: spansOf(item, setting),
          }),
      )
    case 'facts':
      return facts(block.items)
    case 'table':
      return wordTable(block, setting)
    case 'figure':
      return wordFigure(block, setting)
    case 'figures':
      return wordFigures(block.items, block.across, setting)
  }
}
