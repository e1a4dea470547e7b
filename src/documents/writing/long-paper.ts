import type { Report } from '../report.ts'

/** About five pages: from here on a paper lists its sections. */
const longPaper = 70

/** Whether a paper is long enough, by its rows, items and paragraphs, to need a list of its sections. */
export function isLongPaper({ blocks }: Report): boolean {
  const sections = blocks.filter((block) => block.kind === 'heading' && block.level === 2)
  const sizes = blocks.map((block) => {
    if (block.kind === 'table') return block.rows.length
    return block.kind === 'list' || block.kind === 'figures' ? block.items.length : 1
  })
  return sections.length >= 3 && sizes.reduce((sum, size) => sum + size, 0) >= longPaper
}
