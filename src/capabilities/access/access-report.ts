import type { Report } from '../../documents/report.ts'
import { dayInWords } from '../../kernel/day.ts'
import type { WaitFacts } from './queries-report.ts'
import { waitBlocks } from './wait-blocks.ts'
import { waitsAnswer } from './waits.ts'

/** The committee's paper on waits: the answer, a table by service, and a chart of each longest wait with its forecast. Pure. */
export const accessReport = (facts: WaitFacts & { trust: string; footer: string }): Report => ({
  title: `Access and waits, ${dayInWords(facts.on)}`,
  subtitle: 'How long people wait, by service, against the standards',
  trust: facts.trust,
  status: 'Written from the records, not frozen',
  lang: 'en-GB',
  description: waitsAnswer(facts.rows).strong,
  footer: facts.footer,
  landscape: true,
  blocks: waitBlocks(facts, { level: 2, isSection: false }),
})
