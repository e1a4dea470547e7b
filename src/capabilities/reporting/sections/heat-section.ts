import type { Block, ReportCell, ReportTable, Span } from '../../../documents/report.ts'
import { dayInWords } from '../../../kernel/day.ts'
import { before, periodLabel } from '../../../kernel/period.ts'
import { count, listed } from '../../../kernel/words.ts'
import { bandOf, type Matrix, type RiskFacts, type RiskLine, riskLineOf, scoreInWords } from '../../risk/index.ts'
import { type AssuranceFacts, whyNoRisk } from './assurance-section.ts'
import { answer, scoreTone } from './cells.ts'
import { asStood } from './reported.ts'
import type { SectionBlocks } from './section.ts'

type Line = RiskLine<RiskFacts>

/** Where the risks stand by likelihood and consequence, as a table; what is not known is listed beneath and never placed. Pure. */
export function heatSection(facts: AssuranceFacts & { matrix: Matrix }): SectionBlocks {
  const { risks, quarter, matrix, on } = facts
  const lines = risks.map((risk) => riskLineOf(risk, quarter, before(quarter)))
  const [placed, loose] = [lines.filter((line) => isPlaced(line, matrix)), lines.filter((line) => !isPlaced(line, matrix))]
  return {
    blocks: [
      answer(whyNoRisk(facts) ?? leadOf(placed, loose, periodLabel(quarter)), topInWords(placed, matrix)),
      ...(lines.length === 0
        ? []
        : [
            heatTable(placed, matrix, {
              caption: `Heat map of risks, ${periodLabel(quarter)}`,
              source: asStood(`Risk register, scores of ${periodLabel(quarter)}`, on),
            }),
          ]),
      ...notPlaced(loose, periodLabel(quarter)),
    ],
    asOf: dayInWords(on),
    source: `Risk register, scores of ${periodLabel(quarter)}`,
    refs: risks.map(({ id }) => `risk:${id}`),
  }
}

/** Both degrees are known, and the map has them. */
const isPlaced = ({ likelihood, consequence }: Line, { likelihoods, consequences }: Matrix): boolean =>
  likelihood !== null && consequence !== null && likelihood <= likelihoods.length && consequence <= consequences.length

function leadOf(placed: readonly Line[], loose: readonly Line[], quarter: string): string {
  const all = placed.length + loose.length
  if (all === 0) return 'No risk is open.'
  const which = loose.length > 0 ? `${placed.length} of ${count(all, 'risk')}` : all === 1 ? 'The one risk' : `All ${all} risks`
  const stand = `${which} ${placed.length === 1 ? 'stands' : 'stand'} on the map for ${quarter}`
  return loose.length === 0
    ? `${stand}.`
    : `${stand}; ${loose.length} cannot be placed and ${loose.length === 1 ? 'is' : 'are'} listed beneath.`
}

function topInWords(placed: readonly Line[], matrix: Matrix): string {
  const top = placed.filter(({ now }) => bandOf(matrix, now)?.top).map(({ risk }) => risk.number)
  if (top.length === 0) return placed.length === 0 ? '' : 'None stands in a top band.'
  return top.length === 1 ? `Risk ${top[0]} stands in a top band.` : `Risks ${listed(top)} stand in a top band.`
}

function heatTable(placed: readonly Line[], matrix: Matrix, { caption, source }: { caption: string; source: string }): ReportTable {
  const rows = matrix.likelihoods.map((label, at) => ({ label, likelihood: at + 1 })).reverse()
  return {
    kind: 'table',
    id: 'heat-map',
    caption,
    columns: [
      { key: 'likelihood', title: 'Likelihood, by consequence', width: 20, rowHeader: true },
      ...matrix.consequences.map((label, at) => ({
        key: `consequence${at + 1}`,
        title: `${at + 1} ${label}`,
        width: 80 / matrix.consequences.length,
      })),
    ],
    rows: rows.map(({ label, likelihood }) => ({
      cells: [
        { text: `${likelihood} ${label}` },
        ...matrix.consequences.map((_, at) => heatCell(matrix, { likelihood, consequence: at + 1 }, placed)),
      ],
    })),
    source,
  }
}

/** The score of the cell with its band's word as the tag, and beneath it the risks that stand there, or that none does. */
function heatCell(matrix: Matrix, at: { likelihood: number; consequence: number }, placed: readonly Line[]): ReportCell {
  const score = at.likelihood * at.consequence
  const here = placed
    .filter((line) => line.likelihood === at.likelihood && line.consequence === at.consequence)
    .map(({ risk }) => risk.number)
  if (here.length === 0) return { text: scoreInWords(matrix, score), tone: scoreTone(matrix, score), below: [{ text: 'None' }] }
  return {
    text: scoreInWords(matrix, score),
    tone: scoreTone(matrix, score),
    bold: true,
    below: [{ text: `${here.length === 1 ? 'Risk' : 'Risks'} ${listed(here)}` }],
  }
}

function notPlaced(loose: readonly Line[], quarter: string): Block[] {
  if (loose.length === 0) return []
  const items = loose.map(({ risk, now }): Span[] => [
    { text: `Risk ${risk.number}: ${risk.title.trim().replace(/\.+$/, '')}`, bold: true, href: `/risks/${risk.id}` },
    now === null ? `. It has no score for ${quarter}.` : `. It is scored ${now}, without a likelihood and a consequence that the map has.`,
  ])
  return [
    { kind: 'paragraph', spans: [{ text: 'Not on the map.', bold: true }] },
    { kind: 'list', items },
  ]
}
