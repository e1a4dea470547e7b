import type { Block, Column, ReportCell, ReportRow } from '../../documents/report.ts'
import { before, type Period } from '../../kernel/period.ts'
import { sentenceCase } from '../../kernel/words.ts'
import { movementInWords, type RiskFacts, riskStandingIn } from '../risk/index.ts'
import { quarterBefore } from './quarter-names.ts'

const columnsIn = (quarter: Period): Column[] => [
  { key: 'number', title: 'No', width: 5 },
  { key: 'risk', title: 'Risk', width: 44, rowHeader: true },
  { key: 'owner', title: 'Owner and committee', width: 21 },
  { key: 'now', title: 'Now', width: 6, align: 'right' },
  { key: 'before', title: quarterBefore(quarter), width: 6, align: 'right' },
  { key: 'target', title: 'Target', width: 7, align: 'right' },
  { key: 'movement', title: 'Movement', width: 15 },
]

/** The extract of the board assurance framework that stands under one heading: scores of the quarter, of the one before, and the target. */
export function riskExtract(risks: readonly RiskFacts[], of: { id: string; title: string; quarter: Period }): Block {
  return {
    kind: 'table',
    id: of.id,
    caption: `Board assurance framework extract: ${of.title}`,
    columns: columnsIn(of.quarter),
    rows: risks.map((risk) => rowOf(risk, of.quarter)),
  }
}

function rowOf(risk: RiskFacts, quarter: Period): ReportRow {
  return {
    ref: `risk:${risk.id}`,
    cells: [
      { text: risk.number },
      { text: risk.title, href: `/risks/${risk.id}`, ...belowOf(risk) },
      { text: [risk.owner ?? 'Nobody is named', risk.committee].filter(Boolean).join('; ') },
      scoreCell(riskStandingIn(risk, quarter).score),
      scoreCell(riskStandingIn(risk, before(quarter)).score),
      scoreCell(risk.target.score),
      { text: movementInWords(risk.matrix, risk.scores, quarter) },
    ],
  }
}

/** "None" is said, because an empty cell is read as nought. */
const scoreCell = (score: number | null): ReportCell => (score === null ? { text: 'None' } : { text: String(score), value: score })

/** The risk as boards write it, as far as its parts are recorded. What it results in stands apart: it is a clause in one register, a few nouns in another. */
export function threatInWords({ cause, event, effect }: Pick<RiskFacts, 'cause' | 'event' | 'effect'>): { threat: string; effect: string } {
  const threat = [cause && `if ${plain(cause)}`, event && `then ${plain(event)}`].filter(Boolean).join(', ')
  return { threat: threat && `${sentenceCase(threat)}.`, effect: effect && `${plain(effect)}.` }
}

function belowOf(risk: RiskFacts): Pick<ReportCell, 'below'> {
  const { threat, effect } = threatInWords(risk)
  const below = [...(threat ? [{ text: threat }] : []), ...(effect ? [{ label: 'Resulting in:', text: effect }] : [])]
  return below.length === 0 ? {} : { below }
}

/** Inside a sentence: a first capital goes unless the whole word is capitals, and so does the full stop. */
const plain = (words: string): string => {
  const bare = words
    .trim()
    .replace(/^(?:if|then|resulting in|there is a risk that)\s+/i, '')
    .replace(/[.\s]+$/, '')
  return /^[A-Z](?=[a-z ’])/.test(bare) ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare
}
