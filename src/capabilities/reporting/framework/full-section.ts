import type { Block, ReportTable } from '../../../documents/report.ts'
import { dayInWords } from '../../../kernel/day.ts'
import { type Period, periodLabel } from '../../../kernel/period.ts'
import { appetiteInWords, scoreInWords } from '../../risk/index.ts'
import { whyNoRisk } from '../sections/assurance-section.ts'
import { answer, note, numberCell, scoreCell } from '../sections/cells.ts'
import { asStood } from '../sections/reported.ts'
import type { SectionBlocks } from '../sections/section.ts'
import { answerable, behindInWords, directionCell, toleratedCell } from './extract-section.ts'
import type { FrameworkFacts, PaperRisk } from './facts.ts'
import { risksByObjective } from './objectives.ts'
import { riskBlocks } from './risk-blocks.ts'
import type { Sourced } from './sourced.ts'
import { controlCounts, countsInWords, frameworkAnswer, inOrder } from './told.ts'

/** What the whole framework says first: the answer, and what its counts mean. */
export function frameworkLead(facts: FrameworkFacts): Block[] {
  const { risks, on } = facts
  const { strong, words } = frameworkAnswer(facts)
  const none = whyNoRisk({ ...facts, risks: risks.map(({ line }) => line.risk) })
  return [
    answer(none ?? strong, none === undefined ? words : ''),
    ...note([behindInWords(facts), countsInWords(controlCounts(risks, on))].filter(Boolean).join(' ')),
  ]
}

/**
 * The body of the whole framework: all risks in one table, what is tolerated under each objective, then each risk with what a board needs of it, in
 * the order of the table. Headings of level 2; in a paper of its own the foot says where the figures of each risk come from, and a risk that is not
 * in a top band is folded where a format can fold.
 */
export function frameworkBody(facts: FrameworkFacts, { isOwn = true }: { isOwn?: boolean } = {}): Block[] {
  const { risks, quarter, on } = facts
  if (risks.length === 0) return []
  const source = asStood(`${facts.register.name}, scores of ${periodLabel(quarter)}`, on)
  return [
    { kind: 'heading', level: 2, id: 'all', text: 'All risks, highest score first' },
    risksTable(facts, source),
    objectivesTable(facts, source),
    ...inOrder(risks).flatMap((told) => oneRisk(told, facts, isOwn ? undefined : source)),
  ]
}

/** The same as a section of a pack, every heading of level 3. */
export function fullSection(facts: FrameworkFacts): SectionBlocks {
  return {
    blocks: [...frameworkLead(facts), ...frameworkBody(facts, { isOwn: false })].map((block) =>
      block.kind === 'heading' ? { kind: block.kind, level: 3, id: block.id, text: block.text } : block,
    ),
    asOf: dayInWords(facts.on),
    source: `${facts.register.name}, scores of ${periodLabel(facts.quarter)}`,
    refs: facts.risks.map(({ line }) => `risk:${line.risk.id}`),
  }
}

const objectivesTable = (facts: FrameworkFacts, source: string): ReportTable => ({
  kind: 'table',
  id: 'objectives',
  caption: 'Appetite and tolerance by objective',
  columns: [
    { key: 'objective', title: 'Objective', width: 50, rowHeader: true },
    { key: 'appetite', title: 'Appetite and tolerance', width: 40 },
    { key: 'risks', title: 'Risks', width: 10, align: 'right' },
    { key: 'above', title: 'Above', width: 10, align: 'right' },
  ],
  rows: risksByObjective(facts).map(({ title, id, appetite, risks }) => ({
    cells: [
      { text: title },
      { text: appetite ? appetiteInWords(appetite) : id === null ? 'None: under no objective' : 'No appetite was set' },
      numberCell(risks.length, '0'),
      numberCell(risks.filter(({ stands }) => stands === 'above').length, '0'),
    ],
  })),
  source,
})

const risksTable = ({ risks, quarter }: FrameworkFacts, source: string): ReportTable => ({
  kind: 'table',
  id: 'all-risks',
  caption: `Strategic risks, ${periodLabel(quarter)}`,
  columns: [
    { key: 'number', title: 'No', width: 6 },
    { key: 'risk', title: 'Risk', width: 44, rowHeader: true },
    { key: 'inherent', title: 'Inherent', width: 9, align: 'right' },
    { key: 'now', title: 'Current', width: 14 },
    { key: 'target', title: 'Target', width: 8, align: 'right' },
    { key: 'direction', title: 'Direction', width: 18 },
    { key: 'tolerated', title: 'Tolerated', width: 18 },
  ],
  rows: inOrder(risks).map((told) => riskRow(told, quarter)),
  source,
})

const riskRow = (told: PaperRisk, quarter: Period): ReportTable['rows'][number] => ({
  ref: `risk:${told.line.risk.id}`,
  cells: [
    { text: told.line.risk.number },
    { text: told.line.risk.title, href: `#${placeOf(told)}`, below: [{ text: answerable(told) }] },
    numberCell(told.levels.inherent?.score ?? null, 'Not known'),
    scoreCell(told.line.risk.matrix, told.line.now),
    numberCell(told.line.target, 'None'),
    directionCell(told, quarter),
    toleratedCell(told, quarter),
  ],
})

const placeOf = ({ line }: PaperRisk): string => `risk-${line.risk.id}`

/** "Risk 01: People wait too long (20, Extreme)": closed, it still says how grave it is. */
const headOf = ({ line: { risk, now } }: PaperRisk): string =>
  `Risk ${risk.number}: ${risk.title.trim()} (${scoreInWords(risk.matrix, now)})`

const oneRisk = (told: PaperRisk, { quarter, on }: FrameworkFacts, source: Sourced): Block[] => [
  {
    ...{ kind: 'heading', level: 2, id: placeOf(told), text: headOf(told), newPage: true },
    ...(told.line.band?.top ? {} : { folded: true as const }),
  },
  ...riskBlocks(told, { quarter, on, source, amongMany: true }),
]
