import type { Block, Span } from '../../../documents/report.ts'
import { byNumber } from '../../../kernel/words.ts'
import { scoreInWords } from '../../risk/index.ts'
import { spreadInWords } from '../sections/cells.ts'
import type { PaperRisk } from './facts.ts'

/** So many risks of other registers are named at most, the worst. */
const mostBeneath = 6

const between = (parts: readonly Span[][]): Span[] => parts.flatMap((part, at) => [...(at === 0 ? [] : ['; ']), ...part])

/** The measures that show whether the risk grows, each with its latest figure and what the rules say; and the items there to bring it down, declared beside earned. */
export function linkedBlocks({ measures, items }: PaperRisk): Block[] {
  const measured = measures.map(({ name, latest, signal, href }): Span[] => [{ text: name, href }, `, ${latest} (${signal.toLowerCase()})`])
  const spans: Span[] = [
    ...(measures.length === 0
      ? []
      : [{ text: measures.length === 1 ? 'Measure:' : 'Measures:', bold: true as const }, ' ', ...between(measured), '. ']),
    ...(items.length === 0 ? [] : [{ text: 'Items of plans:', bold: true as const }, ` ${itemsTold(items)}`]),
  ]
  return spans.length === 0 ? [] : [{ kind: 'paragraph', spans }]
}

/** "4 are there to bring it down: declared 4 green; the records support 4 amber." */
const itemsTold = (items: PaperRisk['items']): string =>
  `${items.length} ${items.length === 1 ? 'is' : 'are'} there to bring it down: declared ${spreadInWords(items.map(({ declared }) => declared))}; the records support ${spreadInWords(items.map(({ earned }) => earned))}.`

/** The risks of other registers that belong to it, the worst first; one scored above it is said to be. */
export function beneathBlocks({ line: { now }, beneath }: PaperRisk): Block[] {
  if (beneath.length === 0) return []
  const worst = beneath.toSorted((a, b) => (b.now ?? -1) - (a.now ?? -1) || byNumber(a.risk.number, b.risk.number))
  const parts = worst
    .slice(0, mostBeneath)
    .map(({ risk, register, now: score }): Span[] => [
      { text: `${risk.number} ${risk.title}`, href: `/risks/${risk.id}` },
      ` (${register}; ${scoreInWords(risk.matrix, score)}${score !== null && now !== null && score > now ? ', above the risk it belongs to' : ''})`,
    ])
  const rest = beneath.length - parts.length
  const end = rest > 0 ? `; and ${rest} more.` : '.'
  return [{ kind: 'paragraph', spans: [{ text: 'Operational risks beneath it:', bold: true }, ' ', ...between(parts), end] }]
}
