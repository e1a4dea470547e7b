import type { Block, Report, Span } from '../../../documents/report.ts'
import { dayInWords } from '../../../kernel/day.ts'
import { periodLabel } from '../../../kernel/period.ts'
import { shortened } from '../../../kernel/words.ts'
import { paperFoot } from '../paper-foot.ts'
import { asOwnPaper } from '../sections/as-own-paper.ts'
import { askBlocks } from './board-ask.ts'
import { extractSection } from './extract-section.ts'
import type { FrameworkFacts, PaperRisk, PaperWords } from './facts.ts'
import { frameworkBody, frameworkLead } from './full-section.ts'
import { registerSection } from './register-section.ts'
import { riskBlocks } from './risk-blocks.ts'

type Facts = FrameworkFacts & PaperWords

/** The extract of the board assurance framework as a paper of its own. Pure. */
export function extractReport(facts: Facts): Report {
  const [lead, ...rest] = extractSection(facts).blocks
  return {
    ...wrapped(facts, {
      title: `Board assurance framework extract, ${periodLabel(facts.quarter)}`,
      subtitle: 'Every strategic risk in one row',
      description: wordsOf(lead),
      blocks: [
        ...askBlocks(facts),
        ...(lead ? [lead] : []),
        besides([
          'For the controls, assurances and actions of each read ',
          framework,
          '; for how scores moved and the heat map, ',
          scores,
          '.',
        ]),
        ...rest,
      ],
    }),
    landscape: true,
    compact: true,
  }
}

/** The whole board assurance framework as a paper of its own: a risk on a page where it fits. Pure. */
export function frameworkReport(facts: Facts): Report {
  const [lead, ...rest] = frameworkLead(facts)
  return {
    ...wrapped(facts, {
      title: `Board assurance framework, ${periodLabel(facts.quarter)}`,
      subtitle: 'Each strategic risk with its scores, controls, assurances, gaps and actions',
      description: wordsOf(lead),
      blocks: [
        ...askBlocks(facts),
        ...(lead ? [lead] : []),
        besides(['For all risks in one row each read ', extract, '; for how scores moved and the heat map, ', scores, '.']),
        ...rest,
        ...frameworkBody(facts),
      ],
    }),
    compact: true,
    contents: true,
  }
}

const framework: Span = { text: 'the board assurance framework', href: '/reports/framework' }
const extract: Span = { text: 'its extract', href: '/reports/framework/extract' }
const scores: Span = { text: 'risk scores and heat map', href: '/reports/assurance' }

/** What other papers of the same risks are for. */
const besides = (spans: Span[]): Block => ({ kind: 'paragraph', role: 'note', spans })

/** Every risk of a register on pages laid across. Pure. */
export function riskRegisterReport(facts: Facts): Report {
  const blocks = asOwnPaper(registerSection(facts, { wide: true }).blocks)
  return {
    ...wrapped(facts, {
      title: `Risk register: ${facts.register.name}, ${periodLabel(facts.quarter)}`,
      subtitle: `Risks as at ${dayInWords(facts.on)}, highest score first`,
      description: wordsOf(blocks[0]),
      blocks,
    }),
    landscape: true,
  }
}

/** One risk on one page, where it fits; on more where there is more to say. Pure. */
export function riskReport(facts: Facts, told: PaperRisk): Report {
  const blocks = riskBlocks(told, { quarter: facts.quarter, on: facts.on, source: undefined, amongMany: false })
  return {
    ...wrapped(facts, {
      title: `Risk ${told.line.risk.number}: ${shortened(told.line.risk.title.trim(), 140)}`,
      subtitle: `${told.register}, ${periodLabel(facts.quarter)}`,
      description: wordsOf(blocks[0]),
      blocks,
    }),
    compact: true,
    onePage: true,
  }
}

const wrapped = (facts: Facts, words: Pick<Report, 'title' | 'subtitle' | 'description' | 'blocks'>): Report => ({
  ...words,
  trust: facts.trust,
  status: 'Written from the records, not frozen',
  lang: 'en-GB',
  description: words.description || words.subtitle,
  footer: paperFoot(facts),
})

const wordsOf = (block: Block | undefined): string =>
  block?.kind === 'paragraph' ? block.spans.map((span) => (typeof span === 'string' ? span : span.text)).join('') : ''
