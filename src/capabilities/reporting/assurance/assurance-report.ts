import type { Report } from '../../../documents/report.ts'
import type { Day } from '../../../kernel/day.ts'
import { periodLabel } from '../../../kernel/period.ts'
import type { Matrix } from '../../risk/index.ts'
import { paperFoot } from '../paper-foot.ts'
import { asOwnPaper } from '../sections/as-own-paper.ts'
import { type AssuranceFacts, assuranceSection } from '../sections/assurance-section.ts'
import { heatSection } from '../sections/heat-section.ts'

/** Everything the paper is written from. */
export interface AssurancePaperFacts extends AssuranceFacts {
  matrix: Matrix
  trust: string
  isSample: boolean
  history: { entries: number; head: string }
  on: Day
}

/** The board assurance framework as a paper of its own: the risks, their histories, and the heat map as a table. Pure. */
export function assuranceReport(facts: AssurancePaperFacts): Report {
  const [framework, map] = [assuranceSection(facts), heatSection(facts)]
  const lead = framework.blocks.find((block) => block.kind === 'paragraph')
  return {
    title: `Board assurance framework, ${periodLabel(facts.quarter)}`,
    subtitle: 'Strategic risks with their scores, targets and histories',
    trust: facts.trust,
    status: 'Written from the records, not frozen',
    lang: 'en-GB',
    description:
      lead?.kind === 'paragraph' ? lead.spans.map((span) => (typeof span === 'string' ? span : span.text)).join('') : 'Strategic risks.',
    footer: paperFoot(facts),
    blocks: [
      ...asOwnPaper(framework.blocks),
      ...(facts.risks.length === 0
        ? []
        : [{ kind: 'heading' as const, level: 2 as const, id: 'map', text: 'Heat map' }, ...asOwnPaper(map.blocks)]),
    ],
  }
}
