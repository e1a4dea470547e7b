import { periodLabel } from '../../../../kernel/period.ts'
import { type Column, Table } from '../../../../ui/table.tsx'
import type { Matrix } from '../../matrix/matrix.ts'
import { RiskScore } from '../../scoring/pages/risk-score.tsx'
import type { ScoreFacts } from '../../scoring/queries-scores.ts'
import { scoredDayInWords } from '../../scoring/scored-day.ts'

/** A quarter's score with the matrix it was given on. */
export interface ScoreRow {
  score: ScoreFacts
  matrix: Matrix
  movement: string
  isImported: boolean
}

const columns: Column<ScoreRow>[] = [
  { label: 'Quarter', nowrap: true, cell: ({ score }) => periodLabel(score.period) },
  { label: 'Likelihood', cell: ({ score, matrix }) => degree(score.likelihood, matrix.likelihoods) },
  { label: 'Consequence', cell: ({ score, matrix }) => degree(score.consequence, matrix.consequences) },
  { label: 'Score', nowrap: true, cell: ({ score, matrix }) => <RiskScore matrix={matrix} score={score.score} /> },
  { label: 'Movement', cell: ({ movement }) => movement },
  { label: 'Why', cell: ({ score, isImported }) => whyTold(score, isImported) },
  { label: 'Scored on', nowrap: true, cell: ({ score }) => scoredDayInWords(score) },
]

const degree = (at: number | null, labels: readonly string[]): string => (at === null ? 'Not known' : `${at} ${labels[at - 1] ?? ''}`)

const whyTold = ({ domain, rationale }: ScoreFacts, isImported: boolean): string =>
  [domain, rationale].filter((part) => part !== '').join(': ') || (isImported ? 'From an imported file' : 'Nothing written')

/** A risk's scores quarter by quarter. */
export const ScoreHistory = ({ number, scores }: { number: string; scores: readonly ScoreRow[] }) => (
  <Table caption={`Scores of risk ${number}`} columns={columns} rows={scores} empty="It has not been scored yet." />
)
