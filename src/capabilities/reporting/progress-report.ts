import type { Report } from '../../documents/report.ts'
import { dayInWords } from '../../kernel/day.ts'
import { bodySections } from './goal-section.ts'
import { paperFoot } from './paper-foot.ts'
import type { ProgressFacts } from './progress-facts.ts'
import { closing } from './report-closing.ts'
import { firstAnswer, opening } from './report-opening.ts'

/** The quarter's paper for the board, written from the records: goal by goal, its risks, its items, declared beside earned. Pure: the same facts give the same words. */
export function progressReport(facts: ProgressFacts): Report {
  const { trust, strategy, period } = facts
  return {
    title: `${strategy ? `${strategy}: progress` : 'Progress'} in ${period.label}`,
    subtitle: period.board_on ? `Board of directors, ${dayInWords(period.board_on)}` : 'Board of directors',
    trust,
    status: statusOf(facts),
    lang: 'en-GB',
    description: firstAnswer(facts),
    footer: paperFoot(facts),
    ...(facts.edition ? {} : { draft: true as const }),
    blocks: [...opening(facts), ...bodySections(facts), ...closing(facts)],
  }
}

const statusOf = ({ edition }: ProgressFacts): string =>
  edition ? `Frozen on ${dayInWords(edition.on)}, edition ${edition.number}` : 'Draft, not frozen'
