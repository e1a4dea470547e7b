import type { PaperIdentity } from '../../../documents/grid.ts'
import type { Column, Report, ReportCell, ReportRow } from '../../../documents/report.ts'
import type { Day } from '../../../kernel/day.ts'
import { count } from '../../../kernel/words.ts'
import type { PeriodRow } from '../../calendar/index.ts'
import type { RiskFacts } from '../../risk/index.ts'
import { paperFoot } from '../paper-foot.ts'

/** Everything the register's paper is written from. */
export interface RegisterFacts {
  trust: string
  isSample: boolean
  on: Day
  history: { entries: number; head: string }
  identity: PaperIdentity
  /** What the matrix in force is called; null where there is none. */
  matrix: string | null
  /** The period whose scores are shown; undefined where the calendar has none. */
  period: PeriodRow | undefined
  risks: readonly RiskFacts[]
}

const columns: Column[] = [
  { key: 'number', title: 'Risk number', width: 8 },
  { key: 'title', title: 'Risk title', width: 40, rowHeader: true },
  { key: 'owner', title: 'Owner', width: 16 },
  { key: 'likelihood', title: 'Likelihood', width: 9, align: 'right' },
  { key: 'consequence', title: 'Consequence', width: 10, align: 'right' },
  { key: 'score', title: 'Score', width: 7, align: 'right' },
  { key: 'target', title: 'Target score', width: 8, align: 'right' },
]

/** The risk register as one table, so that it can be edited outside and brought back. Pure. */
export function registerReport(facts: RegisterFacts): Report {
  const { trust, period, risks, identity, matrix } = facts
  const answer = answerOf(facts)
  return {
    title: period ? `Risk register, ${period.label}` : 'Risk register',
    subtitle: matrix === null ? 'No risk matrix is in force' : `Scored on the matrix ${matrix}`,
    trust,
    status: 'Written from the records, not frozen',
    lang: 'en-GB',
    description: answer,
    footer: paperFoot(facts),
    landscape: true,
    identity,
    blocks: [
      { kind: 'paragraph', role: 'lead', spans: [{ text: answer, bold: true }] },
      {
        kind: 'table',
        id: 'risks',
        caption: period ? `Risk register, ${period.label}` : 'Risk register',
        columns,
        rows: risks.map((risk) => rowOf(risk, period)),
        empty: 'No risk is open.',
      },
    ],
  }
}

const scoreIn = (risk: RiskFacts, period: PeriodRow | undefined) => risk.scores.find(({ periodId }) => periodId === period?.id)

function answerOf({ risks, period }: RegisterFacts): string {
  const all = `${count(risks.length, 'risk')} ${risks.length === 1 ? 'is' : 'are'} open`
  const unscored = risks.filter((risk) => (scoreIn(risk, period)?.score ?? null) === null).length
  if (!period || risks.length === 0) return `${all}.`
  return unscored === 0 ? `${all}, each with a score for ${period.label}.` : `${all}; ${unscored} without a score for ${period.label}.`
}

function rowOf(risk: RiskFacts, period: PeriodRow | undefined): ReportRow {
  const now = scoreIn(risk, period)
  return {
    ref: `risk:${risk.id}`,
    cells: [
      { text: risk.number },
      { text: risk.title, href: `/risks/${risk.id}` },
      { text: risk.owner ?? '' },
      numberCell(now?.likelihood),
      numberCell(now?.consequence),
      numberCell(now?.score),
      numberCell(risk.target.score),
    ],
  }
}

/** An empty cell is a value that nobody gave; it is never nought. */
const numberCell = (value: number | null | undefined): ReportCell =>
  value === null || value === undefined ? { text: '' } : { text: String(value), value }
