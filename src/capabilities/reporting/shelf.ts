import { dayInWords } from '../../kernel/day.ts'
import { opening } from '../../kernel/words.ts'
import type { PeriodRow } from '../calendar/index.ts'
import type { EditionRow } from './queries.ts'

/** A period with the editions of its paper, newest first. */
export interface PaperLine {
  period: PeriodRow
  editions: readonly EditionRow[]
}

/** The periods that have a paper to read, with their editions; one that is only planned has none. */
export const shelfOf = (periods: readonly PeriodRow[], editions: readonly EditionRow[]): PaperLine[] =>
  periods
    .map((period) => ({ period, editions: editions.filter(({ periodId }) => periodId === period.id) }))
    .filter((line) => line.period.state !== 'planned' || line.editions.length > 0)

/** What is being reported, then what is frozen. */
export function shelfInWords(lines: readonly PaperLine[]): [answer: string, rest: string] {
  const open = lines.find(({ period, editions }) => period.state === 'open' && editions.length === 0)?.period
  const frozen = lines.filter(({ editions }) => editions.length > 0).length
  const answer = open
    ? `${open.label} is being reported; its paper is a draft${open.board_on ? ` for the board of ${dayInWords(open.board_on)}` : ''}.`
    : 'No period is being reported.'
  return [
    answer,
    frozen === 0
      ? 'No paper is frozen yet.'
      : `${opening(frozen)} ${frozen === 1 ? 'period has' : 'periods have'} a frozen paper, kept word for word.`,
  ]
}
