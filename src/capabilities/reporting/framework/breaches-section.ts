import type { ReportTable } from '../../../documents/report.ts'
import { dayInWords } from '../../../kernel/day.ts'
import { type Period, periodLabel } from '../../../kernel/period.ts'
import { count, opening } from '../../../kernel/words.ts'
import { appetiteInWords } from '../../risk/index.ts'
import { whyNoRisk } from '../sections/assurance-section.ts'
import { answer, note, numberCell, scoreCell } from '../sections/cells.ts'
import { asStood } from '../sections/reported.ts'
import type { SectionBlocks } from '../sections/section.ts'
import { answerable, directionCell } from './extract-section.ts'
import type { FrameworkFacts, PaperRisk } from './facts.ts'
import { aboveSince, frameworkAnswer, inOrder } from './told.ts'

/** The risks that stand above what is tolerated, how far and since when, and the targets that would be too. Pure. */
export function breachesSection(facts: FrameworkFacts): SectionBlocks {
  const { risks, quarter, on } = facts
  const above = inOrder(risks.filter(({ stands }) => stands === 'above'))
  const { strong, words } = frameworkAnswer(facts)
  const source = `${facts.register.name} and appetite in force, scores of ${periodLabel(quarter)}`
  const none = whyNoRisk({ ...facts, risks: risks.map(({ line }) => line.risk) })
  return {
    blocks: [
      answer(none ?? strong, none === undefined ? words : ''),
      ...note([targetsInWords(risks), bareInWords(facts)].filter(Boolean).join(' ')),
      ...(above.length === 0 ? [] : [breachTable(above, quarter, asStood(source, on))]),
    ],
    asOf: dayInWords(on),
    source,
    refs: above.map(({ line }) => `risk:${line.risk.id}`),
  }
}

/** A target above what is tolerated is no target: reaching it would still leave too much risk. */
function targetsInWords(risks: readonly PaperRisk[]): string {
  const numbers = risks
    .filter(({ line, appetite }) => appetite !== undefined && line.target !== null && line.target > appetite.toleranceTo)
    .map(({ line }) => line.risk.number)
  if (numbers.length === 0) return ''
  return `${opening(numbers.length)} ${numbers.length === 1 ? 'target lies' : 'targets lie'} above what is tolerated too: ${numbers.join(', ')}.`
}

function bareInWords({ objectives }: FrameworkFacts): string {
  const bare = objectives.filter(({ appetite }) => !appetite).length
  return bare === 0 ? '' : `${count(bare, 'objective has', 'objectives have')} no appetite.`
}

const breachTable = (above: readonly PaperRisk[], quarter: Period, source: string): ReportTable => ({
  kind: 'table',
  id: 'breaches',
  caption: `Risks above what is tolerated, ${periodLabel(quarter)}`,
  columns: [
    { key: 'number', title: 'No', width: 6 },
    { key: 'risk', title: 'Risk', width: 36, rowHeader: true },
    { key: 'objective', title: 'Objective', width: 18 },
    { key: 'now', title: 'Current', width: 13 },
    { key: 'tolerated', title: 'Tolerated', width: 16 },
    { key: 'by', title: 'Above by', width: 8, align: 'right' },
    { key: 'since', title: 'Above since', width: 12 },
    { key: 'target', title: 'Target', width: 8, align: 'right' },
    { key: 'direction', title: 'Direction', width: 14 },
  ],
  rows: above.map((told) => breachRow(told, quarter)),
  source,
})

function breachRow(told: PaperRisk, quarter: Period): ReportTable['rows'][number] {
  const { line, appetite, objective } = told
  const since = aboveSince(told, quarter)
  return {
    ref: `risk:${line.risk.id}`,
    cells: [
      { text: line.risk.number },
      { text: line.risk.title, href: `/risks/${line.risk.id}`, below: [{ text: answerable(told) }] },
      { text: objective ?? 'Under none' },
      scoreCell(line.risk.matrix, line.now),
      { text: appetite ? appetiteInWords(appetite) : 'No appetite was set' },
      numberCell(line.now === null || !appetite ? null : line.now - appetite.toleranceTo, 'Cannot tell'),
      { text: since ? periodLabel(since) : 'Cannot tell' },
      numberCell(line.target, 'None'),
      directionCell(told, quarter),
    ],
  }
}
