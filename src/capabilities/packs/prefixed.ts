import type { Block, ReportCell, ReportFigure, Span } from '../../documents/report.ts'

/** The blocks of one section as they stand in a pack: its ids made its own, its places with them, its headings beneath the section's. */
export const prefixed = (blocks: readonly Block[], prefix: string): Block[] => blocks.map((block) => inPack(block, prefix))

const at = (prefix: string, id: string) => `${prefix}-${id}`
const placed = (href: string, prefix: string) => (href.startsWith('#') ? `#${at(prefix, href.slice(1))}` : href)

const spanIn =
  (prefix: string) =>
  (span: Span): Span =>
    typeof span !== 'string' && span.href ? { ...span, href: placed(span.href, prefix) } : span

const cellIn =
  (prefix: string) =>
  (cell: ReportCell): ReportCell =>
    cell.href ? { ...cell, href: placed(cell.href, prefix) } : cell

const figureIn =
  (prefix: string) =>
  (figure: ReportFigure): ReportFigure => ({ ...figure, id: at(prefix, figure.id) })

function inPack(block: Block, prefix: string): Block {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level: 3, text: block.text, id: at(prefix, block.id) }
    case 'paragraph':
      return { ...block, spans: block.spans.map(spanIn(prefix)) }
    case 'list':
      return { ...block, items: block.items.map((item) => item.map(spanIn(prefix))) }
    case 'facts':
      return block
    case 'table':
      return { ...block, id: at(prefix, block.id), rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(cellIn(prefix)) })) }
    case 'figure':
      return figureIn(prefix)(block)
    case 'figures':
      return { ...block, items: block.items.map(figureIn(prefix)) }
  }
}
