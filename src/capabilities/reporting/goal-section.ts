import type { Block, Span } from '../../documents/report.ts'
import { groupedBy } from '../../kernel/grouped.ts'
import { quarterOf, type Standing, summaryOf } from '../delivery/index.ts'
import type { RiskFacts } from '../risk/index.ts'
import { itemTable } from './item-table.ts'
import { type Heading, headingOf, type ProgressFacts, told } from './progress-facts.ts'
import { riskExtract } from './risk-extract.ts'

/** The paper's body: a section to each goal, then what stands under none of them. */
export function bodySections(facts: ProgressFacts): Block[] {
  return [...facts.headings.flatMap((heading, at) => headingSection(facts, heading, at + 1)), ...looseItems(facts), ...looseRisks(facts)]
}

/** One goal: its words, a computed answer, its risks, its items topic by topic. */
function headingSection(facts: ProgressFacts, heading: Heading, at: number): Block[] {
  const { id, title } = heading
  const standings = facts.standings.filter((standing) => headingOf(facts, standing) === id)
  const risks = facts.risks.filter((risk) => risk.goalId === id)
  return [
    { kind: 'heading', level: 2, id: `goal-${id}`, text: `${at}. ${title}` },
    ...promised(heading),
    answerOf(facts, standings),
    ...risksUnder(facts, risks, heading),
    ...itemsByTopic(facts, standings, { id: String(id), title }),
  ]
}

function promised({ statement, objectives }: Heading): Block[] {
  return [
    ...(statement.trim() ? [{ kind: 'paragraph' as const, spans: [statement] }] : []),
    ...(objectives.length > 0 ? [{ kind: 'list' as const, items: objectives.map((objective): Span[] => [objective]) }] : []),
  ]
}

function answerOf(facts: ProgressFacts, standings: readonly Standing[]): Block {
  const where = facts.axis === 'goal' ? 'goal' : 'brick'
  if (standings.length === 0) return { kind: 'paragraph', spans: [{ text: `No item reports on this ${where}.`, bold: true }] }
  const [first = '', ...rest] = summaryOf(standings.map(told))
  return { kind: 'paragraph', spans: [{ text: first, bold: true }, ...(rest.length > 0 ? [` ${rest.join(' ')}`] : [])] }
}

function risksUnder(facts: ProgressFacts, risks: readonly RiskFacts[], { id, title }: Heading): Block[] {
  if (risks.length > 0) return [riskExtract(risks, { id: `risks-${id}`, title, quarter: quarterOf(facts.period) })]
  return facts.axis === 'brick' ? [] : [{ kind: 'paragraph', spans: ['The board assurance framework names no risk to this goal.'] }]
}

function itemsByTopic(facts: ProgressFacts, standings: readonly Standing[], of: { id: string; title: string }): Block[] {
  return [...groupedBy(standings, ({ item }) => item.topic)].map(([topic, found], at) =>
    itemTable(facts, found, { id: `items-${of.id}-${at + 1}`, title: topic || of.title }),
  )
}

function looseItems(facts: ProgressFacts): Block[] {
  const standings = facts.standings.filter((standing) => headingOf(facts, standing) === null)
  if (standings.length === 0) return []
  const title = facts.headings.length === 0 ? 'All items' : `Items under no ${facts.axis}`
  return [
    { kind: 'heading', level: 2, id: 'other-items', text: title },
    answerOf(facts, standings),
    ...itemsByTopic(facts, standings, { id: 'other', title }),
  ]
}

function looseRisks(facts: ProgressFacts): Block[] {
  const risks = facts.risks.filter(({ goalId }) => !facts.headings.some(({ id }) => id === goalId))
  if (risks.length === 0) return []
  const title = facts.headings.length === 0 || facts.axis === 'brick' ? 'Strategic risks' : 'Strategic risks under no goal'
  return [
    { kind: 'heading', level: 2, id: 'other-risks', text: title },
    riskExtract(risks, { id: 'risks-other', title, quarter: quarterOf(facts.period) }),
  ]
}
