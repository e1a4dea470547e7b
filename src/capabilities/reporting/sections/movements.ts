import { before, endsOn, type Period, periodLabel } from '../../../kernel/period.ts'
import { byNumber, listed, opening } from '../../../kernel/words.ts'
import type { RiskFacts, RiskLine } from '../../risk/index.ts'

type Line = RiskLine<RiskFacts>

/** So many quarters are looked back over at most: three years. */
const lookedBack = 12
/** So many numbers are named before the rest are counted. */
const mostNamed = 9

/** A risk’s score now against its first one in the three years before. */
interface Moved {
  line: Line
  /** Null where one of the two is not known. */
  by: number | null
  first: Period | null
  from: number | null
}

function movedOf(line: Line, quarter: Period): Moved {
  let earliest = quarter
  for (let back = 0; back < lookedBack; back += 1) earliest = before(earliest)
  const [first] = line.risk.scores
    .filter(({ score, period }) => score !== null && endsOn(period) >= endsOn(earliest) && endsOn(period) < endsOn(quarter))
    .toSorted((a, b) => endsOn(a.period).localeCompare(endsOn(b.period)))
  const from = first?.score ?? null
  return { line, first: first?.period ?? null, from, by: line.now === null || from === null ? null : line.now - from }
}

const numberOf = ({ line }: Moved): string => line.risk.number

/** "01, 04 and 06"; of many the first few, and how many more. */
export const numbersInWords = (numbers: readonly string[]): string =>
  numbers.length <= mostNamed ? listed(numbers) : `${numbers.slice(0, 6).join(', ')} and ${numbers.length - 6} more`

/** "01, 04 and 06 from 12 to 20, and 07 from 9 to 12": those that went the same way together. */
function waysInWords(moved: readonly Moved[], since: Period): string {
  const ways = new Map<string, Moved[]>()
  for (const one of moved) {
    const then = one.first && periodLabel(one.first) !== periodLabel(since) ? ` in ${periodLabel(one.first)}` : ''
    const way = `from ${one.from}${then} to ${one.line.now}`
    ways.set(way, [...(ways.get(way) ?? []), one])
  }
  return [...ways].map(([way, those]) => `${numbersInWords(those.map(numberOf))} ${way}`).join('; ')
}

/** Who of all these rose: "All three extreme risks" where they are the very risks in a top band, "Three of nine risks" otherwise. */
function risen(rose: readonly Moved[], all: readonly Line[], noun: string): string {
  const top = all.filter(({ band }) => band?.top)
  const bands = [...new Set(top.map(({ band }) => band?.name.toLowerCase() ?? ''))]
  if (all.length === 1) return `The one ${noun} has risen`
  const same = top.length === rose.length && rose.every(({ line }) => line.band?.top) && bands.length === 1
  if (!same) return `${opening(rose.length)} of ${inWords(all.length)} ${noun}s ${rose.length === 1 ? 'has' : 'have'} risen`
  const which = top.length === 1 ? 'The one' : top.length === 2 ? 'Both' : `All ${inWords(top.length)}`
  return `${which} ${bands[0]} ${top.length === 1 ? 'risk has' : 'risks have'} risen`
}

const inWords = (n: number): string => opening(n).toLowerCase()

/**
 * How risks moved, rises first and by number, then what fell, what stands where it did, and what moved in the quarter itself. Empty where there is
 * nothing to compare. Each is held against its first score in the three years before; `noun` is what one of them is called.
 */
export function movedInWords(all: readonly Line[], quarter: Period, noun = 'risk'): { strong: string; words: string } {
  const lines = all.toSorted((a, b) => byNumber(a.risk.number, b.risk.number))
  const compared = lines.map((line) => movedOf(line, quarter)).filter(({ by }) => by !== null)
  const [since] = compared.flatMap(({ first }) => first ?? []).toSorted((a, b) => endsOn(a).localeCompare(endsOn(b)))
  if (since === undefined) return { strong: '', words: '' }
  const [rose, fell] = [compared.filter(({ by }) => (by ?? 0) > 0), compared.filter(({ by }) => (by ?? 0) < 0)]
  const still = compared.filter(({ by }) => by === 0)
  const from = `since ${periodLabel(since)}`
  return {
    strong:
      rose.length > 0
        ? `${risen(rose, lines, noun)} ${from}: ${waysInWords(rose, since)}.`
        : lines.length === 1
          ? `The one ${noun} has not risen ${from}.`
          : `None of ${inWords(lines.length)} ${noun}s has risen ${from}.`,
    words: [
      fellInWords(fell, rose.length, lines.length, since),
      stillInWords(still, compared.length),
      newInWords(lines.length - compared.length, rose.length + fell.length + still.length),
      inQuarter(lines, quarter, since),
    ]
      .filter(Boolean)
      .join(' '),
  }
}

function fellInWords(fell: readonly Moved[], rose: number, all: number, since: Period): string {
  const [first] = fell
  if (first && all === 1) return `It has fallen from ${first.from} to ${first.line.now}.`
  if (fell.length > 0) return `${opening(fell.length)} ${fell.length === 1 ? 'has' : 'have'} fallen: ${waysInWords(fell, since)}.`
  return rose === all ? '' : all === 1 ? 'Nor does it stand lower.' : 'None stands lower than then.'
}

function stillInWords(still: readonly Moved[], compared: number): string {
  if (still.length === 0 || compared === 1) return ''
  const all = still.length === 2 ? 'Both' : `All ${inWords(still.length)}`
  const who = still.length === compared ? all : `The other ${still.length === 1 ? 'one' : inWords(still.length)}`
  return `${who} ${still.length === 1 ? 'stands where it did' : 'stand where they did'}: ${numbersInWords(still.map(numberOf))}.`
}

const newInWords = (unknown: number, known: number): string =>
  unknown === 0 || known === 0 ? '' : `Of ${unknown} nobody can tell, for want of a score then or now.`

/** What moved since the quarter before; nothing where that is all there is to compare with. */
function inQuarter(lines: readonly Line[], quarter: Period, since: Period): string {
  if (periodLabel(before(quarter)) === periodLabel(since)) return ''
  const way = (direction: Line['direction']) => lines.filter((line) => line.direction === direction).map(({ risk }) => risk.number)
  const [rose, fell] = [way('rising'), way('falling')]
  const told = [rose.length > 0 ? `${numbersInWords(rose)} rose` : '', fell.length > 0 ? `${numbersInWords(fell)} fell` : ''].filter(
    Boolean,
  )
  if (told.length > 0) return `${listed(told)} in ${periodLabel(quarter)}.`
  return lines.some(({ direction }) => direction === 'unchanged') && lines.length > 1 ? `In ${periodLabel(quarter)} itself none moved.` : ''
}
