import type { Report } from '../../../documents/report.ts'
import { dayInWords } from '../../../kernel/day.ts'
import { boardAnswer } from '../../measures/index.ts'
import { paperFoot } from '../paper-foot.ts'
import { asOwnPaper } from '../sections/as-own-paper.ts'
import { inPairs, type MeasuresFacts, measuresSection } from './measures-section.ts'

/** Everything the paper is written from. */
export interface MeasuresPaperFacts extends MeasuresFacts {
  trust: string
  isSample: boolean
  history: { entries: number; head: string }
}

/** The measures of a place as a paper of its own. Pure. */
export function measuresReport(facts: MeasuresPaperFacts): Report {
  const { strong, words } = boardAnswer(facts.rows, facts.place)
  return {
    title: facts.placeId === undefined ? 'Performance' : `Performance: ${facts.place}`,
    subtitle: `Measures as at ${dayInWords(facts.on)}`,
    trust: facts.trust,
    status: 'Written from the records, not frozen',
    lang: 'en-GB',
    description: `${strong} ${words}`.trim(),
    footer: paperFoot(facts),
    landscape: true,
    blocks: inPairs(asOwnPaper(measuresSection(facts).blocks)),
  }
}
