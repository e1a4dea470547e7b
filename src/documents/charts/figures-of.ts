import type { Report, ReportFigure } from '../report.ts'

/** All figures of a report in their order, those side by side too. */
export const figuresOf = ({ blocks }: Report): ReportFigure[] =>
  blocks.flatMap((block) => (block.kind === 'figure' ? [block] : block.kind === 'figures' ? block.items : []))
