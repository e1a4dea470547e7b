import { type Decision, no, yes } from '../../../kernel/decision.ts'
import type { Measure } from '../measure.ts'
import { periodInWords } from '../periods.ts'
import { onePeriodTyped, periodExample } from './period-typed.ts'
import type { Target } from './target.ts'

type Of = Pick<Measure, 'kind' | 'frequency'>
type Pair = readonly [period: string, figure: string]

const figure = String.raw`[-−]?£?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\s?%?`
const lineOf = new RegExp(`^(.+?)[\\s,;:=]+(${figure})$`)
const lastOf = new RegExp(`^(.+)[\\s,;:=]+(${figure})$`)

/** More planned values than a target has: ten years of weeks. */
const most = 520

/** Planned values typed one a line (“April 2024 85”) or pasted from a table, down or across. What cannot be read is told with its line. */
export function pointsTyped(text: string, of: Of): Decision<Target['points']> {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length > most) return no(`Enter ${most} values or fewer`)
  const pairs = across(lines) ?? lines.map((line) => pairIn(line, of))
  const points = new Map<string, Target['points'][number]>()
  for (const [at, [written, number]] of pairs.entries()) {
    const period = onePeriodTyped(written, of.frequency)
    const example = `${periodExample[of.frequency]} ${of.kind === 'proportion' ? '85' : '120'}`
    if (!period) return no(`Line ${at + 1}: “${written.slice(0, 60)}” does not name one ${of.frequency}. Write it as in “${example}”`)
    const value = figureTyped(number)
    if (value === undefined) return no(`Line ${at + 1}: “${number.slice(0, 60)}” is not a figure. Write it as in “${example}”`)
    if (points.has(period)) return no(`Line ${at + 1}: ${periodInWords(period, of.frequency)} stands there twice. Keep one of them`)
    const fault = whyNotFigure(of, value)
    if (fault) return no(`Line ${at + 1}: ${fault}`)
    points.set(period, { period, value })
  }
  return yes([...points.values()].sort((a, b) => (a.period < b.period ? -1 : 1)))
}

/** A row of periods over a row of figures, as a table is copied from a spreadsheet. */
function across(lines: readonly string[]): Pair[] | undefined {
  const [head, row, ...rest] = lines.map((line) => line.split('\t').map((cell) => cell.trim()))
  if (!head || !row || rest.length > 0 || head.length < 3 || head.length !== row.length) return undefined
  return head.map((period, at): Pair => [period, row[at] as string]).filter(([period, number]) => period !== '' || number !== '')
}

/** A line as its period and its figure; of two ways to part it, the one whose first part names a period. */
function pairIn(line: string, { frequency }: Of): Pair {
  const cells = line
    .split('\t')
    .map((cell) => cell.trim())
    .filter(Boolean)
  if (cells.length > 1) return [cells.slice(0, -1).join(' '), cells.at(-1) as string]
  const parted = [lineOf, lastOf].flatMap((how): Pair[] => {
    const found = how.exec(line.trim())
    return found ? [[found[1] as string, found[2] as string]] : []
  })
  return parted.find(([period]) => onePeriodTyped(period, frequency)) ?? parted[0] ?? [line.trim(), '']
}

/** "1,240", "85%", "−3.5" as a number; undefined where it is none. */
function figureTyped(text: string): number | undefined {
  if (!new RegExp(`^${figure}$`).test(text)) return undefined
  return Number(text.replace('−', '-').replace(/[£,%\s]/g, ''))
}

/** Why a figure cannot be one of the measure; undefined when it can. */
export const whyNotFigure = ({ kind }: Pick<Measure, 'kind'>, value: number): string | undefined =>
  kind === 'proportion' && (value < 0 || value > 100) ? 'Enter a percentage between 0 and 100' : undefined

/** Planned values as lines to be changed: what `pointsTyped` reads. */
export const pointsAsTyped = (points: Target['points'], frequency: Measure['frequency']): string =>
  points.map(({ period, value }) => `${periodInWords(period, frequency)}\t${value}`).join('\n')
