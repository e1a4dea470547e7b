import type { Column, ReportCell, ReportRow, ReportTable } from '../../../documents/report.ts'
import { dayInWords } from '../../../kernel/day.ts'
import { type Period, periodLabel } from '../../../kernel/period.ts'
import { riskStandingIn, scoreInWords } from '../../risk/index.ts'
import { quarterBefore } from '../quarter-names.ts'
import { whyNoRisk } from '../sections/assurance-section.ts'
import { answer, beneath, note, numberCell, scoreTone } from '../sections/cells.ts'
import { asStood } from '../sections/reported.ts'
import type { SectionBlocks } from '../sections/section.ts'
import { degreesInWords } from './degrees.ts'
import type { FrameworkFacts, PaperRisk } from './facts.ts'
import { aboveSince, controlCounts, countsInWords, frameworkAnswer, greenUnder, inOrder, itemsInWords } from './told.ts'

/** The extract of the framework: every risk in one row of one table. Pure. */
export function extractSection(facts: FrameworkFacts): SectionBlocks {
  const { risks, quarter, on } = facts
  const { strong, words } = frameworkAnswer(facts)
  const from = `${facts.register.name}, scores of ${periodLabel(quarter)}`
  const none = whyNoRisk({ ...facts, risks: risks.map(({ line }) => line.risk) })
  return {
    blocks: [
      answer(none ?? strong, none === undefined ? words : ''),
      ...note([behindInWords(facts), countsInWords(controlCounts(risks, on))].filter(Boolean).join(' ')),
      ...(risks.length === 0 ? [] : [extractTable(facts, asStood(from, on))]),
    ],
    asOf: dayInWords(on),
    source: from,
    refs: risks.map(({ line }) => `risk:${line.risk.id}`),
  }
}

/** That the quarter asked for is not scored yet. */
export const behindInWords = ({ risks, quarter, asked }: FrameworkFacts): string =>
  risks.length === 0 || periodLabel(quarter) === periodLabel(asked)
    ? ''
    : `No risk is scored for ${periodLabel(asked)} yet; these are the scores of ${periodLabel(quarter)}.`

const columnsIn = (quarter: Period): Column[] => [
  { key: 'number', title: 'No', width: 5 },
  { key: 'risk', title: 'Risk', width: 40, rowHeader: true },
  { key: 'inherent', title: 'Inherent', width: 8, align: 'right' },
  { key: 'now', title: 'Current', width: 18 },
  { key: 'before', title: quarterBefore(quarter), width: 7, align: 'right' },
  { key: 'target', title: 'Target', width: 7, align: 'right' },
  { key: 'direction', title: 'Direction', width: 21 },
  { key: 'tolerated', title: 'Tolerated', width: 15 },
  { key: 'items', title: 'Items under it', width: 16 },
]

const extractTable = ({ risks, quarter }: FrameworkFacts, source: string): ReportTable => ({
  kind: 'table',
  id: 'extract-risks',
  caption: `Strategic risks, ${periodLabel(quarter)}, highest score first`,
  columns: columnsIn(quarter),
  rows: inOrder(risks).map((risk) => rowOf(risk, quarter)),
  source,
})

/** Who answers for a risk, each by what they are to it; one post that is both stands once. */
export function answerable({ lead, line: { risk } }: Pick<PaperRisk, 'lead' | 'line'>): string {
  if (lead !== null && lead === risk.owner) return `Lead and owner: ${lead}`
  return [`Lead: ${lead ?? 'nobody is named'}`, `Owner: ${risk.owner ?? 'nobody is named'}`].join('. ')
}

function rowOf(told: PaperRisk, quarter: Period): ReportRow {
  const { line, levels, body } = told
  const { risk } = line
  return {
    ref: `risk:${risk.id}`,
    cells: [
      { text: risk.number },
      {
        text: risk.title,
        href: `/risks/${risk.id}`,
        ...beneath([[told.objective ?? 'Under no objective', body ?? 'No committee is named'].join('; '), answerable(told)]),
      },
      numberCell(levels.inherent?.score ?? null, 'Not known'),
      currentCell(told),
      numberCell(line.before, 'None'),
      numberCell(line.target, 'None'),
      directionCell(told, quarter),
      toleratedCell(told, quarter),
      itemsCell(told),
    ],
  }
}

/** The score as a tag with its band, both degrees beneath. */
export function currentCell({ line }: Pick<PaperRisk, 'line'>): ReportCell {
  const { risk, now } = line
  if (now === null) return { text: 'No score' }
  return {
    text: scoreInWords(risk.matrix, now),
    tone: scoreTone(risk.matrix, now),
    value: now,
    ...beneath([degreesInWords(line).slice(1, -1).replace(/^l/, 'L')]),
  }
}

/** The movement, computed, and since when the score has been what it is. */
export function directionCell({ line }: Pick<PaperRisk, 'line'>, quarter: Period): ReportCell {
  const { periods, since } = riskStandingIn(line.risk, quarter)
  return {
    text: line.movement,
    ...beneath([line.now !== null && periods > 1 && since ? `At ${line.now} since ${periodLabel(since)}` : '']),
  }
}

const toleratedWords = { above: 'Above', within: 'Within', below: 'Below', 'cannot tell': 'Cannot tell' } as const
const toleratedTones = { above: 'red', within: 'green', below: 'green', 'cannot tell': 'none' } as const

/** Whether it is tolerated, as a tag; beneath it what is, and since when it has stood above. */
export function toleratedCell(told: PaperRisk, quarter: Period): ReportCell {
  const { appetite, stands } = told
  const since = aboveSince(told, quarter)
  return {
    text: toleratedWords[stands],
    tone: toleratedTones[stands],
    ...beneath([
      appetite ? `${appetite.level.name}: ${appetite.toleranceFrom} to ${appetite.toleranceTo}` : 'No appetite was set',
      since ? `Since ${periodLabel(since)}` : '',
    ]),
  }
}

function itemsCell(told: PaperRisk): ReportCell {
  const green = greenUnder(told)
  return {
    text: itemsInWords(told),
    ...beneath([green.length === 0 ? '' : `${green.length === 1 ? 'It stands' : 'They stand'} green, and the risk does not fall`]),
  }
}
