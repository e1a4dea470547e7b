import type { Block, Report } from '../../../documents/report.ts'
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

const besides: Block = {
  ...{ kind: 'paragraph', role: 'note' },
  spans: [
    'For what stands against each risk read ',
    { text: 'the board assurance framework', href: '/reports/framework' },
    '; for all risks in one row each, ',
    { text: 'its extract', href: '/reports/framework/extract' },
    '.',
  ],
}

/** How the strategic risks are scored, as a paper of its own: the risks, their histories, and the heat map as a table. Pure. */
export function assuranceReport(facts: AssurancePaperFacts): Report {
  const [framework, map] = [assuranceSection(facts), heatSection(facts)]
  const [lead, ...rest] = asOwnPaper(framework.blocks)
  return {
    title: `Risk scores and heat map, ${periodLabel(facts.quarter)}`,
    subtitle: 'How the strategic risks moved, and where they stand on the matrix',
    trust: facts.trust,
    status: 'Written from the records, not frozen',
    lang: 'en-GB',
    description:
      lead?.kind === 'paragraph' ? lead.spans.map((span) => (typeof span === 'string' ? span : span.text)).join('') : 'Strategic risks.',
    footer: paperFoot(facts),
    blocks: [
      ...(lead ? [lead] : []),
      besides,
      ...rest,
      ...(facts.risks.length === 0
        ? []
        : [{ kind: 'heading' as const, level: 2 as const, id: 'map', text: 'Heat map' }, ...asOwnPaper(map.blocks)]),
    ],
  }
}
