import { oneLine, plainWords } from '../../../documents/recognising/look-alikes.ts'
import { periodIn } from '../../../documents/recognising/read-period.ts'
import { readScore } from '../../../documents/recognising/read-score.ts'
import type { RecognisedRow } from '../../../documents/recognising/recogniser.ts'
import { type Contradiction, places } from './contradiction.ts'
import { called, sameThings } from './same-thing.ts'
import type { ToldTable } from './told-table.ts'

const isRegister = ({ kind }: ToldTable) => kind === 'baf' || kind === 'risk-register'
const scoreOf = ({ fields }: RecognisedRow) => (typeof fields.score === 'number' ? fields.score : undefined)

/** Of what period a table's titles say its scores are. */
const periodOf = ({ titles }: ToldTable): string => titles.flatMap((title) => periodIn(title) ?? [])[0] ?? ''

/** The same risk with different scores in two rows of the same period. */
export function twoScores(tables: readonly ToldTable[]): Contradiction[] {
  const scored = tables.filter(isRegister).flatMap((table) => {
    const period = periodOf(table)
    return table.rows.flatMap((row) => (scoreOf(row) === undefined ? [] : [{ row, value: { score: scoreOf(row) as number, period } }]))
  })
  return sameThings(scored).flatMap((group) =>
    [...new Set(group.map(({ value }) => value.period))].flatMap((period): Contradiction[] => {
      const own = group.filter(({ value }) => value.period === period || value.period === '')
      const scores = [...new Map(own.map((one) => [one.value.score, one])).values()]
      const [first] = scores
      if (!first || scores.length < 2 || (period === '' && group.some(({ value }) => value.period !== ''))) return []
      const said = scores.map(({ row, value }) => `${value.score} at ${row.at}`).join(', and ')
      return [{ kind: 'two-scores', at: places(...own.map(({ row }) => row.at)), words: `${called('Risk', first.row)} is scored ${said}` }]
    }),
  )
}

const isProposed = (header: string) =>
  /\b(proposed|new|revised|recommended|suggested)\b/.test(plainWords(header)) &&
  /\b(score|rating|risk|level|lxc|lxi|l x c|l x i)\b/.test(plainWords(header))

/** A proposed or new score beside the current one, where they differ. */
export function proposedScores(tables: readonly ToldTable[]): Contradiction[] {
  return tables.filter(isRegister).flatMap((table) => {
    const taken = Object.values(table.columns).flat()
    const [current] = table.columns.score ?? []
    const proposed = table.header.flatMap((header, column) => (isProposed(header) && !taken.includes(column) ? [column] : []))
    if (current === undefined) return []
    return table.rows.flatMap((row) =>
      proposed.flatMap((column): Contradiction[] => {
        const [cell, now] = [table.cell(row, column), table.cell(row, current)]
        const said = cell && readScore(cell.cell.text, table.header[column]).score
        const score = scoreOf(row)
        if (!cell || !now || said === null || said === undefined || score === undefined || said === score) return []
        const words = `${called('Risk', row)} is ${score} under “${oneLine(table.header[current] ?? '')}” and ${said} under “${oneLine(table.header[column] ?? '')}”: the file does not say which of them stands`
        return [{ kind: 'proposed-score', at: places(now.at, cell.at), words }]
      }),
    )
  })
}

/** Likelihood times consequence is not the score. */
export function scoresNotProducts(tables: readonly ToldTable[]): Contradiction[] {
  return tables.filter(isRegister).flatMap((table) =>
    table.rows.flatMap((row): Contradiction[] => {
      const { likelihood: l, consequence: c } = row.fields
      const score = scoreOf(row)
      const inCell = row.problems.find((problem) => / contradicts itself$/.test(problem))
      if (inCell)
        return [
          {
            kind: 'score-not-product',
            at: [row.at],
            words: `${called('Risk', row)} has a score that is not the product it is given as: ${inCell.charAt(0).toLowerCase()}${inCell.slice(1)}`,
          },
        ]
      if (typeof l !== 'number' || typeof c !== 'number' || score === undefined || l * c === score) return []
      return [
        {
          kind: 'score-not-product',
          at: [row.at],
          words: `${called('Risk', row)} is scored ${score}, but likelihood ${l} × consequence ${c} is ${l * c}`,
        },
      ]
    }),
  )
}
