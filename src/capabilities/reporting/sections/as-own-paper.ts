import type { Block } from '../../../documents/report.ts'

/** A section's blocks as they stand in a paper of their own: headings a level higher. */
export const asOwnPaper = (blocks: readonly Block[]): Block[] =>
  blocks.map((block) => (block.kind === 'heading' ? { ...block, level: 2 } : block))
