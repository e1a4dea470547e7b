import { dayInWords } from '../../../kernel/day.ts'
import { type WaitFacts, waitBlocks, waitsSource } from '../../access/index.ts'
import type { SectionBlocks } from '../sections/section.ts'

/** Waits as a section of a pack: the answer, a table by service, and charts of what is over standard. Pure. */
export const waitsSection = (facts: WaitFacts): SectionBlocks => ({
  blocks: waitBlocks(facts, { level: 3, isSection: true }),
  asOf: dayInWords(facts.on),
  source: waitsSource(facts),
  refs: facts.rows.map(({ service }) => `access service:${service.id}`),
})
