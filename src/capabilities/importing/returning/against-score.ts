import { dayInWords } from '../../../kernel/day.ts'
import type { PeriodRow } from '../../calendar/index.ts'
import type { RiskFacts } from '../../risk/index.ts'
import type { Question } from '../proposal.ts'
import { cellOf, type ReviewedTable } from '../reviewed-table.ts'

interface TwoScores {
  table: ReviewedTable
  at: string
  period: PeriodRow
  now: RiskFacts['scores'][number]
  value: number
  answer: string | undefined
}

/** A file and the records score one risk otherwise for one period: both are told, with where and when, and a person decides. */
export function againstScore({ table, at, period, now, value, answer }: TwoScores): Question | undefined {
  if (now.score === null || now.score === value) return undefined
  const place = cellOf(table, at, table.columns.score ? 'score' : 'likelihood').at
  return {
    key: 'against',
    words: `For ${period.label} the file says ${value}, at ${place}; the records say ${now.score}, scored on ${now.dayKnown ? dayInWords(now.scoredOn) : 'a day nobody gave'}`,
    alike: `For ${period.label} the file and the records score the risk otherwise`,
    choices: [
      { value: 'records', label: `Keep ${now.score}` },
      { value: 'file', label: `Take ${value}, the file’s` },
    ],
    answer: answer === 'records' || answer === 'file' ? answer : undefined,
  }
}
